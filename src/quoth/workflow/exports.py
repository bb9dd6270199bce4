"""Exports: a graph and the name of a format in, the bytes of a file out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.errors import UnknownName
from quoth.workflow.filters import Filters

if TYPE_CHECKING:
    from quoth.workflow.claim_graph import ClaimGraph


def exports(graph: ClaimGraph, format: str, filters: Filters) -> Iterator[bytes]:
    """
    Yield a file's content: the whole graph as RDF, or the claims that fit the filters in other formats.

    Raises:
        UnknownName: there is no such format.
        ValueError: filters were given for RDF, which holds the whole graph.
        ModelMissing: the format needs a library that is not installed.
    """
    from quoth.export import FORMATS, exported
    from quoth.store import dumping

    if format in dumping.FORMATS:
        if any(filters.values()):
            raise ValueError(f"{format} holds the whole graph; filters narrow other formats")
        return (line.encode() for line in dumping.dumped(graph.store, format))
    if format not in FORMATS:
        raise UnknownName("format", format, known=(*FORMATS, *dumping.FORMATS))
    documents = {document.id: document for document in graph.documents()}
    return iter((exported(graph.claims(**filters), documents, format),))
