"""What something is, how it is, where it is, and that it exists."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Polarity
from quoth.model.mention import MentionType
from tests.extract.claims import Triple, reading, the_statement, triples

CLAIMS: dict[str, list[Triple]] = {
    "copula-noun": [("Ms. Quill", "be", "a surveyor")],
    "copula-adjectives": [("The tunnel", "be", "damp"), ("The tunnel", "be", "narrow")],
    "copula-place": [("The archive", "be in", "Lisbon")],
    "far-from": [("The survey", "be", "reliable")],
    "existential": [("no wolves", "be", None)],
}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_copula_claims_each_of_its_complements(name: str) -> None:
    """A copula's claim is its complement; without it nothing is said."""
    assert triples(name) == CLAIMS[name]


@pytest.mark.parametrize(
    ("name", "construction"),
    [("copula-noun", "copula"), ("copula-place", "copula"), ("existential", "existential")],
)
def test_being_and_existing_are_two_constructions(name: str, construction: str) -> None:
    """'There were no wolves' says nothing of what wolves are."""
    assert the_statement(name).construction == construction


def test_what_something_is_far_from_being_it_is_not() -> None:
    """'far from reliable': the complement is "reliable", and "far" is the negation."""
    statement = the_statement("far-from")

    assert statement.polarity is Polarity.NEGATED
    assert [cue.text for cue in statement.cues] == ["far"]


def test_an_adjective_is_no_entity() -> None:
    """Resolution must not look for whom "damp" means."""
    found = reading("copula-adjectives")
    damp = found.statements[0].object

    assert damp is not None
    assert found.mentions[damp].type is MentionType.QUALITY


def test_subject_and_noun_of_a_copula_are_equated() -> None:
    """'Ms. Quill is a surveyor. The surveyor …': coreference follows the copula."""
    found = reading("copula-noun")
    quill, surveyor = found.statements[0].subject, found.statements[0].object

    assert surveyor is not None
    assert found.mentions[quill].copulas == (surveyor,)
    assert found.mentions[surveyor].copulas == (quill,)
