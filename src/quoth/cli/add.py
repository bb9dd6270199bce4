"""`quoth add`: texts into the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.output import tell
from quoth.workflow import open_graph


def add(
    sources: options.Sources,
    published: options.Published = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it: the text's own voice.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address; its id, where none is given.")] = None,
    id: Annotated[str | None, typer.Option(help="Its id, fixed from now on.")] = None,
    input: options.Input = "auto",
    update: Annotated[bool, typer.Option("--update", help="Keep a changed text as a new version.")] = False,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add texts: what they claim, on whose word, and the sentences that say so. Twice changes nothing."""
    from quoth.read import Given, documents

    given = Given(id, title, author, publisher, options.day(published), url)
    # Every source is read before the graph is touched: one that cannot be read leaves nothing half-written.
    texts = [text for source in sources for text in documents(source, input=input, given=given)]
    with open_graph(graph) as opened:
        for added in opened.add(texts, update=update, model=model, extractor=extractor):
            tell(f"{added.document}: {added.outcome.value}")
