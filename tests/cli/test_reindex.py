"""`quoth reindex` makes the full-text index anew."""

from __future__ import annotations

from pathlib import Path

from .conftest import Quoth
from .graphs import contract_graph


def test_a_damaged_index_is_named_and_made_anew(quoth: Quoth, tmp_path: Path) -> None:
    """One line says what to do, and doing it helps."""
    graph = contract_graph(tmp_path / "talks.graph")
    asked = ("claims", "--words", "treaty", "--format", "jsonl", "--graph", graph)
    found = quoth(*asked)
    [index] = (graph / "snapshots").glob("*.words")
    index.write_bytes(b"torn")

    torn = quoth(*asked)
    assert (torn.code, torn.out, torn.err.count("\n")) == (1, "", 1)
    assert "quoth reindex" in torn.err
    assert quoth("reindex", "--graph", graph).err == "15 sentences indexed\n"
    assert quoth(*asked) == found
