"""The directory: many stores in, one out that knows their documents and what these call entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import GraphError
from quoth.store import Store, open_store, terms
from quoth.store.names import DERIVED
from quoth.store.quadstore import Change
from quoth.store.terms import local, value

if TYPE_CHECKING:
    from pyoxigraph import Quad


def directory(stores: Iterable[Store]) -> Store:
    """
    Return a store in memory that holds what only all documents together can say: labels, kinds, offices.

    Raises:
        GraphError: a document lies in two of the stores.
    """
    held = open_store()
    for store in stores:
        documents = list(store.quadstore.match(predicate=terms.TYPE, object=vocab.Document))
        _refuse_twice(held, documents)
        namings = store.quadstore.match(predicate=vocab.naming)
        held.quadstore.commit(Change([*documents, *namings, *_given(store)]))
    held.settle()
    return held


def name_as(store: Store, names: Store) -> None:
    """Have a store say of its entities what the directory says; it is only asked from then on."""
    own = set(store.quadstore.match(graph=terms.ENTITIES))
    entities = {quad.subject for quad in own}
    true = {quad for quad in names.quadstore.match(graph=terms.ENTITIES) if quad.subject in entities}
    store.quadstore.commit(Change(list(true - own), list(own - true)))


def _refuse_twice(held: Store, documents: Iterable[Quad]) -> None:
    for document in (value(quad.subject) for quad in documents):
        if held.knows(document):
            raise GraphError(
                f"document '{local(document)}' lies in two of these graphs; retract it from one of them"
            )


def _given(store: Store) -> Iterator[Quad]:
    """Yield what a store says of entities that is not counted but given: concepts, names elsewhere."""
    for quad in store.quadstore.match(graph=terms.ENTITIES):
        if quad.predicate.value not in DERIVED:
            yield quad
