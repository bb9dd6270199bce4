"""The gazetteer: tables of known names in; who a name means, and who held an office on a day, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from quoth.errors import LexiconError
from quoth.language.lexicon import Row, rows
from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.mention import Gender
from quoth.resolve.names import plain
from quoth.resolve.tables import table

SHIPPED = ("states", "capitals", "seats", "organizations", "people")


@dataclass(frozen=True, slots=True)
class Term:
    """
    A time in office: which office, for which state or body, from when until when (None: still, or unknown).

    `ceremonial` marks heads of state who reign or represent but do not govern.
    """

    office: str
    acts_for: str
    since: date | None = None
    until: date | None = None
    ceremonial: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the office was held on this day; the first and the last day count."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


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
    gender: Gender | None = None
    stands_for: str | None = None
    acts_for: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    same_as: tuple[str, ...] = ()

    @property
    def entity(self) -> Entity:
        """Return the entity that claims name."""
        return Entity(self.id, self.label, self.kind, acts_for=self.acts_for, same_as=self.same_as)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by id, by any of their names and, for people, by surname."""

    entries: Mapping[str, Entry]
    _by_name: Mapping[str, tuple[Entry, ...]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Gazetteer:
        """Index entries by their names; where two share one, neither is meant by it."""
        known = {entry.id: entry for entry in entries}
        by_name: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in known.values():
            for name in (entry.label, *entry.aliases):
                by_name[plain(name)][entry.id] = entry
        return cls(MappingProxyType(known), {name: tuple(found.values()) for name, found in by_name.items()})

    def named(self, name: str) -> Entry | None:
        """Return the one entry that bears this name, however spelled; None where it is none or several."""
        found = self._by_name.get(plain(name), ())
        return found[0] if len(found) == 1 else None


@cache
def gazetteer(*additions: Path) -> Gazetteer:
    """Return the shipped gazetteer, and with it the rows of a user's own files, which come first."""
    own = [row for path in additions for row in rows(path.read_text(encoding="utf-8"), path=str(path))]
    shipped = [row for name in SHIPPED for row in table(name)]
    return Gazetteer.of(entries((*own, *shipped)))


def entries(rows: Iterable[Row]) -> tuple[Entry, ...]:
    """Gather rows into entries: the rows of one id are a person's terms, the first tells the rest."""
    gathered: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        gathered[row["id"]].append(row)
    return tuple(_entry(rows) for rows in gathered.values())


def _entry(rows: list[Row]) -> Entry:
    first = rows[0]
    return Entry(
        id=first["id"],
        label=first["label"],
        kind=Kind(first["kind"]),
        aliases=_several(first, "aliases"),
        people=_several(first, "people"),
        adjectives=_several(first, "adjectives"),
        gender=Gender(first["gender"]) if first.get("gender") else None,
        stands_for=first.get("stands_for") or None,
        acts_for=_several(first, "acts_for") if not first.get("office") else (),
        terms=tuple(_term(row) for row in rows if row.get("office")),
        same_as=_several(first, "same_as"),
    )


def _several(row: Row, column: str) -> tuple[str, ...]:
    return tuple(filter(None, row.get(column, "").split("|")))


def _term(row: Row) -> Term:
    return Term(
        office=row["office"],
        acts_for=row["acts_for"],
        since=_day(row, "since"),
        until=_day(row, "until"),
        ceremonial=row.get("ceremonial") == "yes",
    )


def _day(row: Row, column: str) -> date | None:
    try:
        return date.fromisoformat(row[column]) if row.get(column) else None
    except ValueError as error:
        raise LexiconError(row["id"], line=0, found=row[column], expected=["ISO dates"]) from error
