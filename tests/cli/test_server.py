"""The commands work on a SPARQL server as they do on a folder: the address stands where the folder stands."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.stores import free_port, wait_for

from .conftest import Quoth

pytestmark = [pytest.mark.server, pytest.mark.model]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Return the query address of an Oxigraph server on loopback."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the Oxigraph server is not installed (PyPI: oxigraph)")
    host = f"127.0.0.1:{free_port()}"
    command = [program, "serve", "--location", tmp_path / "server", "--bind", host]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(host)
        yield f"http://{host}/query"
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_what_is_added_to_a_server_is_asked_of_it(quoth: Quoth, address: str, tmp_path: Path) -> None:
    """Nothing in the questions changes, only where they go."""
    (tmp_path / "note.txt").write_text("Ada Lind has committed to a summit.")

    assert quoth("add", "note.txt", "--id", "note", "--graph", address).err == "note: added\n"
    assert "Ada Lind committed-to summit" in quoth("claims", "--graph", address).out
    assert (
        quoth("ask", "ASK { GRAPH ?d { ?who r:committed-to e:summit } }", "--graph", address).out == "true\n"
    )


def test_a_server_that_is_not_there_is_named(quoth: Quoth) -> None:
    """One line, and no traceback of sockets."""
    ran = quoth("claims", "--graph", f"http://127.0.0.1:{free_port()}/query")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("quoth: http://127.0.0.1:")
    assert ran.err.count("\n") == 1
