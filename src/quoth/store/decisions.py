"""Decisions as quads, and back; they stand in a graph of their own and outlive what they decide about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.decision import Action, Decision, Place
from quoth.store import terms
from quoth.store.quads import Notes
from quoth.store.terms import node, words

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad

_DECISION = "https://w3id.org/quoth/id/decision/"


def decision_quads(decision: Decision) -> list[Quad]:
    """Return a decision as quads, with the words it is about: its documents may not be there."""
    from pyoxigraph import Quad

    iri, graph = _DECISION + decision.id, node(terms.DECISIONS)
    said = [*_facts(decision)]
    quads = [Quad(node(iri), node(term), value, graph) for term, value in said]
    for number, place in enumerate(decision.places):
        at = terms.within(iri, str(number))
        quads.append(Quad(node(iri), node(vocab.passage), node(at), graph))
        quads += [Quad(node(at), node(term), value, graph) for term, value in _place_facts(place)]
    return quads


def decision_from(iri: str, notes: Notes) -> Decision:
    """Return the decision that stands at this node."""
    note = notes(iri)
    action = Action(note[vocab.action][0])
    undone = [terms.local(decision) for decision in note.get(vocab.undoes, ())]
    decided = note.get(vocab.decidedOn)
    places = sorted(note.get(vocab.passage, ()), key=lambda at: int(at.rpartition(":")[2]))
    return Decision(
        action=action,
        entity=undone[0] if undone else terms.local(note[vocab.entity][0]),
        value=note[vocab.value][0],
        places=tuple(_place_from(at, notes) for at in places),
        author=note[vocab.author][0],
        decided=date.fromisoformat(decided[0]) if decided else None,
    )


def _facts(decision: Decision) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield terms.TYPE, node(vocab.Decision)
    yield vocab.action, words(decision.action.value)
    if decision.action is Action.UNDO:
        yield vocab.undoes, node(_DECISION + decision.entity)
    else:
        yield vocab.entity, node(terms.entity_iri(decision.entity))
    yield vocab.value, words(decision.value)
    yield vocab.author, words(decision.author)
    if decision.decided:
        yield vocab.decidedOn, terms.day(decision.decided)


def _place_facts(place: Place) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield vocab.inDocument, node(terms.document_iri(place.document))
    yield terms.START, terms.number(place.start)
    yield terms.END, terms.number(place.end)
    yield terms.EXACT, words(place.text)


def _place_from(at: str, notes: Notes) -> Place:
    note = notes(at)
    return Place(
        document=terms.local(note[vocab.inDocument][0]),
        start=int(note[terms.START][0]),
        end=int(note[terms.END][0]),
        text=note[terms.EXACT][0],
    )
