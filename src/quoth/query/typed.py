"""Solutions in, typed rows out: each field is read by its own type from the variable of its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from quoth import vocab
from quoth.store import Row, Solutions
from quoth.store.terms import local, value

RowType = TypeVar("RowType")
Reader = Callable[[str], Any]

UNNAMED = "(unnamed)"

_OURS = (vocab.E, vocab.C, vocab.D, vocab.R, vocab.Q, vocab.P)


def typed(row_type: type[RowType], solutions: Solutions, names: Mapping[str, str]) -> Iterator[RowType]:
    """
    Return the solutions as rows of this type; fields without a variable keep their defaults.

    Entities are told by their `names` (by IRI), other nodes of ours by their ids.
    """
    readers = _readers(cast("Any", row_type))
    places = [
        (name, solutions.variables.index(variable)) for name, variable in _variables(row_type, solutions)
    ]
    for row in solutions.rows:
        yield row_type(**{name: _read(row, place, readers[name], names) for name, place in places})


def in_order(rows: Iterable[RowType], names: tuple[str, ...]) -> tuple[RowType, ...]:
    """Sort rows by these fields: absent first, closed sets in their own order, numbers down after a `-`."""
    return tuple(sorted(rows, key=lambda row: tuple(_rank(row, name) for name in names)))


def _variables(row_type: type[RowType], solutions: Solutions) -> Iterator[tuple[str, str]]:
    """Pair fields with variables: `other_source` is `?otherSource`."""
    for each in fields(cast("Any", row_type)):
        variable = re.sub(r"_(\w)", lambda letter: letter[1].upper(), each.name)
        if variable in solutions.variables:
            yield each.name, variable


def _read(row: Row, place: int, reader: Reader, names: Mapping[str, str]) -> Any:
    term = row[place]
    if term is None:
        return None
    text = value(term)
    return reader(names.get(text) or _plain(text))


def _plain(text: str) -> str:
    """Say our own nodes by their ids; a document's unnamed source has none to tell."""
    if not text.startswith(_OURS):
        return text
    return UNNAMED if text.endswith(":unnamed") else local(text)


@cache
def _readers(row_type: type) -> dict[str, Reader]:
    return {name: _reader(hint) for name, hint in get_type_hints(row_type).items()}


def _reader(hint: Any) -> Reader:
    """Return what makes a field's value of a text."""
    if isinstance(hint, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    return date.fromisoformat if hint is date else hint


def _rank(row: object, name: str) -> tuple[bool, Any]:
    if name.startswith("-"):
        return True, -getattr(row, name[1:])
    field = getattr(row, name)
    if isinstance(field, Enum):
        return True, list(type(field)).index(field)
    return field is not None, field if isinstance(field, int | float) else str(field)
