"""Sweeping: the quads that leave with a document in, what only it supported in the shared graphs out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import terms
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Quadstore


def unsupported(store: Quadstore, graph: str, *, kept: Iterable[Quad] = ()) -> list[Quad]:
    """
    Return the propositions and relations nothing points to once this document's graph is gone.

    `kept` are the quads that will stand in its place.
    """
    staying = {value(quad.subject) for quad in kept if value(quad.graph_name) != graph}
    propositions = [
        value(quad.object)
        for quad in store.match(predicate=vocab.proposition, graph=graph)
        if value(quad.object) not in staying and not _claimed_elsewhere(store, value(quad.object), graph)
    ]
    leaving = [
        quad
        for iri in sorted(set(propositions))
        for quad in store.match(subject=iri, graph=terms.PROPOSITIONS)
    ]
    gone = set(propositions)
    relations = {value(quad.object) for quad in leaving if quad.predicate.value == vocab.predicate}
    for relation in sorted(relations - staying):
        users = {value(quad.subject) for quad in store.match(predicate=vocab.predicate, object=relation)}
        if users <= gone:
            leaving += store.match(subject=relation, graph=terms.RELATIONS)
    return leaving


def _claimed_elsewhere(store: Quadstore, proposition: str, graph: str) -> bool:
    claims = store.match(predicate=vocab.proposition, object=proposition)
    return any(value(quad.graph_name) != graph for quad in claims)
