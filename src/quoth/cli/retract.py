"""`quoth retract`: documents out of the graph, with all they claim."""

from __future__ import annotations

from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.output import tell
from quoth.workflow import open_graph


def retract(
    ids: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="The documents' ids.")],
    graph: options.Graph = options.GRAPH,
) -> None:
    """Take documents and all they claim out of the graph."""
    with open_graph(graph) as opened:
        for document in ids:
            opened.retract(document)
            tell(f"{document}: retracted")
