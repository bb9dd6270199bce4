"""Lexicons: tab-separated word lists in, frozen tables of rows out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from quoth.errors import LexiconError

Row = Mapping[str, str]


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
        yield MappingProxyType(dict(zip(columns, cells, strict=True)))
