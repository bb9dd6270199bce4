"""A verb with all that stands beside and above it."""

from __future__ import annotations

import pytest

from tests.extract.claims import clause


@pytest.mark.parametrize(
    ("name", "verb", "top"),
    [
        pytest.param("active", "crushed", "crushed", id="alone"),
        pytest.param("willing", "share", "is", id="carried"),
        pytest.param("complement-chain", "withdraw", "agreed", id="chain"),
        pytest.param("refusal", "vaccinate", "refusal", id="noun-without-carrier"),
    ],
)
def test_the_top_is_the_outermost_word_of_the_group(name: str, verb: str, top: str) -> None:
    """Conditions, questions and conjunctions hang there, not from the inner verb."""
    tree, found = clause(name, verb)

    assert tree.text[found.top] == top


@pytest.mark.parametrize(
    ("name", "verb", "subjects"),
    [
        pytest.param("neither-nor", "saw", ["cook", "valet"], id="coordinated"),
        pytest.param("cleft-contrast", "rang", ["sexton", "vicar"], id="contrasted"),
        pytest.param("apposition-name-first", "vanished", ["Dahl"], id="apposition-is-no-second"),
        pytest.param("empty-it", "see", [], id="none"),
    ],
)
def test_each_member_of_the_subject_counts(name: str, verb: str, subjects: list[str]) -> None:
    """'Neither the cook nor the valet': two people, two claims."""
    tree, found = clause(name, verb)

    assert [tree.text[each] for each in found.subjects] == subjects


@pytest.mark.parametrize(
    ("name", "verb", "complement"),
    [
        pytest.param("copula-noun", "is", "surveyor", id="noun"),
        pytest.param("copula-adjectives", "is", "damp", id="adjective"),
        pytest.param("far-from", "is", "reliable", id="far-from"),
        pytest.param("copula-place", "is", None, id="place"),
        pytest.param("active", "crushed", None, id="no-copula"),
    ],
)
def test_a_copula_has_a_complement(name: str, verb: str, complement: str | None) -> None:
    """What something is far from being is the complement, not "far"."""
    tree, found = clause(name, verb)

    assert (None if found.complement is None else tree.text[found.complement]) == complement


def test_a_particle_belongs_to_its_verb() -> None:
    """To call off is not to call."""
    tree, found = clause("particle", "called")

    assert found.particle is not None
    assert tree.text[found.particle] == "off"
