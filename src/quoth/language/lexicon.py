"""Lexicons: tab-separated word lists in, frozen tables of rows out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from quoth.errors import LexiconError

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True, eq=False)
class Row(Mapping[str, str]):
    r"""
    One row of a table: its cells by column; `path` and `line` say where it stands, for messages.

    >>> [row] = rows("word\tstance\nsay\tasserts\n", path="cues.tsv")
    >>> row["stance"], row.line
    ('asserts', 2)
    """

    cells: Mapping[str, str]
    path: str = ""
    line: int = 0

    def __getitem__(self, column: str) -> str:
        """Return the cell of a column."""
        return self.cells[column]

    def __iter__(self) -> Iterator[str]:
        """Yield the columns in order."""
        return iter(self.cells)

    def __len__(self) -> int:
        """Return the number of columns."""
        return len(self.cells)

    def member(self, column: str, values: type[E]) -> E:
        """
        Return a cell as a member of a closed set.

        Raises:
            LexiconError: the set has no such member.
        """
        return self._member(self[column], values)

    def members(self, column: str, values: type[E]) -> frozenset[E]:
        """Return a cell of words with spaces between as members of a closed set."""
        return frozenset(self._member(word, values) for word in self[column].split())

    def optional(self, column: str, values: type[E]) -> E | None:
        """Return a cell as a member of a closed set, None where it is left open by a "-"."""
        return None if self[column] == "-" else self.member(column, values)

    def _member(self, value: str, values: type[E]) -> E:
        try:
            return values(value)
        except ValueError as error:
            expected = [member.value for member in values]
            raise LexiconError(self.path, line=self.line, found=value, expected=expected) from error


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """
    The word lists of one language, by the name of their file.

    Each file starts with a header line that names its columns; lines that start with `#` are notes.
    The last column, `example`, holds a sentence in which the row is at work; the tests read every one.
    `version` is a hash of all rows.
    """

    language: str
    tables: Mapping[str, tuple[Row, ...]]
    version: str

    def __getitem__(self, table: str) -> tuple[Row, ...]:
        return self.tables[table]


def lexicon(language: str = "en") -> Lexicon:
    """Return the shipped word lists of a language, read once."""
    return _shipped(language)


@cache
def _shipped(language: str) -> Lexicon:
    folder = files("quoth.language") / "lexicons" / language
    texts = {
        entry.name.removesuffix(".tsv"): entry.read_text(encoding="utf-8")
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".tsv")
    }
    digest = hashlib.sha256("\f".join(f"{name}\n{text}" for name, text in texts.items()).encode())
    tables = {name: tuple(rows(text, path=f"{language}/{name}.tsv")) for name, text in texts.items()}
    return Lexicon(language, MappingProxyType(tables), digest.hexdigest()[:12])


def rows(text: str, *, path: str) -> Iterator[Row]:
    r"""
    Read the rows of one table.

    >>> [dict(row) for row in rows("word\tstance\nsay\tasserts\n", path="cues.tsv")]
    [{'word': 'say', 'stance': 'asserts'}]

    Raises:
        LexiconError: a line has more or fewer cells than the header has columns.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    if not lines:
        return
    columns = lines[0][1].split("\t")
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise LexiconError(path, line=number, found=line, expected=[f"{len(columns)} cells"])
        yield Row(MappingProxyType(dict(zip(columns, cells, strict=True))), path, number)
