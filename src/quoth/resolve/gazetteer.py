"""The gazetteer: tables of known names in; who a name means, and who held an office on a day, out."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from quoth.model.mention import Gender
from quoth.model.slug import plain
from quoth.resolve.entries import Entry, entries
from quoth.resolve.tables import numbered_file, numbered_table

OWN = "QUOTH_GAZETTEER"
"""The environment variable that names a user's own files, parted as in PATH."""

SHIPPED = ("states", "capitals", "seats", "organizations", "people")

Index = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by id, by any of their names, by what states' people and things are called, and by surname."""

    entries: Mapping[str, Entry]
    _by_name: Index = field(repr=False, compare=False)
    _by_people: Index = field(repr=False, compare=False)
    _by_adjective: Index = field(repr=False, compare=False)
    _by_surname: Index = field(repr=False, compare=False)
    _by_office: Index = field(repr=False, compare=False)
    _openings: frozenset[str] = field(repr=False, compare=False)
    _given: Mapping[str, Gender] = field(repr=False, compare=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Gazetteer:
        """Index entries by their names; of two rows with one id the first stands."""
        known: dict[str, Entry] = {}
        for entry in entries:
            known.setdefault(entry.id, entry)
        names = _index((name, entry) for entry in known.values() for name in (entry.label, *entry.aliases))
        people = _index((name, entry) for entry in known.values() for name in entry.people)
        adjectives = _index((name, entry) for entry in known.values() for name in entry.adjectives)
        return cls(
            MappingProxyType(known),
            names,
            people,
            adjectives,
            _index((entry.surname, entry) for entry in known.values() if entry.surname),
            _index((term.office, entry) for entry in known.values() for term in entry.terms),
            frozenset(name.partition(" ")[0] for name in (*names, *people, *adjectives)),
            _genders_of_given_names(known.values()),
        )

    def opens_a_name(self, word: str) -> bool:
        """Tell whether some name, people or adjective begins with this word; what does not, begins none."""
        return plain(word).partition(" ")[0] in self._openings

    def named(self, name: str) -> Entry | None:
        """
        Return the one entry that bears this name, however spelled; None where it is none or several.

        An abbreviation in capitals must be one in the text: "who" is not the World Health Organization.
        """
        found = [entry for entry in self._by_name.get(plain(name), ()) if entry.is_spelled(name)]
        return found[0] if len(found) == 1 else None

    def people(self, name: str) -> Entry | None:
        """Return the state whose people are called so ("North Koreans")."""
        return _only(self._by_people.get(plain(name), ()))

    def adjective(self, name: str) -> Entry | None:
        """Return the state that an adjective belongs to ("North Korean")."""
        return _only(self._by_adjective.get(plain(name), ()))

    def gender_of(self, given_name: str) -> Gender | None:
        """Return the gender of all known people with this given name; None where they differ or are none."""
        return self._given.get(plain(given_name))

    def knows_surname(self, surname: str) -> bool:
        """Tell whether somebody is called so, in whatever office and year."""
        return plain(surname) in self._by_surname

    def knows_office(self, office: str) -> bool:
        """Tell whether it is an office somebody held."""
        return plain(office) in self._by_office

    def bearer(
        self, surname: str, *, on: date | None, states: Collection[str], gender: Gender | None = None
    ) -> Entry | None:
        """
        Return the one person of this surname in office on the day, for one of the states; None if not one.

        Those who govern go before ceremonial heads of state. Without a day nobody is meant.
        """
        found = self._by_surname.get(plain(surname), ())
        return _holder((entry for entry in found if gender in (None, entry.gender)), on, states)

    def titled(self, title: str, surname: str, *, on: date | None, states: Collection[str]) -> Entry | None:
        """
        Return the one person of this surname who had come into the office by the day; None if not one.

        Titles outlive offices: "President Clinton" is Bill Clinton in 2016 too.
        """
        office = plain(title)
        found = {
            entry.id: entry
            for entry in self._by_surname.get(plain(surname), ())
            for term in entry.terms
            if on and term.began_by(on) and term.acts_for in states and term.is_called(office)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def holder(
        self, office: str, *, on: date | None, states: Collection[str], gender: Gender | None = None
    ) -> Entry | None:
        """Return the one person who held the office on the day for one of the states; None if not one."""
        found = self._by_office.get(plain(office), ())
        return _holder((entry for entry in found if gender in (None, entry.gender)), on, states, office)


def gazetteer(*additions: Path) -> Gazetteer:
    """
    Return the shipped gazetteer, and with it what a user's own files name, which goes before the shipped.

    A user's files are the additions and those QUOTH_GAZETTEER names.

    Raises:
        SourceError: a file is missing or not text.
        LexiconError: a row says something impossible.
    """
    return _gazetteer(own_files(*additions))


def own_files(*additions: Path) -> tuple[Path, ...]:
    """Return the files that hold a user's own names: the additions and those QUOTH_GAZETTEER names."""
    own = (Path(name) for name in os.environ.get(OWN, "").split(os.pathsep) if name)
    return (*additions, *own)


@cache
def _gazetteer(additions: tuple[Path, ...]) -> Gazetteer:
    own = [entry for path in additions for entry in entries(numbered_file(path), path=str(path))]
    shipped = [
        entry for name in SHIPPED for entry in entries(numbered_table(name), path=f"gazetteers/{name}.tsv")
    ]
    return Gazetteer.of((*own, *shipped))


def _index(pairs: Iterable[tuple[str, Entry]]) -> Index:
    index: dict[str, dict[str, Entry]] = defaultdict(dict)
    for name, entry in pairs:
        index[plain(name)][entry.id] = entry
    return {name: tuple(found.values()) for name, found in index.items()}


def _genders_of_given_names(known: Iterable[Entry]) -> Mapping[str, Gender]:
    genders: dict[str, set[Gender]] = defaultdict(set)
    for entry in known:
        first, *rest = plain(entry.label).split()
        if entry.gender and rest and not plain(entry.surname).startswith(first):
            genders[first].add(entry.gender)
    return {name: next(iter(found)) for name, found in genders.items() if len(found) == 1}


def _only(found: tuple[Entry, ...]) -> Entry | None:
    return found[0] if len(found) == 1 else None


def _holder(
    people: Iterable[Entry], on: date | None, states: Collection[str], office: str | None = None
) -> Entry | None:
    if on is None:
        return None
    serving = [
        (entry, term.ceremonial)
        for entry in people
        for term in entry.terms
        if term.covers(on) and term.acts_for in states and office in (None, term.office)
    ]
    governing = {entry.id: entry for entry, ceremonial in serving if not ceremonial}
    fitting = governing or {entry.id: entry for entry, _ in serving}
    return next(iter(fitting.values())) if len(fitting) == 1 else None
