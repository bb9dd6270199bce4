"""The words of closed classes: every row makes a difference to how its example is read, by the real model."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import Lexicon, Row, lexicon
from quoth.language.parser import parses
from quoth.model.document import Document


def without(row: Row) -> Lexicon:
    """The shipped lexicon without one row."""
    shipped = lexicon()
    rest = tuple(each for each in shipped["function_words"] if each is not row)
    return replace(shipped, tables={**shipped.tables, "function_words": rest})


@pytest.mark.model
def test_every_row_makes_a_difference_to_its_example() -> None:
    """A row without which its example is read the same is a wish, not a word list."""
    rows = lexicon()["function_words"]
    documents = [Document(id=str(number), text=row["example"]) for number, row in enumerate(rows)]
    idle = [
        (row["word"], row["use"])
        for row, parse in zip(rows, parses(documents), strict=True)
        if read_syntax(parse, lexicon()) == read_syntax(parse, without(row))
    ]

    assert idle == []


def test_no_row_stands_twice() -> None:
    """Of two rows for one word and use the second would never be read."""
    keys = Counter((row["word"], row["use"]) for row in lexicon()["function_words"])

    assert [key for key, count in keys.items() if count > 1] == []
