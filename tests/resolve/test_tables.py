"""Tables: every word is at work in its example, and no word has two rows."""

from __future__ import annotations

import pytest

from quoth.model.slug import plain
from quoth.resolve.tables import table

WORDS = {
    "acts": "word",
    "cities": "word",
    "demonyms": "ending",
    "genders": "word",
    "heads": "word",
    "name_ends": "word",
    "past": "word",
    "shared_names": "name",
    "times": "word",
}


@pytest.mark.parametrize(("name", "column"), WORDS.items())
def test_a_word_stands_in_its_example(name: str, column: str) -> None:
    """A reader who doubts a row sees it used."""
    for row in table(name):
        example, word = plain(row["example"]), row[column]
        ends = [spoken for spoken in example.split() if spoken.endswith(word)]

        assert ends if column == "ending" else word.removesuffix("y") in example, row


@pytest.mark.parametrize(("name", "column"), [*WORDS.items(), ("openers", "word")])
def test_no_word_has_two_rows(name: str, column: str) -> None:
    """Of two rows one would be without effect."""
    words = [row[column] for row in table(name)]

    assert len(words) == len(set(words))


@pytest.mark.parametrize("name", ["states", "capitals", "seats", "organizations"])
def test_an_id_is_the_slug_people_would_look_for(name: str) -> None:
    """Ids are typed by hand in questions: small letters and hyphens."""
    for row in table(name):
        assert row["id"].replace("-", "").isalnum() and row["id"].isascii() and row["id"] == row["id"].lower()
