"""The page on attribution: its table of constructions is what the real model and the rules make of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.language.lexicon import Lexicon
from quoth.language.parser import parses
from quoth.model.document import Document
from tests.extract.attribution.conftest import in_words

PAGE = Path(__file__).parents[3] / "docs" / "extraction-attribution.md"


def rows() -> list[list[str]]:
    """The cells of the page's table, header left out."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.model
@pytest.mark.parametrize("row", rows(), ids=lambda row: row[1][:40])
def test_every_example_is_read_as_the_page_says(row: list[str], words: Lexicon) -> None:
    """A newcomer copies these lines; one that is not true costs trust in all of them."""
    construction, example, source, cue, content = row
    [parse] = parses([Document(id="page", text=example)])
    found = [
        [each.report.construction, each.source or "–", each.cue, " ⟂ ".join(each.content)]
        for each in in_words(parse, words)
    ]

    assert [construction, source, cue, content] in found
