"""What people call entities: a name, an id or an IRI in, the nodes it means out."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property

from quoth import vocab
from quoth.errors import UnknownName
from quoth.query.library import query_text
from quoth.store import Store
from quoth.store.quads.wording import named
from quoth.store.terms import ENTITIES, LABEL, document_iri, entity_iri, local, value, words

_SUGGESTIONS = 5
_LOOKED_UP = 10_000
"""So many labels are looked up; where more are asked for, all are read."""


def entities(store: Store, name: str) -> tuple[str, ...]:
    """
    Return the IRIs of the entities a person means: by id, by a name some document gives them, or by IRI.

    A name is looked up as it is written, then without regard to case; one that several entities share
    means all of them. A document's id means the document that speaks for itself.

    Raises:
        UnknownName: nobody is called that; names like it are listed.
    """
    identity = local(name) if name.startswith((vocab.E, vocab.D)) else name
    for iri in (entity_iri(identity), document_iri(identity)):
        if store.knows(iri):
            return (iri,)
    labelled = store.select(query_text("entities-labelled"), {"name": words(name)})
    return tuple(sorted({value(entity) for entity, _ in labelled})) or _by_any_name(store, name)


def labels(store: Store) -> Labels:
    """Return what entities are commonly called."""
    return Labels(store)


class Labels:
    """
    What entities are commonly called, by IRI.

    In a graph on disk a label takes some 15 µs to look up, where reading all of 100,000 claims takes half a
    second; so the first ones are looked up one by one. A server would have to be asked for each.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str | None] = {}
        self._looked_up = 0 if store.path is not None else _LOOKED_UP

    def get(self, iri: str) -> str | None:
        """Return what an entity is called; None for what is no entity."""
        if iri not in self._known:
            self._known[iri] = self._label(iri) if iri.startswith(vocab.E) else None
        return self._known[iri]

    def _label(self, iri: str) -> str | None:
        self._looked_up += 1
        if self._looked_up > _LOOKED_UP:
            return self._all.get(iri)
        found = self._store.quadstore.match(subject=iri, predicate=LABEL, graph=ENTITIES)
        return next((value(quad.object) for quad in found), None)

    @cached_property
    def _all(self) -> dict[str, str]:
        return {value(entity): value(label) for entity, label in self._store.select(query_text("labels"))}


def _by_any_name(store: Store, name: str) -> tuple[str, ...]:
    """Look through everything documents call entities; only for names that are nobody's commonest."""
    names = [named(value(naming)) for (naming,) in store.select(query_text("entity-names"))]
    exact = {each.entity for each in names if each.label == name}
    found = exact or {each.entity for each in names if each.label.casefold() == name.casefold()}
    if not found:
        labels = sorted({each.label for each in names})
        close = get_close_matches(name, labels, n=_SUGGESTIONS, cutoff=0.5)
        raise UnknownName("entity", name, known=close or labels[:_SUGGESTIONS])
    return tuple(sorted(map(entity_iri, found)))
