"""A whole graph as a file: a store and a format in, the file's lines out."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.errors import UnknownName
from quoth.store.claimstore import Store
from quoth.store.exchange import WRITERS, trig, written
from quoth.store.publishing import nanopublications

FORMATS = tuple(sorted({*WRITERS, "nanopub"}))
"""`jsonld`, `nq`, `trig` can be imported; `rdf12` adds reifying triples, `ttl` leaves the graphs out."""


def dumped(store: Store, format: str) -> Iterator[str]:
    """
    Write the whole graph, a document at a time; the same graph gives the same lines.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    return trig(nanopublications(store)) if format == "nanopub" else written(store.quads(), format)
