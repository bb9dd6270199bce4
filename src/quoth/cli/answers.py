"""Answers on standard output: rows of named questions, and whatever SPARQL gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING, Any

from quoth.cli.layouts import LAYOUTS
from quoth.cli.options import Rows
from quoth.cli.output import Row, escaped, print_rows, tell
from quoth.workflow import ClaimGraph, SharedGraph

if TYPE_CHECKING:
    from quoth.query import Limits


def print_answer(
    graph: ClaimGraph | SharedGraph,
    question: str,
    parameters: Mapping[str, str],
    form: Rows,
    *,
    limit: int | None = None,
) -> None:
    """Print a named question's first rows; a table shows what a person reads, the other forms every field."""
    rows = graph.ask(question, **parameters)[:limit]
    if form is Rows.TABLE and not rows:
        tell("nothing answers the question")
    elif form is Rows.TABLE and question in LAYOUTS:
        laid_out = [LAYOUTS[question](row) for row in rows]
        print_rows(laid_out, tuple(laid_out[0]), form)
    else:
        print_rows(map(record, rows), columns(question), form)


def columns(question: str) -> tuple[str, ...]:
    """Return the fields of a named question's rows."""
    from quoth.query import question as named

    return tuple(field.name for field in fields(named(question).row))


def record(row: Any) -> Row:
    """Return a frozen row as plain values."""
    return {field.name: plain(getattr(row, field.name)) for field in fields(row)}


def plain(value: Any) -> Any:
    """Return a value as JSON has it: a member of a closed set by its word, a date in ISO 8601."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return list(map(plain, value))
    return value if value is None or isinstance(value, str | int | float) else str(value)


def print_solutions(
    graph: ClaimGraph, sparql: str, form: Rows, *, limits: Limits, network: bool = False
) -> None:
    """Print what SPARQL gives: rows, triples as Turtle, or true and false."""
    from quoth.store import Solutions

    answer = graph.query(sparql, limits=limits, network=network)
    if isinstance(answer, bool):
        print(str(answer).lower())
    elif isinstance(answer, Solutions):
        rows = ({name: term(value) for name, value in bound(answer.variables, row)} for row in answer.rows)
        print_rows(rows, answer.variables, form)
    else:
        for triple in answer.triples:
            print(escaped(f"{triple} ."))


def bound(variables: tuple[str, ...], row: Iterable[Any]) -> Iterable[tuple[str, Any]]:
    """Return what each variable is bound to, where it is."""
    return ((name, value) for name, value in zip(variables, row, strict=True) if value is not None)


def term(node: Any) -> str:
    """Return a node as a person reads it: a name with its prefix, a literal's own words."""
    from quoth.vocab import PREFIXES

    value = str(getattr(node, "value", node))
    for prefix, base in PREFIXES.items():
        if value.startswith(base) and len(value) > len(base):
            return f"{prefix}:{value.removeprefix(base)}"
    return value
