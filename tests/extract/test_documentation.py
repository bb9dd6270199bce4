"""The page on extraction shows what really comes out: every example of its tables is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import quoth
from quoth.model.claim import Claim
from tests.documented import ROOT

PAGE = ROOT / "docs/extraction.md"

_CLAIMS = re.compile(r"^\| (?P<name>[^|]+) \| (?P<example>[^|]+) \| (?P<claims>`[^|]+`) \|$", re.MULTILINE)
_JUDGED = re.compile(
    r"^\| (?P<example>[^|]+) \| (?P<polarity>[^|]+) \| (?P<modality>[^|]+) \| (?P<certainty>[^|]+) "
    r"\| (?P<cues>[^|]+) \|$",
    re.MULTILINE,
)
_HEADS = ("---", "example", "construction")


def rows(pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The rows of the page's tables that have this form, without their heads."""
    for row in pattern.finditer(PAGE.read_text(encoding="utf-8")):
        if not row[0].strip("| ").startswith(_HEADS):
            yield row


def written(claim: Claim) -> str:
    """A claim as the page writes it."""
    return " · ".join(
        (claim.subject.text, claim.predicate.lemma, claim.object.text if claim.object is not None else "–")
    )


@pytest.mark.model
def test_each_construction_makes_the_claims_the_page_lists() -> None:
    """People learn from the table what to expect of their own sentences."""
    shown = {row["example"]: re.findall(r"`([^`]+)`", row["claims"]) for row in rows(_CLAIMS)}
    read = {example: [written(claim) for claim in quoth.extract(example)] for example in shown}

    assert len(shown) > 15
    assert read == shown


@pytest.mark.model
def test_each_judgement_is_the_one_the_page_lists() -> None:
    """The last claim of each sentence, with the words that show its judgements."""
    shown = {row["example"]: tuple(row.groups()[1:]) for row in rows(_JUDGED)}
    read = {}
    for example in shown:
        claim = list(quoth.extract(example))[-1]
        cues = ", ".join(cue.text for cue in claim.cues) or "–"
        read[example] = (claim.polarity.value, claim.modality.value, claim.certainty.value, cues)

    assert len(shown) > 15
    assert read == shown
