"""Opening: a folder, an address or nothing in, the handle on the graph there out."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from quoth.workflow.claim_graph import ClaimGraph

StoreKind = Literal["oxigraph", "rdflib"]


def open_graph(
    path: str | Path | None = None, *, store: StoreKind = "oxigraph", read_only: bool = False
) -> ClaimGraph:
    """
    Open the graph in a folder, which is made where it is missing; without a path, one in memory.

    An address is that of a SPARQL 1.1 server: where it ends in `/query`, updates go to `/update` beside it,
    else to the same address.

    Raises:
        NotAGraph: the folder holds something else, or is missing where `read_only` is asked for.
        GraphLocked: another process is writing to it.
    """
    from quoth.store import open_server, open_store

    if isinstance(path, str) and path.startswith(("http://", "https://")):
        updates = f"{path.removesuffix('/query')}/update" if path.endswith("/query") else path
        return ClaimGraph(open_server(path, updates))
    return ClaimGraph(open_store(None if path is None else Path(path), kind=store, read_only=read_only))
