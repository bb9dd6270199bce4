"""Options that several commands share, so that they are named and explained alike."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from quoth.model.document import Document
    from quoth.read import Given


class Rows(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def day(written: str) -> date:
    """
    Return the day that was written as ISO 8601 has it.

    >>> day("2018-03-09")
    datetime.date(2018, 3, 9)
    """
    try:
        return datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError as error:
        raise typer.BadParameter(f"'{written}' is no day, as in 2018-03-09") from error


Graph = Annotated[
    str,
    typer.Option(
        "--graph",
        envvar="QUOTH_GRAPH",
        metavar="DIR|URL",
        help="The folder of the graph, or the address of a SPARQL server.",
    ),
]
GRAPH = "quoth.graph"

Graphs = Annotated[
    list[str] | None,
    typer.Option(
        "--graph",
        metavar="DIR|URL",
        help="As elsewhere; given several times, a named question is asked of all of them together.",
    ),
]

Limit = Annotated[int | None, typer.Option(min=1, help="No more than this many.")]
Format = Annotated[Rows, typer.Option("--format", help="How rows are printed.")]

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...", help="Files, folders, archives, patterns, addresses, or - for stdin."
    ),
]
Errors = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write down what cannot be read or kept, as JSON Lines, and go on."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first source that cannot be read.")]
Published = Annotated[
    date | None, typer.Option(parser=day, metavar="DATE", help="When it was published: YYYY-MM-DD.")
]
Input = Annotated[str, typer.Option(help="The sources' kind: auto, text, html, pdf, feed ...")]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column", metavar="FIELD=NAME", help="Which column of a table, or field of a line, holds it."
    ),
]
Encoding = Annotated[str | None, typer.Option(help="The charset, where it is not UTF-8 and nothing says so.")]
Language = Annotated[str | None, typer.Option(help="The language, where the words do not tell it: en.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from addresses of this machine and its network, too.")
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, help="Processes that read; without it one a core, where there is much to read."),
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of the shipped one.")]
Gazetteers = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", metavar="FILE", help="Names of your own: a table, or SKOS Turtle."),
]
Extractor = Annotated[str, typer.Option(help="An extractor, by the name it is registered under.")]


def graphs(given: Iterable[str] | None) -> tuple[str, ...]:
    """Return the graphs that were given, else the one that holds where none is."""
    return tuple(given or (os.environ.get("QUOTH_GRAPH") or GRAPH,))


def reading(
    given: Given,
    *,
    input: str,
    column: Iterable[str] | None,
    encoding: str | None,
    allow_private: bool,
) -> Callable[..., Iterator[Document]]:
    """Return what reads a source as these options say; fetched pages are kept, to ask if they changed."""
    from quoth.read import Manners, documents
    from quoth.read.manners import cache_folder

    manners = Manners(private=allow_private, cache=cache_folder())
    columns = dict(map(mapping, column or ()))
    return partial(documents, input=input, given=given, columns=columns, encoding=encoding, manners=manners)


def mapping(words: str) -> tuple[str, str]:
    """
    Return field and column of what was written as FIELD=NAME.

    >>> mapping("text=body")
    ('text', 'body')
    """
    field, equals, name = words.partition("=")
    if not equals or not name:
        raise typer.BadParameter(f"'{words}' is not FIELD=NAME, as in text=body", param_hint="--column")
    return field, name
