"""Particles that the parser takes for adverbs or prepositions."""

from __future__ import annotations

import pytest

from quoth.extract.particles import with_particle
from quoth.ontology import ontology
from tests.extract.claims import clause, the_statement, triples


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("stepped-back-from", ("The rebels", "step back from", "a threat"), id="adverb"),
        pytest.param("backed-out-of", ("The bank", "back out of", "the deal"), id="stacked-prepositions"),
        pytest.param("went-back-on", ("The firm", "go back on", "its promise"), id="both-under-the-verb"),
        pytest.param("stepped-aside", ("The minister", "step aside", None), id="alone"),
        pytest.param("walked-out-of", ("The clerk", "walk out of", "the hearing"), id="by-the-word-list"),
        pytest.param("pulled-out-of-late", ("The guards", "pull", "the clerk"), id="past-an-object"),
        pytest.param("waited-outside", ("The clerk", "wait", None), id="no-particle"),
    ],
)
def test_a_particle_belongs_to_its_verb(name: str, expected: tuple[str, str, str | None]) -> None:
    """Whoever backs out of a deal does not back it."""
    assert triples(name) == [expected]


def test_a_particle_leaves_the_phrase_behind_it_its_own_preposition() -> None:
    """'back out of': the deal is what is behind "of", and no second time a circumstance."""
    statement = the_statement("backed-out-of")

    assert (statement.predicate.particle, statement.predicate.preposition) == ("out", "of")
    assert statement.context == ()


def test_a_clause_with_a_particle_of_its_own_stays_as_it_is() -> None:
    """'stepped back' is read once; nothing is found on a second look."""
    tree, found = clause("stepped-aside", "stepped")
    once = with_particle(tree, ontology(), found)

    assert once.particle is not None
    assert with_particle(tree, ontology(), once) == once
