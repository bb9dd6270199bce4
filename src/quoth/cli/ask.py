"""`quoth ask`: a named question or SPARQL, and the rows that answer it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quoth.cli import options
from quoth.cli.answers import print_answer, print_solutions
from quoth.cli.options import Rows
from quoth.cli.output import print_rows
from quoth.errors import SourceError
from quoth.workflow import ClaimGraph, SharedGraph, open_graph, open_shared

if TYPE_CHECKING:
    from quoth.query import Limits

NAME = re.compile(r"[\w-]+")


def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="[NAME|SPARQL|@FILE]", help="Without it, the names are listed.")
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help="Narrows a named question.")
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", min=0.1, max=86_400, help="How long SPARQL may take: else 30."),
    ] = None,
    memory: Annotated[
        int | None, typer.Option(metavar="MB", min=16, help="How much memory SPARQL may take: else 1,024.")
    ] = None,
    rows: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="How many rows SPARQL may give: else 100,000.")
    ] = None,
    allow_network: Annotated[
        bool, typer.Option("--allow-network", help="Let SPARQL ask other servers, by SERVICE.")
    ] = False,
    limit: options.Limit = None,
    form: options.Format = Rows.TABLE,
    graph: options.Graphs = None,
) -> None:
    """Ask a named question, or in SPARQL with all prefixes bound."""
    if question is None:
        print_questions(form)
        return
    graphs = options.graphs(graph)
    if NAME.fullmatch(question):
        named = parameters(param or ())
        with opened_to_read(graphs) as opened:
            print_answer(opened, question, named, form, limit=limit)
        return
    if limit is not None:
        raise typer.BadParameter("SPARQL has a LIMIT of its own", param_hint="--limit")
    if len(graphs) > 1:
        raise typer.BadParameter("SPARQL is asked of one graph", param_hint="--graph")
    with open_graph(graphs[0], read_only=True) as single:
        limits = limits_of(timeout_s=timeout, memory_mb=memory, rows=rows)
        print_solutions(single, sparql(question), form, limits=limits, network=allow_network)


def limits_of(**given: Any) -> Limits:
    """Return the usual limits with those in place of them that were given."""
    from quoth.query import Limits

    return Limits(**{name: limit for name, limit in given.items() if limit is not None})


def opened_to_read(graphs: Sequence[str]) -> ClaimGraph | SharedGraph:
    """Open one graph, or several that are asked as one."""
    if len(graphs) == 1:
        return open_graph(graphs[0], read_only=True)
    return open_shared(graphs, read_only=True)


def print_questions(form: Rows) -> None:
    """List the named questions: what each asks, and what narrows it."""
    from quoth.query import questions

    listed = [
        {
            "name": each.name,
            "asks": each.summary,
            "parameters": ", ".join(parameter.name for parameter in each.parameters),
        }
        for each in questions()
    ]
    print_rows(listed, ("name", "asks", "parameters"), form)


def parameters(written: Iterable[str]) -> dict[str, str]:
    """Return parameters by name; one without `=` is misuse."""
    pairs = [each.partition("=") for each in written]
    for name, sign, _ in pairs:
        if not sign or not name:
            raise typer.BadParameter(f"'{name}' is not NAME=VALUE", param_hint="--param")
    return {name: value for name, _, value in pairs}


def sparql(question: str) -> str:
    """Return the query itself, or what stands in the file that `@` names."""
    if not question.startswith("@"):
        return question
    path = Path(question.removeprefix("@"))
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(path, "no such query file, or not UTF-8 text") from error
