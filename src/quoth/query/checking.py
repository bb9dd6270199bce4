"""Checking: a store in, what is wrong with its graph out; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.ontology.conformance import Broken, broken
from quoth.query.library import query_text
from quoth.store import Store
from quoth.store.terms import document_iri, value

if TYPE_CHECKING:
    from pyoxigraph import Quad


def check(store: Store) -> Iterator[Broken]:
    """
    Yield each promise of the shapes that a node breaks, document by document, then what nothing points to.

    The shapes cover what a claim must have, that offsets reproduce their text, and that links lead somewhere.
    """
    seen: set[Broken] = set()
    for document in store.documents():
        for breach in broken(_with_neighbours(store, document_iri(document.id))):
            if breach not in seen:
                seen.add(breach)
                yield breach
    for (proposition,) in store.select(query_text("orphans")):
        yield Broken(value(proposition), "a proposition has a claim about it")


def _with_neighbours(store: Store, graph: str) -> Iterator[Quad]:
    """Return a document's quads, and those of the shared nodes they lead to."""
    own = list(store.quadstore.match(graph=graph))
    yield from own
    near = {value(quad.object) for quad in own if value(quad.object).startswith((vocab.P, vocab.D))}
    for node in sorted(near - {value(quad.subject) for quad in own}):
        yield from store.quadstore.match(subject=node)
