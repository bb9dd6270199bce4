"""`quoth view`: the claims as one HTML page."""

from __future__ import annotations

import webbrowser
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.output import tell
from quoth.workflow import open_graph


class Theme(Enum):
    """The page's colours: the reader's own setting, or fixed."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


def view(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page to write.")],
    about: options.About = None,
    by: options.By = None,
    relation: options.Relation = None,
    polarity: options.OfPolarity = None,
    modality: options.OfModality = None,
    since: options.Since = None,
    until: options.Until = None,
    words: options.Words = None,
    limit: options.Limit = None,
    title: Annotated[str, typer.Option(help="The page's title.")] = "Claims",
    theme: Annotated[Theme, typer.Option(help="The page's colours.")] = Theme.AUTO,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="With the documents' whole texts, or the sentences only.")
    ] = True,
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Write a page that shows the claims and the sentence behind each; print its path."""
    with open_graph(graph, read_only=True) as opened:
        opened.view(
            output,
            title=title,
            theme=theme.value,
            texts=text,
            tell=tell,
            about=about,
            by=by,
            relation=relation,
            polarity=polarity,
            modality=modality,
            since=since,
            until=until,
            words=words,
            limit=limit,
        )
    print(output)
    if show:
        webbrowser.open(output.resolve().as_uri())
