"""`quoth view`: the claims as one HTML page."""

from __future__ import annotations

import webbrowser
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.filters import filtered
from quoth.cli.output import tell
from quoth.workflow import Filters, open_graph


class Theme(Enum):
    """The page's colours: the reader's own setting, or fixed."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@filtered
def view(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page to write.")],
    filters: Filters,
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
            **filters,
        )
    print(output)
    if show:
        webbrowser.open(output.resolve().as_uri())
