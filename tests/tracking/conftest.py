"""The graph of the invented reports: what every test here asks."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth import ClaimGraph

REPORTS = Path(__file__).with_name("reports.jsonl")


@pytest.fixture(scope="package")
def graph() -> ClaimGraph:
    """Return the graph of all reports."""
    graph = quoth.open()
    graph.add(REPORTS)
    return graph
