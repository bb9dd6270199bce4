"""A server that is not there, or not willing, is told in one line."""

from __future__ import annotations

import pytest

from quoth.errors import GraphError, QuerySyntax
from quoth.store import open_server

from ..contract.stores import SERVERS, free_port


def test_a_server_that_is_not_there_is_named() -> None:
    """A slip in the address, or a server that is down."""
    address = f"http://127.0.0.1:{free_port()}/query"
    with pytest.raises(GraphError, match=f"{address}.*cannot be reached"):
        list(open_server(address, address).documents())


@pytest.mark.server
def test_what_the_server_cannot_parse_is_a_syntax_error() -> None:
    """The same class as from the embedded store."""
    with SERVERS["oxigraph-server"]() as store, pytest.raises(QuerySyntax):
        store.query("SELECT * { ?s ?p }")
