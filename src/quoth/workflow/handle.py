"""What every handle on a graph can do: a store in, its documents and its RDF out, and the folder let go."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from quoth.errors import GraphError
from quoth.model.document import Document

if TYPE_CHECKING:
    from quoth.store import Store


class Handle:
    """A graph that is open; close it, or use it in a `with` block."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        self.store.close()

    @property
    def rdf(self) -> Any:
        """
        Return the graph as an `rdflib.Dataset` whose default graph is the union of all.

        Raises:
            GraphError: it lies on a server, which is asked with `query`.
        """
        dataset = getattr(self.store.quadstore, "dataset", None)
        if dataset is None:
            raise GraphError("a graph on a server is no rdflib Dataset; ask it with query()")
        return dataset

    def documents(self) -> tuple[Document, ...]:
        """Return the documents in order of id."""
        return tuple(self.store.documents())

    def document(self, document: str) -> Document:
        """
        Return one document, by its id.

        Raises:
            GraphError: there is no such document.
        """
        return self.store.document(document)
