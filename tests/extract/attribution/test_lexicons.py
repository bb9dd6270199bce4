"""The word lists of attribution: every row at work in its example, read by the real model."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from quoth.extract.attribution import reports
from quoth.language.lexicon import Lexicon
from quoth.language.parser import parses
from quoth.model.document import Document

SHOWN = {
    "reporting": lambda row, report: report.lemma == row["verb"],
    "noun_cues": lambda row, report: report.lemma.split()[0] == row["noun"],
    "according": lambda row, report: report.lemma == row["phrase"],
    "minds": lambda row, report: report.lemma == f"{row['verb']} {row['word']}",
    "cue_hedges": lambda row, report: report.certainty.value == row["certainty"],
    "issuing": lambda _, report: report.source is not None,
}


@pytest.mark.model
@pytest.mark.parametrize("table", SHOWN)
def test_every_row_is_at_work_in_its_example(table: str, words: Lexicon) -> None:
    """A row whose example does not show it is a wish, not a word list."""
    rows = words[table]
    documents = [Document(id=str(number), text=row["example"]) for number, row in enumerate(rows)]
    idle = [
        row["example"]
        for row, parse in zip(rows, parses(documents), strict=True)
        if not any(SHOWN[table](row, report) for report in reports(parse, words))
    ]

    assert idle == []


@pytest.mark.parametrize("table", SHOWN)
def test_no_row_stands_twice(table: str, words: Lexicon) -> None:
    """Of two rows for one word the second would never be read."""
    keys = [tuple(value for name, value in row.items() if name in KEYS[table]) for row in words[table]]

    assert sorted(set(keys)) == sorted(keys)


KEYS: Mapping[str, tuple[str, ...]] = {
    "reporting": ("verb",),
    "noun_cues": ("noun",),
    "according": ("phrase",),
    "minds": ("word", "verb"),
    "cue_hedges": ("word",),
    "issuing": ("verb",),
}
