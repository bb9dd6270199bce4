"""Asking a graph starts no more than it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .graphs import contract_graph

HEAVY = {"spacy", "thinc", "pyvis", "networkx", "rdflib", "jinja2"}


@pytest.mark.parametrize(
    "question",
    ["contradictions", "commitments", "SELECT * { ?s a q:Document }"],
    ids=["pairs", "ledger", "sparql"],
)
def test_asking_a_graph_loads_no_model_and_draws_nothing(question: str, tmp_path: Path) -> None:
    """Half a second of imports would be felt with every question."""
    graph = contract_graph(tmp_path / "contract.graph")
    watch = (
        "import sys, quoth.cli\n"
        "try: quoth.cli.main()\n"
        "finally: print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", watch, "ask", question, "--graph", str(graph)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert HEAVY.isdisjoint(done.stderr.split())
    assert done.stdout.strip()
