"""The word lists: every row is at work in its own example."""

from __future__ import annotations

import pytest

from quoth.model.document import BlockKind
from quoth.read.blocks import blocks
from quoth.read.lists import table, words
from quoth.read.marks import At, Mark
from quoth.read.shapes import folded, tokens


@pytest.mark.parametrize("row", table("marks"), ids=lambda row: row["words"])
def test_a_mark_makes_its_example_a_block_of_its_kind(row: dict[str, str]) -> None:
    """A row that never fires is a row nobody can judge."""
    mark = Mark(row["words"], At(row["at"]), BlockKind(row["kind"]))

    assert mark.stands_in(folded(row["example"]))
    assert [block.kind for block in blocks(row["example"])] == [mark.kind]


@pytest.mark.parametrize("row", table("words"), ids=lambda row: f"{row['class']} {row['word']}")
def test_a_word_stands_in_its_example(row: dict[str, str]) -> None:
    """The example says in which sense the word is listed."""
    assert f" {row['word']} " in f" {' '.join(tokens(folded(row['example'])))} "


@pytest.mark.parametrize("row", table("words"), ids=lambda row: f"{row['class']} {row['word']}")
def test_calls_and_agencies_make_their_example_what_they_say(row: dict[str, str]) -> None:
    """Calls to the reader and credits are told by these words alone."""
    expected = {"call": "boilerplate", "channel": "boilerplate", "agency": "credit", "stamp": "dateline"}
    if row["class"] in expected:
        assert [block.kind.value for block in blocks(row["example"])] == [expected[row["class"]]]


def test_the_classes_the_code_asks_for_exist() -> None:
    """A class that is missing would quietly match nothing."""
    assert set(words()) == {
        "agency", "call", "channel", "english", "finite", "month",
        "near", "relative", "role", "saying", "small", "stamp",
    }  # fmt: skip
