"""Every store there is, by name, for the contract to be held to; each opens empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from quoth.store import Store, open_store


@contextmanager
def in_memory() -> Iterator[Store]:
    yield open_store()


@contextmanager
def on_disk() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "talks.graph")
        yield store
        store.close()


@contextmanager
def in_rdflib() -> Iterator[Store]:
    yield open_store(kind="rdflib")


STORES: Mapping[str, Callable[[], AbstractContextManager[Store]]] = {
    "memory": in_memory,
    "disk": on_disk,
    "rdflib": in_rdflib,
}
