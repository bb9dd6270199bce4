"""Every store there is, by name, for the contract to be held to; each opens empty."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest

from quoth.store import Store, open_server, open_store
from quoth.store.remote import PASSWORD, USER


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


@contextmanager
def on_an_oxigraph_server() -> Iterator[Store]:
    """Start the real server on a free port of loopback, and stop it."""
    program = Path(sys.executable).with_name("oxigraph")
    if not program.exists():
        pytest.skip("the Oxigraph server is not installed (PyPI: oxigraph)")
    with TemporaryDirectory() as folder:
        address = f"127.0.0.1:{free_port()}"
        server = subprocess.Popen(
            [program, "serve", "--location", folder, "--bind", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(address)
            yield open_server(f"http://{address}/query", f"http://{address}/update")
        finally:
            server.terminate()
            server.wait(timeout=10)


@contextmanager
def on_virtuoso() -> Iterator[Store]:
    """Start Virtuoso 7 on free ports of loopback, with its first user's first password, and stop it."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource)")
    with TemporaryDirectory() as folder:
        address = f"127.0.0.1:{free_port()}"
        settings = Path(folder) / "virtuoso.ini"
        settings.write_text(VIRTUOSO.format(address=address, own=f"127.0.0.1:{free_port()}"))
        server = subprocess.Popen(
            [program, "-f", "+configfile", str(settings)],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(address, at_most_s=60)
            with patch.dict(os.environ, {USER: "dba", PASSWORD: "dba"}):
                yield open_server(f"http://{address}/sparql-auth", f"http://{address}/sparql-auth")
        finally:
            server.kill()
            server.wait(timeout=10)


VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = {own}
NumberOfBuffers = 5000
[HTTPServer]
ServerPort = {address}
ServerRoot = .
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def wait_for(address: str, *, at_most_s: float = 20.0) -> None:
    """Wait until somebody listens."""
    host, _, port = address.partition(":")
    give_up = time.monotonic() + at_most_s
    while time.monotonic() < give_up:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"no server came up at {address}")


SERVERS: Mapping[str, Callable[[], AbstractContextManager[Store]]] = {
    "oxigraph-server": on_an_oxigraph_server,
    "virtuoso": on_virtuoso,
}
