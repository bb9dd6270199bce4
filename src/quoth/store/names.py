"""What entities are called over all documents: the commonest label and kind, ties by code point."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.claim import Named
from quoth.store import terms
from quoth.store.quads.wording import acts_for, named
from quoth.store.quadstore import Change
from quoth.store.terms import node, value, words

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad

    from quoth.store.quadstore import Quadstore

Namings = Counter[str]
"""How many documents use which naming of an entity."""


class Names:
    """
    Counts what documents call entities, and derives what the entities' graph says of them.

    A writer counts once, when it first writes, and keeps count from then on.
    """

    def __init__(self, store: Quadstore) -> None:
        self._store = store

    def change(self, gained: Iterable[Quad], lost: Iterable[Quad] = ()) -> Change:
        """Return how the entities' graph changes when these quads of documents are written and removed."""
        touched: dict[str, Namings] = defaultdict(Counter)
        for quads, sign in ((gained, 1), (lost, -1)):
            for entity, naming in _namings(quads):
                touched[entity][naming] += sign
        added: list[Quad] = []
        removed: list[Quad] = []
        for entity in sorted(touched):
            counts = self._counts[entity]
            counts.update(touched[entity])
            more, fewer = self._settled(terms.entity_iri(entity), +counts)
            added += more
            removed += fewer
        return Change(added, removed)

    def forget(self) -> None:
        """Forget the counts: what they were made for was not written."""
        self.__dict__.pop("_counts", None)

    @cached_property
    def _counts(self) -> dict[str, Namings]:
        counts: dict[str, Namings] = defaultdict(Counter)
        for entity, naming in _namings(self._store.match(predicate=vocab.naming)):
            counts[entity][naming] += 1
        return counts

    def _settled(self, entity: str, namings: Namings) -> tuple[list[Quad], list[Quad]]:
        """Return the quads to add and to remove so that the graph says what holds over all documents."""
        present = set(self._store.match(subject=entity, graph=terms.ENTITIES))
        if not namings:
            return [], sorted(present, key=str)
        wanted = set(_facts(entity, namings))
        derived = {quad for quad in present if quad.predicate.value in _DERIVED}
        return sorted(wanted - derived, key=str), sorted(derived - wanted, key=str)


_DERIVED = (terms.LABEL, vocab.kind, vocab.actsFor)


def _namings(quads: Iterable[Quad]) -> Iterator[tuple[str, str]]:
    """Return every naming among the quads, with the id of its entity."""
    for quad in quads:
        if quad.predicate.value == vocab.naming:
            naming = value(quad.object)
            yield named(naming).entity, naming


def _facts(entity: str, namings: Namings) -> Iterator[Quad]:
    """Return the commonest label and kind, and everybody the entity acts for in some document."""
    from pyoxigraph import Quad

    facts: list[tuple[str, NamedNode | Literal]] = [
        (terms.LABEL, words(_commonest(namings, lambda each: each.label))),
        (vocab.kind, node(vocab.Q + _commonest(namings, lambda each: each.kind.value))),
    ]
    others = {other for naming in namings for other in acts_for(naming)}
    facts += [(vocab.actsFor, node(terms.entity_iri(other))) for other in others]
    for term, fact in facts:
        yield Quad(node(entity), node(term), fact, node(terms.ENTITIES))


def _commonest(namings: Namings, part: Callable[[Named], str]) -> str:
    counts: Counter[str] = Counter()
    for naming, count in namings.items():
        counts[part(named(naming))] += count
    return min(counts, key=lambda word: (-counts[word], word))
