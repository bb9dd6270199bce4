"""The filters of claims as options: what `claims`, `export` and `view` take alike stands here once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from quoth.cli.options import Limit, day
from quoth.model.judgement import Modality, Polarity

Command = Callable[..., None]


def filtered(command: Command) -> Command:
    """Give a command the filters as options, in the place of its parameter `filters`, which gets them all."""
    options = _parameters(_filters)
    names = [option.name for option in options]

    @wraps(command)
    def taking_filters(**given: Any) -> None:
        filters = {name: given.pop(name) for name in names}
        command(filters=filters, **given)

    taken: list[Parameter] = []
    for own in _parameters(command):
        taken += options if own.name == "filters" else [own]
    # By these two typer makes a command line of a function.
    taking_filters.__signature__ = signature(command).replace(parameters=taken)  # type: ignore[attr-defined]
    taking_filters.__annotations__ = {each.name: each.annotation for each in taken}
    return taking_filters


def _parameters(function: Command) -> list[Parameter]:
    """Return what a function takes, by name only, as typer gives it."""
    taken = signature(function, eval_str=True).parameters.values()
    return [each.replace(kind=Parameter.KEYWORD_ONLY) for each in taken]


def _filters(
    about: Annotated[
        str | None, typer.Option(help="Subject, object or context: a name or an entity's id.")
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="A source, anywhere in the chain: a name or an entity's id.")
    ] = None,
    relation: Annotated[str | None, typer.Option(help="A relation, like committed-to.")] = None,
    polarity: Annotated[Polarity | None, typer.Option(help="Only these.")] = None,
    modality: Annotated[Modality | None, typer.Option(help="Only these.")] = None,
    since: Annotated[
        date | None, typer.Option(parser=day, metavar="DATE", help="Stated on this day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option(parser=day, metavar="DATE", help="Stated on this day or before.")
    ] = None,
    document: Annotated[str | None, typer.Option(metavar="ID", help="Only what this document says.")] = None,
    words: Annotated[
        str | None,
        typer.Option(help="Words of the sentence; a phrase in quotation marks, * ends a word anyhow."),
    ] = None,
    limit: Limit = None,
) -> None:
    """Declare the options; nobody calls it. Their names are those of `quoth.workflow.Filters`."""
