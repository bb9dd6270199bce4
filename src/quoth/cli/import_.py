"""`quoth import`: a claim graph from a file of RDF, or from a folder of shards."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.add import tell_of
from quoth.cli.progress import Course, watched
from quoth.workflow import open_graph


def import_graph(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|DIR",
            help="What `quoth export` wrote (trig, nq, jsonld), or the folder of `quoth extract -o`.",
        ),
    ],
    form: Annotated[str | None, typer.Option("--format", help="The format, where FILE's name lies.")] = None,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add all that a file of RDF or a folder of shards holds. It is checked first."""
    # What is read is checked whole before a graph is opened: what is refused leaves nothing behind.
    if file.is_dir():
        from quoth.workflow.importing import imported_shards
        from quoth.workflow.manifest import checked

        manifest = checked(file)
        with open_graph(graph) as opened:
            course = Course(manifest.documents)
            tell_of(watched(course.followed(imported_shards(opened.store, file, manifest)), course), opened)
        return
    from quoth.store.importing import held_in, taken_over

    with held_in(file, form) as held, open_graph(graph) as opened:
        tell_of(taken_over(opened.store, held), opened)
