"""Sharing out: documents in, each to one of many graphs; named questions over all of them out."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from quoth.analysis.rows import Rows
from quoth.model.document import Document
from quoth.workflow.claim_graph import ClaimGraph
from quoth.workflow.extraction import DEFAULT_EXTRACTOR
from quoth.workflow.opening import open_graph

if TYPE_CHECKING:
    from quoth.query.sharing import Shares
    from quoth.store import Added


AT_ONCE = 10_000
"""Documents that are dealt out together: enough that each graph's batches are full, few enough for memory."""


def open_shared(paths: Iterable[str | Path], *, read_only: bool = False) -> SharedGraph:
    """
    Open graphs among which documents are shared out: folders, made where they are missing, or addresses.

    Raises:
        NotAGraph: a folder holds something else, or is missing where `read_only` is asked for.
        GraphLocked: another process is writing to one of them.
    """
    with ExitStack() as opened:
        graphs = [opened.enter_context(open_graph(path, read_only=read_only)) for path in paths]
        opened.pop_all()
    return SharedGraph(graphs)


class SharedGraph:
    """
    Graphs that are asked as one; close it, or use it in a `with` block.

    Which graph a document goes to hangs on its id and on how many graphs there are, in their order.
    """

    def __init__(self, graphs: Iterable[ClaimGraph]) -> None:
        self.graphs = tuple(graphs)
        if not self.graphs:
            raise ValueError("documents need at least one graph to be shared out among")
        self._shares: Shares | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all graphs."""
        for graph in self.graphs:
            graph.close()

    def add(
        self,
        documents: Iterable[Document],
        *,
        update: bool = False,
        model: str | None = None,
        extractor: str = DEFAULT_EXTRACTOR,
        workers: int = 1,
    ) -> Iterator[Added]:
        """
        Add each document to its graph; what is yielded is safe.

        Raises:
            DocumentChanged: an id is stored with another text, and `update` was not asked for.
        """
        self._shares = None
        waiting = iter(documents)
        while some := tuple(islice(waiting, AT_ONCE)):
            dealt: dict[int, list[Document]] = defaultdict(list)
            for document in some:
                dealt[place_of(document.id, len(self.graphs))].append(document)
            for place in sorted(dealt):
                yield from self.graphs[place].add_each(
                    dealt[place], update=update, model=model, extractor=extractor, workers=workers
                )

    def ask(self, question: str, **parameters: str) -> Rows[Any]:
        """
        Return a named question's rows, the same as of one graph that holds all the documents.

        Raises:
            UnknownName: there is no such question, or it has no such parameter.
            QueryError: it cannot be asked of several graphs; those that can are named.
            GraphError: a document lies in two of the graphs.
        """
        from quoth.query.sharing import Shares

        if self._shares is None:
            self._shares = Shares(graph.store for graph in self.graphs)
        return Rows(self._shares.run(question, **parameters))


def place_of(document: str, graphs: int) -> int:
    """
    Return which of so many graphs a document goes to, by its id; its versions go where it went.

    >>> place_of("2018-03-06-courier", 3), place_of("2018-03-06-courier", 1)
    (1, 0)
    """
    digest = hashlib.sha256(document.encode()).digest()
    return int.from_bytes(digest[:8]) % graphs
