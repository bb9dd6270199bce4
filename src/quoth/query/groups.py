"""The shape of a named question's query: its text in, groups within groups out, and text again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from quoth.query.tokens import Token, tokens

Column = tuple[str, str, str]
"""A variable, a term of the ontology, and the variable that is told of it."""

_ASIDE = frozenset({"MINUS", "EXISTS"})
_TIGHT = frozenset("(,)")


@dataclass(frozen=True)
class Group:
    """What stands between two braces: words and marks of SPARQL, and further groups."""

    parts: tuple[str | Group, ...]

    def __str__(self) -> str:
        return f"{{ {self.text} }}"

    @cached_property
    def text(self) -> str:
        """Return what stands in it, on one line and without comments."""
        # Oxigraph's parser cannot read "COALESCE (…)".
        return "".join(str(part) if part in _TIGHT else f" {part}" for part in self.parts)[1:]

    @cached_property
    def swept(self) -> Group | None:
        """Return what is in `SELECT * { … }`, which Oxigraph reads in one sweep; None for any other group."""
        match self.parts:
            case ("SELECT", "*", Group() as inner):
                return inner
        return None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in it, optional ones too: `{ SELECT * { ?claim q:lemma ?lemma } }`."""
        return tuple(self._columns())

    @property
    def is_of_columns(self) -> bool:
        """Tell whether it holds columns and nothing else."""
        return 0 < len(self.columns) == len(self.parts)

    @property
    def is_select(self) -> bool:
        """Tell whether it is a sub-select, or a whole query."""
        return self.parts[:1] == ("SELECT",)

    @cached_property
    def selects(self) -> frozenset[str]:
        """Return the variables a sub-select finds and does not count up; if it groups, it groups by them."""
        head = takewhile(lambda part: isinstance(part, str), self.parts if self.is_select else ())
        depth, found = 0, set()
        for word in map(str, head):
            depth += (word == "(") - (word == ")")
            found |= {word} if depth == 0 and word[0] == "?" else set()
        return frozenset(found)

    def selects_all(self, variables: Collection[str]) -> bool:
        """Tell whether these variables are the same within it and outside."""
        return not self.is_select or self.selects.issuperset(variables)

    def is_aside(self, place: int) -> bool:
        """Tell whether the group at a place is found by itself, whole, and then only compared."""
        return place > 0 and self.parts[place - 1] in _ASIDE

    def is_minus(self, place: int) -> bool:
        """Tell whether the group at a place tells which rows to leave out."""
        return place > 0 and self.parts[place - 1] == "MINUS"

    def is_optional(self, place: int) -> bool:
        """Tell whether what the group at a place finds may be missing."""
        return place > 0 and self.parts[place - 1] == "OPTIONAL"

    def speaks_of(self, variables: Collection[str]) -> bool:
        """Tell whether it looks for one of these variables itself, and makes none of them up."""
        made_up = {word for before, word in pairwise(self.parts) if before == "AS"}
        return made_up.isdisjoint(variables) and not self._own.isdisjoint(variables)

    @cached_property
    def _own(self) -> frozenset[str]:
        """Return the words that stand in it or in what it sweeps, not in groups further in."""
        found = {part for part in self.parts if isinstance(part, str)}
        for swept in (part.swept for part in self.parts if isinstance(part, Group) and part.swept):
            found |= {part for part in swept.parts if isinstance(part, str)}
        return frozenset(found)

    def _columns(self) -> Iterator[Column]:
        for place, part in enumerate(self.parts):
            if isinstance(part, Group) and part.swept and not self.is_aside(place):
                match part.swept.parts:
                    case (str(of), str(term), str(to), *_) if of[0] == to[0] == "?":
                        yield of, term, to


def grouped(sparql: str) -> Group:
    r"""
    Return a query as a group that holds all of it.

    >>> grouped("SELECT ?claim # which\nWHERE { ?claim q:lemma '{' }").text
    "SELECT ?claim WHERE { ?claim q:lemma '{' }"
    """
    return _group(tokens(sparql))


def _group(words: Iterator[Token]) -> Group:
    parts: list[str | Group] = []
    for word in words:
        if word.text == "}":
            break
        parts.append(_group(words) if word.text == "{" else word.text)
    return Group(tuple(parts))
