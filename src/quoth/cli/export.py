"""`quoth export`: the graph, or claims of it, as a file other programs read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.filters import filtered
from quoth.workflow import Filters, open_graph, write_whole


@filtered
def export(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The file to write; - is standard output.")
    ],
    form: Annotated[
        str | None,
        typer.Option("--format", help="trig, nq, ttl, jsonld, csv, parquet ...; else by FILE's name."),
    ] = None,
    *,
    filters: Filters,
    derived: Annotated[
        bool, typer.Option("--derived", help="With RDF: which claims contradict, corroborate, revise which.")
    ] = False,
    selectors: Annotated[
        bool, typer.Option("--selectors", help="With RDF: each claim's sentence as a full Web Annotation.")
    ] = False,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Write the whole graph as RDF, or claims as a table, a network or a property graph."""
    with open_graph(graph, read_only=True) as opened:
        try:
            content = opened.export(
                form or output.suffix.removeprefix("."),
                derived=derived,
                selectors=selectors,
                **filters,
            )
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
        if str(output) == "-":
            sys.stdout.buffer.writelines(content)
        else:
            print(write_whole(output, content))
