"""Workflow: the floors put together; texts in, claims or a graph to ask, look at and compute on out."""

from __future__ import annotations

from quoth.workflow.accounts import accounts, extract, ready
from quoth.workflow.claim_graph import ClaimGraph
from quoth.workflow.example import example_file
from quoth.workflow.files import write_whole
from quoth.workflow.filters import Filters
from quoth.workflow.opening import open_graph
from quoth.workflow.sharing import SharedGraph, open_shared

__all__ = [
    "ClaimGraph",
    "Filters",
    "SharedGraph",
    "accounts",
    "example_file",
    "extract",
    "open_graph",
    "open_shared",
    "ready",
    "write_whole",
]
