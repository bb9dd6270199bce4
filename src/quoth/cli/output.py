"""Rows on standard output as a table, JSON, JSON Lines or CSV; messages on standard error."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from quoth.cli.options import Rows
from quoth.export.tables import guarded

Row = Mapping[str, Any]
T = TypeVar("T")

PAGE_WIDTH = 120
NARROW = {"who": 22, "who says": 22, "how": 12}
"""Columns that wrap, so that what is claimed gets the room."""


def tell(message: str) -> None:
    """Say something to the person, after what was printed so far; never part of the output."""
    sys.stdout.flush()
    print(message, file=sys.stderr)


def watched(steps: Iterable[T], total: int) -> Iterator[T]:
    """Pass steps on with a bar of progress on standard error, where somebody sits in front of it."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(steps, "reading", total=total, console=Console(stderr=True), transient=True)


def print_rows(rows: Iterable[Row], columns: Sequence[str], form: Rows) -> None:
    """Print rows in the form asked for; the columns head tables and CSV, even where there is no row."""
    if form is Rows.TABLE:
        print_table(rows, columns)
    elif form is Rows.JSON:
        json.dump(list(rows), sys.stdout, ensure_ascii=False, indent=2, default=str)
        print()
    elif form is Rows.JSONL:
        for line in json_lines(rows):
            print(line)
    else:
        print_csv(rows, columns)


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield one JSON object a line."""
    return (json.dumps(row, ensure_ascii=False, default=str) for row in rows)


def print_table(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """Print a table as wide as the terminal; where there is none, as wide as a page."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column, max_width=NARROW.get(column))
    for row in rows:
        table.add_row(*(cell(row.get(column)) for column in columns))
    width = None if sys.stdout.isatty() else PAGE_WIDTH
    Console(width=width, markup=False, highlight=False, emoji=False).print(table)


def print_csv(rows: Iterable[Row], columns: Sequence[str]) -> None:
    """Print comma-separated values with a header."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell(row.get(column))) for column in columns] for row in rows)


def cell(value: Any) -> str:
    """Return a value as a person reads it; what is absent is empty."""
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return ", ".join(map(cell, value))
    return str(value)
