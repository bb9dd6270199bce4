"""The store: accounts in, a graph of claims that keeps them; RDF begins here."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from quoth.errors import UnknownName
from quoth.store.claimstore import Store
from quoth.store.outcome import Added, Outcome
from quoth.store.quadstore import Answer, Row, Solutions, Term, Triples

__all__ = [
    "KINDS",
    "Added",
    "Answer",
    "Outcome",
    "Row",
    "Solutions",
    "Store",
    "Term",
    "Triples",
    "open_store",
]

KINDS = ("oxigraph", "rdflib")


def open_store(
    path: Path | None = None, *, kind: Literal["oxigraph", "rdflib"] = "oxigraph", read_only: bool = False
) -> Store:
    """
    Open the graph in a folder, or with None one in memory; `read_only` opens the newest snapshot.

    Raises:
        NotAGraph: the folder holds something else, or a newer format.
        GraphLocked: another process is writing to it.
        UnknownName: there is no such kind of store.
    """
    if kind == "rdflib":
        from quoth.store.memory import Memory

        return Store(Memory())
    if kind != "oxigraph":
        raise UnknownName("store", kind, known=KINDS)
    from quoth.store.embedded import Embedded
    from quoth.store.folder import Folder

    if path is None:
        import pyoxigraph

        return Store(Embedded(pyoxigraph.Store()))
    folder = Folder(path)
    if read_only:
        return Store(Embedded(folder.open_to_read(), folder, read_only=True), path)
    store = Store(Embedded(folder.open_to_write(), folder), path)
    if folder.is_unsettled:
        store.settle()
        folder.settle()
    return store


def open_server(query_url: str, update_url: str) -> Store:
    """
    Open the graph on a SPARQL 1.1 server, by the addresses of its query and its update endpoint.

    User and password come from QUOTH_SPARQL_USER and QUOTH_SPARQL_PASSWORD. Several writers at once are not
    kept apart; let one write.
    """
    from quoth.store.remote import Remote

    return Store(Remote(query_url, update_url))
