"""Checking: a store in, what is wrong with it out; nothing is ever changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.ontology import broken
from quoth.store import terms
from quoth.store.quads import quads
from quoth.store.quads.wording import named
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.claimstore import Store
    from quoth.store.quadstore import Quadstore


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong: in which document, or in which of the shared graphs; at which node; what."""

    place: str
    node: str
    problem: str


def findings(store: Store) -> Iterator[Finding]:
    """
    Yield what is wrong with a graph: documents in order of id, then what they share.

    A document must keep the promises of the shapes, and what its graph says must be what its claims, read
    back, say once more: so nothing in it has been lost, added or moved. What documents share must be used
    and must be there for all that use it.
    """
    for document in store.documents():
        yield from sorted(set(_of_document(store, document.id)))
    yield from sorted(set(_of_shared(store.quadstore)))


def _of_document(store: Store, document: str) -> Iterator[Finding]:
    graph = terms.document_iri(document)
    present = list(store.quadstore.match(graph=graph))
    claimed = {value(quad.object) for quad in present if quad.predicate.value == vocab.proposition}
    shared = (store.quadstore.match(subject=iri, graph=terms.PROPOSITIONS) for iri in claimed)
    breaches = broken(chain(present, *shared))
    yield from (Finding(document, breach.node, breach.promise) for breach in breaches)
    if not breaches:  # a broken graph cannot be read back, and why has been said
        yield from _unlike_its_claims(store, document, set(present))


def _unlike_its_claims(store: Store, document: str, present: set[Quad]) -> Iterator[Finding]:
    """Read the document back and write it once more; what differs has been tampered with."""
    graph = terms.document_iri(document)
    try:
        written = {quad for quad in quads(store.account(document)) if value(quad.graph_name) == graph}
    except (KeyError, IndexError, ValueError) as error:
        yield Finding(document, graph, f"cannot be read back: {error}")
        return
    for quad in present - written:
        if quad.predicate.value != terms.REVISION_OF:
            yield Finding(document, value(quad.subject), f"{_said(quad)} does not follow from its claims")
    for quad in written - present:
        yield Finding(document, value(quad.subject), f"{_said(quad)} is missing")


def _said(quad: Quad) -> str:
    return f"{terms.local(quad.predicate.value)} {terms.local(value(quad.object))[:40]!r}"


def _of_shared(store: Quadstore) -> Iterator[Finding]:
    yield from _propositions(store)
    yield from _names(store)
    for breach in broken(store.match(graph=terms.DECISIONS)):
        yield Finding("decisions", breach.node, breach.promise)
    for quad in store.match(predicate=terms.REVISION_OF):
        if not store.note(value(quad.object)).get(vocab.text):
            document = terms.local(value(quad.subject))
            yield Finding(document, value(quad.object), "is revised here and is not in the graph")


def _propositions(store: Quadstore) -> Iterator[Finding]:
    """Find propositions nobody claims, and relations nobody uses or that have no label."""
    relations = {value(quad.subject) for quad in store.match(predicate=terms.LABEL, graph=terms.RELATIONS)}
    used = set()
    for quad in store.match(predicate=vocab.predicate, graph=terms.PROPOSITIONS):
        used.add(value(quad.object))
        if next(store.match(predicate=vocab.proposition, object=value(quad.subject)), None) is None:
            yield Finding("propositions", value(quad.subject), "no claim is about this proposition")
    yield from (Finding("relations", iri, "no proposition has this relation") for iri in relations - used)
    yield from (Finding("relations", iri, "the relation has no label") for iri in used - relations)


def _names(store: Quadstore) -> Iterator[Finding]:
    """Find entities that have a name and are in no document, and those documents name and that have none."""
    labelled = {value(quad.subject) for quad in store.match(predicate=terms.LABEL, graph=terms.ENTITIES)}
    namings = (named(value(quad.object)) for quad in store.match(predicate=vocab.naming))
    spoken_of = {terms.entity_iri(each.entity) for each in namings}
    yield from (Finding("entities", iri, "no document names this entity") for iri in labelled - spoken_of)
    yield from (Finding("entities", iri, "the entity has no label") for iri in spoken_of - labelled)
