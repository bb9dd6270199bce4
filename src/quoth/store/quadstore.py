"""What a store of quads must be able to do, whatever lies beneath: Oxigraph, rdflib or a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from quoth.store.quads import Note, gathered

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

Term: TypeAlias = "NamedNode | Literal | BlankNode | Triple"
Row: TypeAlias = "tuple[Term | None, ...]"


@dataclass(frozen=True, slots=True)
class Solutions:
    """The answer to a SELECT: its variables, and row by row what they are bound to."""

    variables: tuple[str, ...]
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE."""

    triples: Iterator[Triple]


Answer = Solutions | Triples | bool


@dataclass(frozen=True, slots=True)
class Change:
    """
    What is to be written in one go: whole graphs dropped first, then single quads removed, then quads added.

    A change is one transaction: a crash leaves all of it or nothing.
    """

    added: Sequence[Quad] = ()
    removed: Sequence[Quad] = ()
    dropped: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.dropped)


class Quadstore(Protocol):
    """Quads that can be asked and changed; a query without GRAPH sees the union of all graphs."""

    batch_quads: int = 500_000
    """So many quads are written first, some 15,000 claims; of more that come, ever more at once."""

    most_quads: int = 8_000_000
    """
    So many are written at once at most, some 250,000 claims: each batch is a file more for a database on disk
    to merge with all others, but only what is written is safe (docs/decisions/0017-quads-as-text.md).
    """

    @property
    def index_file(self) -> Path | None:
        """Return where an index of what is seen now may be kept, if anywhere."""
        ...

    def query(self, sparql: str, substitutions: Mapping[str, Term]) -> Answer:
        """Answer a query; `substitutions` are put in place of variables that it selects."""
        ...

    def match(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Return the quads that have these nodes (IRIs) in these places, in no order."""
        ...

    def note(self, node: str) -> Note:
        """Return what all graphs together say of a node."""
        return gathered(self.match(subject=node)).get(node, {})

    def commit(self, change: Change) -> None:
        """Write a change; when this returns, it is safe."""
        ...

    def load(self, lines: Iterable[str], removed: Sequence[Quad] = ()) -> None:
        """
        Add many quads, given as lines of N-Quads, and remove few; when this returns, it is safe.

        What is removed is looked at once all lines are there: their making may find it out.
        """
        ...

    def close(self) -> None:
        """Let go of files and connections; twice does no harm."""
        ...
