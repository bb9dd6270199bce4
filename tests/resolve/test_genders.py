"""Genders: what a mention shows by its own words, and what it leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from quoth.model.judgement import Kind
from quoth.model.mention import Gender
from quoth.resolve import gazetteer
from quoth.resolve.genders import gender

from .building import Builder

PERSON: dict[str, Any] = {"kind": Kind.PERSON}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Theresa Adair", Gender.FEMININE, id="given-name"),
        pytest.param("Vladimir Adair", Gender.MASCULINE, id="given-name-of-men"),
        pytest.param("Jean Adair", None, id="a-name-of-both"),
        pytest.param("Xylo Adair", None, id="a-name-nobody-known-has"),
        pytest.param("Theresa", None, id="one-word-may-be-a-place"),
        pytest.param("a spokeswoman", Gender.FEMININE, id="noun"),
        pytest.param("an engineer", None, id="noun-for-both"),
        pytest.param("He", Gender.MASCULINE, id="pronoun"),
    ],
)
def test_a_mention_shows_its_gender_or_leaves_it_open(words: str, expected: Gender | None) -> None:
    """A wrong gender keeps "she" from the one it means; an open one does not."""
    builder = Builder(f"{words} left.")
    mention = builder.mentions[builder.mention(words, **(PERSON if words.endswith("Adair") else {}))]

    assert gender(mention, None, gazetteer()) is expected
