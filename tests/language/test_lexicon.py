"""Word lists in, frozen tables out."""

from __future__ import annotations

import pytest

from quoth.errors import LexiconError
from quoth.language.lexicon import lexicon, rows


def test_a_table_has_a_row_a_line_without_notes() -> None:
    """Lines that start with # explain the columns and are no rows."""
    text = "# verbs\nword\tstance\n\nsay\tasserts\n# more\ndeny\tdenies\n"

    assert [dict(row) for row in rows(text, path="cues.tsv")] == [
        {"word": "say", "stance": "asserts"},
        {"word": "deny", "stance": "denies"},
    ]


@pytest.mark.parametrize("line", ["say", "say\tasserts\textra"], ids=["too-few", "too-many"])
def test_a_line_with_another_number_of_cells_is_named(line: str) -> None:
    """A forgotten tab would shift every column behind it; the message says where."""
    with pytest.raises(LexiconError, match=r"cues\.tsv:3: .*2 cells") as caught:
        list(rows(f"# verbs\nword\tstance\n{line}\n", path="cues.tsv"))

    assert caught.value.line == 3


@pytest.mark.parametrize("text", ["", "# only a note\n", "word\tstance\n"], ids=["empty", "note", "header"])
def test_a_table_without_rows_is_empty(text: str) -> None:
    """An empty list of words is no error."""
    assert list(rows(text, path="cues.tsv")) == []


def test_a_row_cannot_be_changed() -> None:
    """Lexicons are shared by every document that is read."""
    [row] = rows("word\nsay\n", path="cues.tsv")

    with pytest.raises(TypeError):
        row["word"] = "shout"  # type: ignore[index] # the point of the test


def test_the_shipped_lexicon_is_read_once_and_says_its_version() -> None:
    """The version stands in every reading's provenance; it changes with any row."""
    english = lexicon()

    assert english is lexicon("en")
    assert len(english.version) == 12
    assert {"embedders", "negators", "reporting"} <= set(english.tables)


@pytest.mark.parametrize("table", sorted(lexicon().tables))
def test_every_row_has_an_example(table: str) -> None:
    """A word whose use nobody can see is not reviewed."""
    assert all(row["example"].strip() for row in lexicon()[table])
