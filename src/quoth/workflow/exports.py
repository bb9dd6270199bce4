"""Exports: a graph and the name of a format in, the bytes of a file out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from quoth.errors import UnknownName
from quoth.model.document import Document
from quoth.workflow.filters import Filters, filter_of

if TYPE_CHECKING:
    from quoth.store import Store
    from quoth.workflow.handle import Handle


def exports(
    graph: Handle, format: str, filters: Filters, *, derived: bool = False, selectors: bool = False
) -> Iterator[bytes]:
    """
    Yield a file's content: the whole graph as RDF, or the claims that fit the filters in other formats.

    Beside the whole graph may stand what is `derived` from it, which claims contradict, corroborate and
    revise which, and full Web Annotation `selectors` of each claim's sentence; each in a graph of its own.

    Raises:
        UnknownName: there is no such format.
        ValueError: filters were given for RDF, which holds the whole graph, or what stands beside it for
            another format.
        ModelMissing: the format needs a library that is not installed.
    """
    from quoth.export import FORMATS, exported
    from quoth.query import claims
    from quoth.query.derived import derived as links
    from quoth.store import dumping
    from quoth.store.annotating import web_annotations

    if (derived or selectors) and format not in dumping.WITH_BESIDES:
        those = ", ".join(dumping.WITH_BESIDES)
        raise ValueError(f"{format} has no place for derived relations or selectors; {those} have")
    if format in dumping.FORMATS:
        if any(filters.values()):
            raise ValueError(f"{format} holds the whole graph; filters narrow other formats")
        besides = chain(
            links(graph.store) if derived else (), web_annotations(graph.store) if selectors else ()
        )
        return (line.encode() for line in dumping.dumped(graph.store, format, besides))
    if format not in FORMATS:
        raise UnknownName("format", format, known=(*FORMATS, *dumping.FORMATS))
    return exported(claims(graph.store, filter_of(filters)), _Documents(graph.store), format)


class _Documents:
    """The store's documents by id, a few at hand: claims of one document come together."""

    def __init__(self, store: Store) -> None:
        self._read = lru_cache(maxsize=64)(store.document)

    def __getitem__(self, id: str, /) -> Document:
        return self._read(id)
