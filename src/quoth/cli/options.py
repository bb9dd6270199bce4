"""Options that several commands share, so that they are named and explained alike."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quoth.model.judgement import Modality, Polarity


class Rows(Enum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


Graph = Annotated[
    Path, typer.Option("--graph", envvar="QUOTH_GRAPH", metavar="DIR", help="The folder of the graph.")
]
GRAPH = Path("quoth.graph")

About = Annotated[str | None, typer.Option(help="Subject, object or context: a name or an entity's id.")]
By = Annotated[str | None, typer.Option(help="A source, anywhere in the chain: a name or an entity's id.")]
Relation = Annotated[str | None, typer.Option(help="A relation, like committed-to.")]
OfPolarity = Annotated[Polarity | None, typer.Option("--polarity", help="Only these.")]
OfModality = Annotated[Modality | None, typer.Option("--modality", help="Only these.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Stated on this day or later.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Stated on this day or before.")]
Limit = Annotated[int | None, typer.Option(min=1, help="No more than this many.")]
Format = Annotated[Rows, typer.Option("--format", help="How rows are printed.")]

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, or - for stdin.")]
Published = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="When it was published.")
]
Input = Annotated[str, typer.Option(help="The sources' format: auto, text, html, jsonl ...")]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline instead of the shipped one.")]
Extractor = Annotated[str, typer.Option(help="An extractor, by the name it is registered under.")]


def day(moment: datetime | None) -> date | None:
    """Return the day of what the command line took for a date."""
    return moment.date() if moment else None
