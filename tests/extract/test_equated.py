"""Who is who without a copula: appositions and what somebody is called."""

from __future__ import annotations

import pytest

from tests.extract.claims import reading, the_statement, triple_of, triples


@pytest.mark.parametrize(
    ("name", "described"),
    [
        pytest.param("apposition-name-first", "the surveyor", id="name-first"),
        pytest.param("apposition-name-last", "The surveyor", id="name-last"),
    ],
)
def test_the_name_is_what_an_apposition_speaks_of(name: str, described: str) -> None:
    """In either order it is Anke Dahl who is the surveyor; one proposition must not become two."""
    found = reading(name)
    [equated] = [each for each in found.statements if each.construction == "apposition"]

    assert triple_of(found, equated) == ("Anke Dahl", "be", described)


def test_the_words_of_an_apposition_are_what_joins_the_two() -> None:
    """A claim shows the words that carry it; here that is a comma."""
    assert the_statement("apposition-name-first", "be").predicate.passage.text == ","


def test_the_two_of_an_apposition_are_linked_for_coreference() -> None:
    """Whoever "the surveyor" is later, is Anke Dahl."""
    found = reading("apposition-name-first")
    statement = the_statement("apposition-name-first", "be")

    assert found.mentions[statement.subject].appositions == (statement.object,)


def test_a_list_after_a_colon_describes_nothing() -> None:
    """'three ports: Dover, Riga …' names three ports and does not say that ports are Dover."""
    assert not [each for each in reading("colon-list").statements if each.construction == "apposition"]
    assert not [each for each in reading("dash-list").statements if each.construction == "apposition"]


def test_what_is_called_something_is_so_on_the_callers_word() -> None:
    """'Critics called the statue a toad': the paper does not say that it is one."""
    found = reading("naming")
    [statement] = found.statements
    [saying] = [found.sayings[number] for number in statement.sayings]

    assert triples("naming") == [("the statue", "be", "a toad")]
    assert statement.predicate.passage.text == "called"
    assert saying.source is not None
    assert found.mentions[saying.source].passage.text == "Critics"
