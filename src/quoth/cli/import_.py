"""`quoth import`: a claim graph from a file of RDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.output import tell
from quoth.workflow import open_graph


def import_graph(
    file: Annotated[Path, typer.Argument(help="What `quoth export` wrote: trig, nq or jsonld.")],
    form: Annotated[str | None, typer.Option("--format", help="The format, where FILE's name lies.")] = None,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add all that a file of RDF holds: documents, claims, decisions. It is checked first."""
    from quoth.store.importing import held_in, taken_over

    # The file is read and checked whole before a graph is opened: a refused one leaves nothing behind.
    with held_in(file, form) as held, open_graph(graph) as opened:
        for added in taken_over(opened.store, held):
            tell(f"{added.document}: {added.outcome.value}")
