"""A whole graph as a file: a store and a format in, the file's lines out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from quoth.errors import UnknownName
from quoth.store.claimstore import Store
from quoth.store.exchange import WRITERS, trig, written
from quoth.store.publishing import nanopublications

if TYPE_CHECKING:
    from pyoxigraph import Quad

FORMATS = tuple(sorted({*WRITERS, "nanopub"}))
"""`jsonld`, `nq`, `trig` can be imported; `rdf12` adds reifying triples, `ttl` leaves the graphs out."""


WITH_BESIDES = ("jsonld", "nq", "trig", "ttl")
"""The formats in which what is made of a graph may stand beside it."""


def dumped(store: Store, format: str, besides: Iterable[Quad] = ()) -> Iterator[str]:
    """
    Write the whole graph, a document at a time, and what stands besides; the same graph gives the same lines.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    if format == "nanopub":
        return trig(nanopublications(store))
    return written(chain(store.quads(), besides), format)
