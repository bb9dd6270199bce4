"""Entries: the rows of a gazetteer in; somebody or something known, with terms of office, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from quoth.errors import LexiconError
from quoth.language.lexicon import Row
from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.mention import Gender
from quoth.model.slug import plain

Value = TypeVar("Value", bound=Enum)

_ID = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Term:
    """
    A time in office: which office, for which state or body, from when until when; both days count.

    `ceremonial` marks heads of state who reign or represent but do not govern.
    """

    office: str
    acts_for: str
    since: date | None = None
    until: date | None = None
    ceremonial: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the office was held on this day; an open end is open."""
        return self.began_by(day) and (self.until is None or day <= self.until)

    def began_by(self, day: date) -> bool:
        """Tell whether the office had been taken up by this day."""
        return self.since is None or self.since <= day

    def is_called(self, title: str) -> bool:
        """Tell whether its holder has this title: "secretary" is short for "secretary of state"."""
        return self.office == title or self.office.startswith(f"{title} of ")


@dataclass(frozen=True, slots=True)
class Entry:
    """
    Somebody or something with a name of its own, wherever it is mentioned.

    `people` are what a state's people are called ("North Koreans"), `adjectives` what belongs to it
    ("North Korean"). `stands_for` is the state or body a city's name means where it acts ("Seoul said");
    `acts_for` the state or body on whose behalf an organization acts.
    """

    id: str
    label: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    surname: str = ""
    gender: Gender | None = None
    stands_for: str | None = None
    acts_for: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    same_as: tuple[str, ...] = ()

    def entity(self, on: date | None = None) -> Entity:
        """Return the entity that claims name, acting for those whose office it held on the day."""
        offices = {term.acts_for: None for term in self.terms if on and term.covers(on)}
        return Entity(self.id, self.label, self.kind, (*self.acts_for, *offices), self.same_as)

    def is_spelled(self, name: str) -> bool:
        """Tell whether the entry bears this name in these letters: a short abbreviation only in capitals."""
        wanted = plain(name)
        bearing = [own for own in (self.label, *self.aliases) if plain(own) == wanted]
        return any(not own.isupper() or len(wanted) > 3 or name.isupper() for own in bearing)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row, and where it stands."""

    row: Row
    path: str
    number: int

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(filter(None, self.row.get(column, "").split("|")))

    def one_of(self, values: type[Value], column: str) -> Value:
        try:
            return values(self.row[column])
        except ValueError as error:
            raise self.wrong(column, [value.value for value in values]) from error

    def day(self, column: str) -> date | None:
        try:
            return date.fromisoformat(self.row[column]) if self.row.get(column) else None
        except ValueError as error:
            raise self.wrong(column, ["a day as 2018-03-09"]) from error

    def wrong(self, column: str, expected: Iterable[str]) -> LexiconError:
        return LexiconError(self.path, line=self.number, found=self.row.get(column, ""), expected=expected)


def entries(rows: Iterable[tuple[int, Row]], *, path: str) -> tuple[Entry, ...]:
    """
    Gather numbered rows into entries: the rows of one id are a person's terms, the first tells the rest.

    Only `id`, `label` and `kind` are needed; several values in one cell stand with `|` between them.

    Raises:
        LexiconError: a row lacks one of the three, has an id no IRI can end with, or holds an unknown kind,
            gender or day.
    """
    gathered: dict[str, list[_Line]] = defaultdict(list)
    for number, row in rows:
        line = _Line(row, path, number)
        for column in ("id", "label", "kind"):
            if not row.get(column):
                raise line.wrong(column, [f"a row with {column}"])
        if not _ID.fullmatch(row["id"]):
            raise line.wrong("id", ["an id of letters, digits and hyphens"])
        gathered[row["id"]].append(line)
    return tuple(map(_entry, gathered.values()))


def _entry(lines: list[_Line]) -> Entry:
    first = lines[0]
    return Entry(
        id=first.row["id"],
        label=first.row["label"],
        kind=first.one_of(Kind, "kind"),
        aliases=first.several("aliases"),
        people=first.several("people"),
        adjectives=first.several("adjectives"),
        surname=first.row.get("surname", ""),
        gender=first.one_of(Gender, "gender") if first.row.get("gender") else None,
        stands_for=first.row.get("stands_for") or None,
        acts_for=() if first.row.get("office") else first.several("acts_for"),
        terms=tuple(map(_term, (line for line in lines if line.row.get("office")))),
        same_as=first.several("same_as"),
    )


def _term(line: _Line) -> Term:
    return Term(
        office=line.row["office"],
        acts_for=line.row.get("acts_for", ""),
        since=line.day("since"),
        until=line.day("until"),
        ceremonial=line.row.get("ceremonial") == "yes",
    )
