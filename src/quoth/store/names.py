"""What entities are called over all documents: the commonest label and kind, ties by code point."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import terms
from quoth.store.quads import Note, gathered
from quoth.store.quadstore import Change
from quoth.store.terms import node, value, words

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Quadstore


class Names:
    """
    Counts what documents call entities, and derives what the entities' graph says of them.

    A writer keeps the counts of entities it has met, so that a name in ten thousand documents is not
    counted anew with every batch.
    """

    def __init__(self, store: Quadstore) -> None:
        self._store = store
        self._counts: dict[str, Counter[tuple[str, str]]] = {}

    def change(self, gained: Iterable[Quad], lost: Iterable[Quad] = ()) -> Change:
        """Return how the entities' graph changes when these quads of documents are written and removed."""
        touched: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for quads, sign in ((gained, 1), (lost, -1)):
            for entity, label, kind in _namings(quads):
                touched[entity][label, kind] += sign
        added: list[Quad] = []
        removed: list[Quad] = []
        for entity in sorted(touched):
            counts = self._stored(entity)
            counts.update(touched[entity])
            more, fewer = self._settled(entity, +counts)
            added += more
            removed += fewer
        return Change(added, removed)

    def forget(self) -> None:
        """Forget the counts: what they were made for was not written."""
        self._counts.clear()

    def _stored(self, entity: str) -> Counter[tuple[str, str]]:
        """Return how many namings in the store give the entity which label and kind."""
        if entity not in self._counts:
            notes = (
                self._store.note(value(quad.subject))
                for quad in self._store.match(object=entity, predicate=vocab.entity)
            )
            pairs = (_name(note) for note in notes if vocab.label in note)
            self._counts[entity] = Counter(pairs)
        return self._counts[entity]

    def _settled(self, entity: str, counts: Counter[tuple[str, str]]) -> tuple[list[Quad], list[Quad]]:
        """Return the quads to add and to remove so that the graph says the commonest label and kind."""
        present = set(self._store.match(subject=entity, graph=terms.ENTITIES))
        if not counts:
            return [], sorted(present, key=str)
        wanted = set(_facts(entity, counts))
        derived = {quad for quad in present if quad.predicate.value in (terms.LABEL, vocab.kind)}
        return sorted(wanted - derived, key=str), sorted(derived - wanted, key=str)


def _namings(quads: Iterable[Quad]) -> Iterable[tuple[str, str, str]]:
    """Return entity, label and kind of every naming among the quads."""
    terms_of_names = (vocab.entity, vocab.label, vocab.kind)
    notes = gathered(quad for quad in quads if quad.predicate.value in terms_of_names)
    for note in notes.values():
        if vocab.label in note:
            yield note[vocab.entity][0], *_name(note)


def _name(note: Note) -> tuple[str, str]:
    return note[vocab.label][0], note[vocab.kind][0]


def _facts(entity: str, counts: Counter[tuple[str, str]]) -> list[Quad]:
    from pyoxigraph import Quad

    labels: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for (label, kind), count in counts.items():
        labels[label] += count
        kinds[kind] += count
    subject, graph = node(entity), node(terms.ENTITIES)
    return [
        Quad(subject, node(terms.LABEL), words(_commonest(labels)), graph),
        Quad(subject, node(vocab.kind), node(_commonest(kinds)), graph),
    ]


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))
