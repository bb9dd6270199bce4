"""The entities of a graph: a store in, each entity with its names and the documents that name it out."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.query.library import query_text
from quoth.store import Store
from quoth.store.quads.wording import named
from quoth.store.terms import local, value


@dataclass(frozen=True, slots=True)
class Known:
    """
    An entity as the documents of a graph know it.

    `labels` come with the commonest first, ties by code point, which is also how `kind` was chosen.
    """

    id: str
    labels: tuple[str, ...]
    kind: Kind
    documents: tuple[str, ...]

    @property
    def spellings(self) -> tuple[Entity, ...]:
        """Return it once for each of its names, as `suggest` wants it."""
        return tuple(Entity(self.id, label, self.kind) for label in self.labels)


def known_entities(store: Store) -> tuple[Known, ...]:
    """Return every entity some document names, in order of id."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    documents: dict[str, set[str]] = defaultdict(set)
    for document, naming in store.select(query_text("namings")):
        called = named(value(naming))
        labels[called.entity][called.label] += 1
        kinds[called.entity][called.kind] += 1
        documents[called.entity].add(local(value(document)))
    return tuple(
        Known(
            id=entity,
            labels=tuple(sorted(labels[entity], key=lambda label: (-labels[entity][label], label))),
            kind=min(kinds[entity], key=lambda kind: (-kinds[entity][kind], kind.value)),
            documents=tuple(sorted(documents[entity])),
        )
        for entity in sorted(labels)
    )
