"""Solutions in, typed rows out: each field is read by its own type from the variable of its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from quoth import vocab
from quoth.query.names import Labels
from quoth.store import Solutions, Term
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
        (solutions.variables.index(variable), _column(readers[name], names))
        for name, variable in _variables(row_type, solutions)
    ]
    for row in solutions.rows:
        yield row_type(*[read(row[place]) for place, read in columns])


def in_order(rows: Iterable[RowType], names: tuple[str, ...]) -> tuple[RowType, ...]:
    """Sort rows by these fields: absent first, closed sets in their own order, numbers down after a `-`."""
    ranks = [_rank(name) for name in names]
    return tuple(sorted(rows, key=lambda row: [rank(row) for rank in ranks]))


def _variables(row_type: type[RowType], solutions: Solutions) -> Iterator[tuple[str, str]]:
    """Pair fields with variables: `other_source` is `?otherSource`."""
    for each in fields(cast("Any", row_type)):
        variable = re.sub(r"_(\w)", lambda letter: letter[1].upper(), each.name)
        if variable in solutions.variables:
            yield each.name, variable


def _column(reader: Reader, names: Labels) -> Callable[[Term | None], Any]:
    """Return what reads the terms of one column; each is read once, for most stand in many rows."""
    known: dict[str, Any] = {}

    def read(term: Term | None) -> Any:
        if term is None:
            return None
        text = value(term)
        if text not in known:
            known[text] = reader(names.get(text) or _plain(text))
        return known[text]

    return read


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


def _rank(name: str) -> Callable[[object], tuple[Any, ...]]:
    """Return what tells where a row comes by one field."""
    field = attrgetter(name.removeprefix("-"))

    def rank(row: object) -> tuple[Any, ...]:
        found = field(row)
        if found is None:
            return ()
        return (_place(found) if isinstance(found, Enum) else found,)

    return (lambda row: (-field(row),)) if name.startswith("-") else rank


@cache
def _place(member: Enum) -> int:
    """Return where a member stands in its closed set."""
    return list(type(member)).index(member)
