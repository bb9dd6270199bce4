"""`quoth documents`: what is in the graph."""

from __future__ import annotations

from quoth.cli import options
from quoth.cli.options import Rows
from quoth.cli.output import print_rows
from quoth.workflow import open_graph

COLUMNS = ("id", "published", "publisher", "author", "title")


def documents(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """List the documents, in order of id."""
    with open_graph(graph, read_only=True) as opened:
        listed = [{name: getattr(document, name) for name in COLUMNS} for document in opened.documents()]
        print_rows(listed, COLUMNS, form)
