"""`quoth reindex`: the full-text index made anew from the graph."""

from __future__ import annotations

from quoth.cli import options
from quoth.cli.output import tell
from quoth.workflow import open_graph


def reindex(graph: options.Graph = options.GRAPH) -> None:
    """Make the full-text index anew, should it be lost or damaged. The graph itself is not changed."""
    with open_graph(graph, read_only=True) as opened:
        sentences = opened.reindex()
    tell(f"{sentences} sentence{'' if sentences == 1 else 's'} indexed")
