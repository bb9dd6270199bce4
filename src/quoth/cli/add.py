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
    language: options.Language = None,
    input: options.Input = "auto",
    column: options.Columns = None,
    encoding: options.Encoding = None,
    allow_private: options.AllowPrivate = False,
    update: Annotated[bool, typer.Option("--update", help="Keep a changed text as a new version.")] = False,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add texts: what they claim, on whose word, and the sentences that say so. Twice changes nothing."""
    from quoth.read import Given
    from quoth.store import Outcome
    from quoth.workflow.versions import withdrawn

    given = Given(id, title, author, publisher, options.day(published), url, language)
    # Every source is read before the graph is touched: one that cannot be read leaves nothing half-written.
    texts = list(
        options.read(
            sources, given, input=input, column=column, encoding=encoding, allow_private=allow_private
        )
    )
    with open_graph(graph) as opened:
        for added in opened.add(texts, update=update, model=model, extractor=extractor):
            tell(f"{added.document}: {added.outcome.value}")
            if added.outcome is Outcome.NEW_VERSION:
                for claim in withdrawn(opened.store, added.document):
                    tell(f"{added.document}: no longer says: {' '.join(claim.sentence.text.split())}")
