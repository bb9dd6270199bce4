"""Graphs of the contract's hand-written claims, so that a test of a command does not wait for a parser."""

from __future__ import annotations

from pathlib import Path

from quoth.store import open_store
from tests.contract.accounts import accounts


def contract_graph(folder: Path) -> Path:
    """Make a graph of the contract's five documents and return its folder."""
    store = open_store(folder)
    tuple(store.add(accounts()))
    store.close()
    return folder
