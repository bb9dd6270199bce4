"""Suggestions: joins across documents with their reasons, and none that a person would laugh at."""

from __future__ import annotations

import random

import pytest

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.slug import slug
from quoth.resolve import suggest


def entity(label: str, kind: Kind = Kind.PERSON, *, concept: bool = False) -> Entity:
    return Entity(slug(label), label, kind, concept=concept)


@pytest.mark.parametrize(
    ("one", "other", "kind", "reason"),
    [
        pytest.param("Achebe", "Desmond Achebe", Kind.PERSON, "the surname", id="surname"),
        pytest.param("Orrin", "Orrin Labs", Kind.ORGANIZATION, "the beginning of the name", id="body"),
        pytest.param(
            "D. Achebe",
            "Desmond Achebe",
            Kind.PERSON,
            "the first name's letter",
            id="initial",
        ),
        pytest.param("NGB", "National Grain Board", Kind.ORGANIZATION, "its letters", id="abbreviation"),
        pytest.param("Achebe Desmond", "Desmond Achebe", Kind.PERSON, "the same words", id="order"),
        pytest.param("Pavel Orlenski", "Pavel Orlensky", Kind.PERSON, "spelled almost alike", id="spelling"),
    ],
)
def test_a_likely_join_is_suggested_with_its_reason(one: str, other: str, kind: Kind, reason: str) -> None:
    """A person decides, and has to see why they were asked."""
    [suggestion] = suggest([entity(one, kind), entity(other, kind)])

    assert (suggestion.entity, suggestion.into) == (slug(one), slug(other))
    assert suggestion.reasons[0].words == reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(entity("Desmond Achebe"), entity("Ruth Achebe"), id="two-first-names"),
        pytest.param(entity("Washington"), entity("Washington Post", Kind.ORGANIZATION), id="two-kinds"),
        pytest.param(entity("clubs", Kind.OTHER), entity("Clubs United", Kind.OTHER), id="noun"),
        pytest.param(Entity("it-0a1b2c3d", "It", Kind.OTHER), entity("It Club", Kind.OTHER), id="pronoun"),
        pytest.param(entity("Kim Jong Un"), entity("Kim Jong Il"), id="both-known"),
        pytest.param(entity("American", Kind.OTHER), entity("Americans", Kind.OTHER), id="plural"),
        pytest.param(
            entity("Harbor", Kind.ORGANIZATION),
            entity("Friends of the Harbor", Kind.ORGANIZATION),
            id="body-s-end",
        ),
        pytest.param(entity("Roy"), entity("Roy’s dog Rex"), id="somebody-s"),
    ],
)
def test_what_nobody_would_join_is_not_suggested(one: Entity, other: Entity) -> None:
    """A list of bad ideas is not read to its end."""
    assert suggest([one, other]) == ()


def test_a_name_goes_into_the_one_the_gazetteer_knows() -> None:
    """The known id stays, though a misspelled name may be longer."""
    known = Entity("angela-merkel", "Angela Merkel", Kind.PERSON)

    [suggestion] = suggest([known, entity("Angela Merkell")])

    assert (suggestion.entity, suggestion.into) == ("angela-merkell", "angela-merkel")


def test_the_order_of_entities_makes_no_difference() -> None:
    """Two people who ask the same graph see the same list."""
    labels = ("Achebe", "Desmond Achebe", "D. Achebe", "Ruth Achebe", "Orrin", "Orrin Labs", "Pavel Orlensky")
    entities = [entity(label) for label in labels]
    shuffled = entities.copy()
    random.Random(7).shuffle(shuffled)

    assert suggest(shuffled) == suggest(entities)
