"""The contract's second part: the graph of the five documents, byte for byte."""

from __future__ import annotations

from pathlib import Path

from quoth.store import open_store
from quoth.store.exchange import trig

from .accounts import accounts

EXPECTED = Path(__file__).parent / "expected" / "graph.trig"


def test_the_graph_is_the_one_written_down(update_golden: bool) -> None:
    """Every triple of every graph counts; `--update-golden` rewrites the file for a person to review."""
    store = open_store()
    list(store.add(accounts()))
    written = "".join(trig(store.quads()))
    if update_golden:
        EXPECTED.write_text(written, encoding="utf-8")

    assert written == EXPECTED.read_text(encoding="utf-8")


def test_the_order_of_arrival_makes_no_difference() -> None:
    """Workers finish when they finish; the graph must not tell which was first."""
    store = open_store()
    for account in reversed(accounts()):
        list(store.add([account]))

    assert "".join(trig(store.quads())) == EXPECTED.read_text(encoding="utf-8")
