"""Notes: quads in, what they say of each node out, and the ways one reads what is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from quoth.store import terms

if TYPE_CHECKING:
    from pyoxigraph import Quad

Note = Mapping[str, Sequence[str]]
"""What the graph says of one node: by term, the values (IRIs and texts alike as they are written)."""

Notes = Callable[[str], Note]
"""The notes of any node, by its IRI; a node nothing is said of has an empty one."""

Judgement = TypeVar("Judgement", bound=Enum)


def gathered(quads: Iterable[Quad]) -> dict[str, dict[str, list[str]]]:
    """Gather quads by subject and term."""
    notes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        notes[terms.value(quad.subject)][quad.predicate.value].append(terms.value(quad.object))
    return notes


def is_a(note: Note, kind: str) -> bool:
    """Tell whether a node is of a class."""
    return kind in note.get(terms.TYPE, ())


def one(note: Note, term: str) -> str | None:
    """Return what is said once, if it is said."""
    values = note.get(term)
    return values[0] if values else None


def one_id(note: Note, term: str) -> str | None:
    """Return the id of the node that is named once, if one is."""
    value = one(note, term)
    return terms.local(value) if value else None


def judged(closed: type[Judgement], note: Note, term: str) -> Judgement | None:
    """Return which member of a closed set is said, if one is."""
    value = one(note, term)
    return member(closed, value) if value else None


@lru_cache(maxsize=100)
def member(closed: type[Judgement], iri: str) -> Judgement:
    """Return the member of a closed set that a term stands for; there are few, and each is read often."""
    return closed(terms.local(iri))
