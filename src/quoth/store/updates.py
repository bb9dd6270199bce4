"""Changes as SPARQL 1.1 Update: one request, which stores take as one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quoth.store.quadstore import Change
from quoth.store.terms import node

if TYPE_CHECKING:
    from pyoxigraph import Quad


def update(change: Change) -> str:
    """Say a change: graphs dropped first, then quads removed, then quads added."""
    steps = [f"DROP SILENT GRAPH {node(graph)}" for graph in change.dropped]
    if change.removed:
        steps.append(f"DELETE DATA {{ {_data(change.removed)} }}")
    if change.added:
        steps.append(f"INSERT DATA {{ {_data(change.added)} }}")
    return " ;\n".join(steps)


def _data(quads: Iterable[Quad]) -> str:
    """Write quads as the data of an update; terms print themselves in the syntax of N-Triples."""
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} }}" for quad in quads)
