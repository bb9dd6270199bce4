"""What reading is for: claims come from the story, all of it, and from nothing around it."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.read import Given, document
from quoth.read.shapes import folded, tokens
from quoth.workflow import accounts
from tests.read.corpus.cases import cases
from tests.read.corpus.score import read
from tests.read.corpus.stories import Story, stories

pytestmark = pytest.mark.model


def plain(text: str) -> str:
    return " ".join(tokens(folded(text)))


def told(claim: Claim) -> tuple[object, ...]:
    sources = tuple(step.source.label if step.source else None for step in claim.attribution)
    return (claim.triple, claim.polarity, claim.modality, sources)


def set_as(story: Story, name: str, width: int | None) -> Document:
    paragraphs = (textwrap.fill(text, width) if width else text for _, text in story.blocks)
    return document("\n\n".join(paragraphs), Given(id=name, published=story.published))


def test_no_claim_comes_from_the_frame_of_any_page(tmp_path: Path) -> None:
    """A caption, a teaser or a subscription box that claims something puts words into the paper's mouth."""
    read_back = [replace(read(case, tmp_path), id=str(i)) for i, case in enumerate(cases())]
    found = [
        (case, claim) for case, a in zip(cases(), accounts(read_back), strict=True) for claim in a.claims
    ]

    strange = [
        (case.name, claim.sentence.text)
        for case, claim in found
        if plain(claim.sentence.text) not in " ".join(plain(text) for _, text in case.story.blocks)
    ]
    assert len(found) > 1000
    assert not strange


def test_a_hard_wrapped_text_says_what_it_says_unwrapped() -> None:
    """Mail and agency copy break their lines; a claim must not hang on where."""
    for name, story in stories().items():
        flowing, wrapped = accounts([set_as(story, name, None), set_as(story, f"{name}-72", 72)])

        assert list(map(told, wrapped.claims)) == list(map(told, flowing.claims)), name
