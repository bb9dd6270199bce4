"""What entities are called over all documents: the commonest label and kind, ties by code point."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import nquads, terms
from quoth.store.quads.wording import acts_for, named, named_entity
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Quadstore

DERIVED = (terms.LABEL, vocab.kind, vocab.actsFor)
"""What the entities' graph says because of all documents together."""

Fact = tuple[str, str]
"""A term, and its value as N-Quads writes it."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """How the entities' graph changes: lines of N-Quads to add, and quads to remove."""

    added: str
    removed: list[Quad]


class Names:
    """
    Counts what documents call entities, and derives what the entities' graph says of them.

    A writer counts once, when it first writes, and keeps count from then on.
    """

    def __init__(self, store: Quadstore) -> None:
        self._store = store

    def change(self, gained: Iterable[str], lost: Iterable[str] = ()) -> Renaming:
        """Return how the entities' graph changes when documents with these namings are added and removed."""
        touched: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for namings, sign in ((gained, 1), (lost, -1)):
            for naming, times in Counter(namings).items():
                touched[named_entity(naming)].append((naming, sign * times))
        added: list[str] = []
        stale: list[str] = []
        removed: list[Quad] = []
        for entity, more in touched.items():
            iri, before = terms.entity_iri(entity), self._counts.get(entity, {})
            after = _summed(before, more)
            old, new = _facts(before), _facts(after)
            added += _lines(iri, new - old)
            if after:
                self._counts[entity] = after
                stale += _lines(iri, old - new)
            else:
                self._counts.pop(entity, None)
                removed += self._store.match(subject=iri, graph=terms.ENTITIES)
        return Renaming("".join(added), [*nquads.parsed("".join(stale)), *removed])

    def settled(self) -> Renaming:
        """Return what must change for the graph to say what the documents there are say."""
        present = set(self._derived())
        facts = ((terms.entity_iri(entity), _facts(namings)) for entity, namings in self._counts.items())
        wanted = set(nquads.parsed("".join(line for iri, of_one in facts for line in _lines(iri, of_one))))
        return Renaming("".join(nquads.lines(wanted - present)), list(present - wanted))

    def forget(self) -> None:
        """Forget the counts: what they were made for was not written."""
        self.__dict__.pop("_counts", None)

    @cached_property
    def _counts(self) -> dict[str, Mapping[str, int]]:
        """Return by entity how many documents use which naming of it."""
        counts: dict[str, dict[str, int]] = {}
        for quad in self._store.match(predicate=vocab.naming):
            naming = value(quad.object)
            of_entity = counts.setdefault(named_entity(naming), {})
            of_entity[naming] = of_entity.get(naming, 0) + 1
        return dict(counts)

    def _derived(self) -> Iterator[Quad]:
        for term in DERIVED:
            yield from self._store.match(predicate=term, graph=terms.ENTITIES)


def _summed(counts: Mapping[str, int], more: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return counts with more, or fewer, of some; what is left of none goes."""
    total = dict(counts)
    for naming, times in more:
        total[naming] = total.get(naming, 0) + times
    return {naming: times for naming, times in total.items() if times > 0}


def _facts(namings: Mapping[str, int]) -> set[Fact]:
    """Return the commonest label and kind, and everybody the entity acts for in some document."""
    if not namings:
        return set()
    called = [(named(naming), count) for naming, count in namings.items()]
    label = _commonest((each.label, count) for each, count in called)
    kind = _commonest((each.kind.value, count) for each, count in called)
    facts = {(terms.LABEL, nquads.text(label)), (vocab.kind, nquads.iri(vocab.Q + kind))}
    others = {other for naming in namings for other in acts_for(naming)}
    return facts | {(vocab.actsFor, nquads.iri(terms.entity_iri(other))) for other in others}


def _commonest(words: Iterable[tuple[str, int]]) -> str:
    counts: dict[str, int] = {}
    for word, count in words:
        counts[word] = counts.get(word, 0) + count
    return min(counts, key=lambda word: (-counts[word], word))


def _lines(entity: str, facts: Iterable[Fact]) -> list[str]:
    return [nquads.line(entity, term, fact, terms.ENTITIES) for term, fact in sorted(facts)]
