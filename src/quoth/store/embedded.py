"""Oxigraph in this process, in memory or on disk: the default store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import QuerySyntax
from quoth.store.folder import Folder
from quoth.store.loading import load
from quoth.store.quadstore import Answer, Change, Quadstore, Solutions, Triples
from quoth.store.terms import node
from quoth.store.updates import update

if TYPE_CHECKING:
    from pyoxigraph import Quad, QuerySolutions, Store
    from rdflib import Dataset

    from quoth.store.quadstore import Term


class Embedded(Quadstore):
    """Quads in Oxigraph; with a folder they are kept on disk, and readers get a snapshot of each commit."""

    def __init__(self, store: Store, folder: Folder | None = None, *, read_only: bool = False) -> None:
        self._store, self._folder = store, folder
        self._written = None if read_only else folder

    @property
    def index_file(self) -> Path | None:
        """Return where an index is kept: beside the snapshot, for a graph on disk."""
        return self._folder.index_file if self._folder else None

    @property
    def dataset(self) -> Dataset:
        """Return the quads as rdflib sees them, its default graph the union of all; a view, not a copy."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self._store), default_union=True)
        for prefix, namespace in vocab.PREFIXES.items():
            dataset.bind(prefix, namespace, replace=True)
        return dataset

    def query(self, sparql: str, substitutions: Mapping[str, Term]) -> Answer:
        """
        Answer a query with all prefixes bound.

        Raises:
            QuerySyntax: it cannot be parsed.
        """
        from pyoxigraph import QueryBoolean, QuerySolutions, Variable

        try:
            answer = self._store.query(
                sparql,
                prefixes=dict(vocab.PREFIXES),
                use_default_graph_as_union=True,
                substitutions={Variable(name): term for name, term in substitutions.items()},
            )
        except SyntaxError as error:
            raise QuerySyntax(_told(error)) from error
        if isinstance(answer, QueryBoolean):
            return bool(answer)
        if isinstance(answer, QuerySolutions):
            return Solutions(tuple(variable.value for variable in answer.variables), _rows(answer))
        return Triples(iter(answer))

    def match(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Return the quads that have these nodes in these places."""
        places = (node(place) if place else None for place in (subject, predicate, object, graph))
        return self._store.quads_for_pattern(*places)

    def commit(self, change: Change) -> None:
        """Write a change, as one transaction, and leave a snapshot for readers."""
        self._store.update(update(change))
        self._leave_snapshot()

    def load(self, lines: Iterable[str], removed: Sequence[Quad] = ()) -> None:
        """
        Add many quads and remove few, and leave a snapshot for readers.

        The bulk loader costs a quarter of a transaction, but it cannot remove; so a mark tells the next
        writer of a kill between the two.
        """
        if self._written:
            self._written.unsettle()
        load(self._store, lines)
        if removed:
            self._store.update(update(Change(removed=removed)))
        if self._written:
            self._written.settle()
        self._leave_snapshot()

    def close(self) -> None:
        """Let go of the database and its lock."""
        if self._written and "_store" in self.__dict__:
            self._store.flush()
        self.__dict__.pop("_store", None)  # the database itself closes with the last that knows it
        if self._folder:
            self._folder.unlock()

    def _leave_snapshot(self) -> None:
        if self._written:
            self._written.take_snapshot(self._store)


def _rows(answer: QuerySolutions) -> Iterator[tuple[Term | None, ...]]:
    for solution in answer:
        yield tuple(solution)


def _told(error: SyntaxError) -> str:
    """Say where a query goes wrong; Oxigraph lists every letter that could have come instead."""
    words = " ".join(str(error).split())
    place, _, expected = words.removeprefix("error at ").partition(": ")
    line, colon, column = place.partition(":")
    if not colon or not expected.startswith("expected"):
        return words
    return f"line {line}, column {column}: this cannot be read as SPARQL"
