"""Entries: the rows of a gazetteer in; somebody or something known, with terms of office, out."""

from __future__ import annotations

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
from quoth.resolve.names import plain

Value = TypeVar("Value", bound=Enum)


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


def entries(rows: Iterable[Row], *, path: str) -> tuple[Entry, ...]:
    """
    Gather rows into entries: the rows of one id are a person's terms, the first tells the rest.

    Only `id`, `label` and `kind` are needed; several values in one cell stand with `|` between them.

    Raises:
        LexiconError: a row lacks one of the three, or holds an unknown kind, gender or day.
    """
    gathered: dict[str, list[Row]] = defaultdict(list)
    for number, row in enumerate(rows, 1):
        if missing := [column for column in ("id", "label", "kind") if not row.get(column)]:
            raise LexiconError(
                path, line=number, found=", ".join(row.values()), expected=[f"a row with {missing[0]}"]
            )
        gathered[row["id"]].append(row)
    return tuple(_entry(same, path) for same in gathered.values())


def _entry(rows: list[Row], path: str) -> Entry:
    first = rows[0]
    return Entry(
        id=first["id"],
        label=first["label"],
        kind=_one_of(Kind, first["kind"], path),
        aliases=_several(first, "aliases"),
        people=_several(first, "people"),
        adjectives=_several(first, "adjectives"),
        surname=first.get("surname", ""),
        gender=_one_of(Gender, first["gender"], path) if first.get("gender") else None,
        stands_for=first.get("stands_for") or None,
        acts_for=() if first.get("office") else _several(first, "acts_for"),
        terms=tuple(_term(row, path) for row in rows if row.get("office")),
        same_as=_several(first, "same_as"),
    )


def _several(row: Row, column: str) -> tuple[str, ...]:
    return tuple(filter(None, row.get(column, "").split("|")))


def _one_of(values: type[Value], word: str, path: str) -> Value:
    try:
        return values(word)
    except ValueError as error:
        raise LexiconError(path, line=0, found=word, expected=[value.value for value in values]) from error


def _term(row: Row, path: str) -> Term:
    return Term(
        office=row["office"],
        acts_for=row.get("acts_for", ""),
        since=_day(row, "since", path),
        until=_day(row, "until", path),
        ceremonial=row.get("ceremonial") == "yes",
    )


def _day(row: Row, column: str, path: str) -> date | None:
    try:
        return date.fromisoformat(row[column]) if row.get(column) else None
    except ValueError as error:
        raise LexiconError(path, line=0, found=row[column], expected=["a day as 2018-03-09"]) from error
