"""Relations in the graph: what they are called, and what they are tied to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quoth import vocab
from quoth.model.claim import Claim, Predicate
from quoth.model.entity import Entity
from quoth.model.judgement import Kind, Voice
from quoth.store import terms
from quoth.store.quads import quads
from quoth.store.terms import value

from ..contract.accounts import accounts


@pytest.mark.parametrize(
    ("relation", "lemma", "voice", "done"),
    [
        pytest.param("be-attacked", "attack", Voice.PASSIVE, {"attack"}, id="known verb"),
        pytest.param("be-called-off", "call off", Voice.PASSIVE, {"call-off"}, id="with its particle"),
        pytest.param(
            "be-released", "expect to release", Voice.PASSIVE, {"release"}, id="at the end of a group"
        ),
        pytest.param("be-frobnicated", "frobnicate", Voice.PASSIVE, set(), id="unknown verb"),
        pytest.param("be-ready", "be ready", Voice.ACTIVE, set(), id="an adjective is no passive"),
        pytest.param("attack", "attack", Voice.PASSIVE, set(), id="a passive with its agent is turned round"),
    ],
)
def test_a_passive_without_agent_is_tied_to_what_was_done(
    relation: str, lemma: str, voice: Voice, done: set[str]
) -> None:
    """Who asks for attacks finds the villages that were attacked as well."""
    account = accounts()[0]
    claim = replaced(account.claims[0], relation, lemma, voice)

    written = quads(replace(account, claims=(claim,)))
    tied = {
        terms.local(value(quad.object))
        for quad in written
        if (value(quad.subject), quad.predicate.value) == (terms.relation_iri(relation), vocab.passiveOf)
    }
    assert tied == done


def test_a_quality_is_tied_to_its_opposite() -> None:
    """'Qualified' and 'unqualified' meet in the graph, whichever document names which."""
    account = accounts()[0]
    quality = Entity("unqualified", "unqualified", Kind.OTHER, concept=True)

    written = quads(replace(account, entities=(*account.entities, quality)))

    assert {
        (terms.local(value(quad.subject)), terms.local(value(quad.object)))
        for quad in written
        if quad.predicate.value == vocab.opposite and value(quad.subject) == terms.entity_iri("unqualified")
    } == {("unqualified", "qualified")}


def replaced(claim: Claim, relation: str, lemma: str, voice: Voice) -> Claim:
    return replace(claim, predicate=Predicate(claim.predicate.passage, lemma, relation), voice=voice)
