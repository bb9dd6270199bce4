"""`quoth check`: what is wrong with a graph; it reports and never edits."""

from __future__ import annotations

from dataclasses import asdict

import typer

from quoth.cli import options
from quoth.cli.options import Rows
from quoth.cli.output import print_rows, tell
from quoth.workflow import open_graph


def check(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """Check a graph: what must be there, offsets against texts, links, orphans. Nothing is changed."""
    with open_graph(graph, read_only=True) as opened:
        rows = [asdict(finding) for finding in opened.check()]
        documents = len(opened.documents())
    if rows:
        print_rows(rows, ("place", "node", "problem"), form)
    tell(f"{len(rows)} problem{'' if len(rows) == 1 else 's'} in {documents} documents")
    if rows:
        raise typer.Exit(1)
