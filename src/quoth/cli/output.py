"""Rows on standard output as a table, JSON, JSON Lines or CSV; messages on standard error."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from quoth.cli.options import Rows
from quoth.export.tables import guarded

Row = Mapping[str, Any]

PAGE_WIDTH = 120
NARROW = {"who": 22, "who says": 22, "how": 12}
"""Columns that wrap, so that what is claimed gets the room."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")
"""What moves a terminal's cursor, clears it or turns its lines around; tabs and ends of lines do not."""


def tell(message: str) -> None:
    """Say something to the person, after what was printed so far; never part of the output."""
    sys.stdout.flush()
    print(printable(message), file=sys.stderr)


def say(text: str) -> None:
    """Print a line for a person to read."""
    print(printable(text))


def printable(text: str) -> str:
    r"""
    Return the text with a mark in place of each character by which it could command a terminal.

    Titles and names come from whoever wrote the page.

    >>> printable("Harbor\x1b[2J sold")
    'Harbor�[2J sold'
    """
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(turtle: str) -> str:
    r"""
    Return Turtle that means the same, with such characters written as Turtle writes them.

    >>> escaped('<a:harbor> <a:name> "Harbor\u202e sold" .')
    '<a:harbor> <a:name> "Harbor\\u202E sold" .'
    """
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04X}", turtle)


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
        table.add_column(printable(column), max_width=NARROW.get(column))
    for row in rows:
        table.add_row(*(printable(cell(row.get(column))) for column in columns))
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
