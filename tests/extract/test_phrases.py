"""Which words belong to a noun phrase, and which of them are a name or a title."""

from __future__ import annotations

import pytest

from quoth.extract.phrases import clause_words, name_in, noun_phrase, whole_phrase
from tests.extract.claims import forms, known, word
from tests.sentences import parsed


@pytest.mark.parametrize(
    ("name", "head", "phrase"),
    [
        pytest.param("relative-subject", "guide", "The guide", id="no-relative-clause"),
        pytest.param("relative-gap", "coins", "The coins", id="no-bare-relative"),
        pytest.param("reduced-relatives", "cart", "a cart", id="no-participle"),
        pytest.param("apposition-name-last", "surveyor", "The surveyor", id="no-apposition"),
        pytest.param("coordinated-objects", "crown", "a crown", id="no-coordination"),
        pytest.param("neither-nor", "cook", "the cook", id="no-neither"),
        pytest.param("none-of", "None", "None of the monks", id="of-phrase"),
        pytest.param("anything-that", "anything", "anything that would help the clerks", id="of-what-kind"),
        pytest.param("act-gerund", "garden", "a garden behind the chapel", id="prepositional"),
        pytest.param("decision-by", "decision", "The decision by the guild", id="before-an-infinitive"),
        pytest.param("relative-whose", "forge", "whose forge", id="whose"),
        pytest.param("existential", "wolves", "no wolves", id="determiner"),
    ],
)
def test_a_mention_ends_where_another_claim_begins(name: str, head: str, phrase: str) -> None:
    """'The guide who led the climbers' is named "The guide"; what follows is a claim of its own."""
    tree = parsed(name).tree

    assert forms(tree, noun_phrase(tree, word(tree, head))) == phrase


def test_the_whole_phrase_takes_a_participle_in() -> None:
    """A reader quotes "a cart carrying salt"; the entity is the cart."""
    tree = parsed("reduced-relatives").tree

    assert forms(tree, whole_phrase(tree, word(tree, "cart"))) == "a cart carrying salt"


def test_a_clause_leaves_the_full_stop_outside() -> None:
    """Where a clause is the object, its words are quoted without what ends the sentence."""
    tree = parsed("that-clause").tree

    assert forms(tree, clause_words(tree, word(tree, "die"))) == "that the vines will die"


@pytest.mark.parametrize(
    ("name", "head", "called", "title"),
    [
        pytest.param("titled", "Brandt", "Ada Brandt", "Captain", id="title"),
        pytest.param("copula-noun", "Quill", "Quill", "Ms.", id="honorific"),
        pytest.param("apposition-name-first", "Dahl", "Anke Dahl", None, id="name-alone"),
        pytest.param("active", "glacier", None, None, id="no-name"),
    ],
)
def test_a_name_is_parted_from_its_title(name: str, head: str, called: str | None, title: str | None) -> None:
    """Captain Ada Brandt and Ms. Brandt are joined by the name alone."""
    tree = parsed(name).tree
    place = word(tree, head)
    found, before = name_in(tree, noun_phrase(tree, place), place, known())

    assert (found and forms(tree, found), before and forms(tree, before)) == (called, title)
