"""Solutions in, typed rows out: each field is read by its own type from the variable of its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from quoth import vocab
from quoth.query.names import Labels
from quoth.store import Solutions
from quoth.store.terms import local, value

RowType = TypeVar("RowType")
Reader = Callable[[str], Any]

UNNAMED = "(unnamed)"

_OURS = (vocab.E, vocab.C, vocab.D, vocab.R, vocab.Q, vocab.P)


def typed(row_type: type[RowType], solutions: Solutions, names: Labels) -> Iterator[RowType]:
    """
    Return the solutions as rows of this type; fields without a variable come last and keep their defaults.

    Entities are told by their `names` (by IRI), other nodes of ours by their ids.
    """
    readers = _readers(cast("Any", row_type))
    columns = [
        (solutions.variables.index(variable), _Column(readers[name], names))
        for name, variable in _variables(row_type, solutions)
    ]
    for row in solutions.rows:
        yield row_type(
            *[None if (term := row[at]) is None else column[value(term)] for at, column in columns]
        )


def in_order(rows: Iterable[RowType], names: tuple[str, ...]) -> tuple[RowType, ...]:
    """Sort rows by these fields: absent first, closed sets in their own order, numbers down after a `-`."""
    unsorted = tuple(rows)
    places = list(zip(*(_places(unsorted, name) for name in names), strict=True))
    return tuple(unsorted[at] for at in sorted(range(len(unsorted)), key=places.__getitem__))


class _Column(dict[str, Any]):
    """What the texts of one column mean; each is read once, for most stand in many rows."""

    def __init__(self, reader: Reader, names: Labels) -> None:
        self._reader, self._names = reader, names

    def __missing__(self, text: str) -> Any:
        self[text] = meant = self._reader(self._names.get(text) or _plain(text))
        return meant


def _variables(row_type: type[RowType], solutions: Solutions) -> Iterator[tuple[str, str]]:
    """Pair fields with variables: `other_source` is `?otherSource`."""
    for each in fields(cast("Any", row_type)):
        variable = re.sub(r"_(\w)", lambda letter: letter[1].upper(), each.name)
        if variable in solutions.variables:
            yield each.name, variable


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


def _places(rows: Iterable[object], name: str) -> Iterator[int]:
    """
    Return where each row comes by one field.

    The values of the field are sorted once: whole numbers are quicker compared than a name or a date.
    """
    held = list(map(attrgetter(name.removeprefix("-")), rows))
    values = sorted(set(held) - {None}, key=_rank, reverse=name.startswith("-"))
    place: Mapping[Any, int] = {found: at for at, found in enumerate([None, *values])}
    return map(place.__getitem__, held)


def _rank(found: Any) -> Any:
    """Return what values of one field are compared by."""
    return list(type(found)).index(found) if isinstance(found, Enum) else found
