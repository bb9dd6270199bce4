"""
Everything quoth raises on purpose, as one tree.

    QuothError
    ├── SourceError            a text that cannot be read (missing, empty, binary, not UTF-8, a broken line)
    ├── LexiconError           a row of a lexicon or gazetteer that says something impossible
    ├── UnknownName            a name nobody registered (question, extractor, format …), with the known ones
    ├── ModelMissing           a language model or optional library that is not installed
    ├── GraphError             a graph folder that cannot be used
    │   ├── NotAGraph          the folder holds something else, or a newer format
    │   ├── GraphLocked        another process is writing to it
    │   └── DocumentChanged    the same document id with another text
    └── QueryError             a query that was refused
        ├── QuerySyntax        it cannot be parsed; says where
        ├── QueryForbidden     it would reach the network or change the graph
        └── QueryLimit         it ran out of time, memory, size or rows

A message says what was found, where, and what would have done. Bugs stay `ValueError`, `TypeError` and
`AssertionError`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

__all__ = [
    "DocumentChanged",
    "GraphError",
    "GraphLocked",
    "LexiconError",
    "ModelMissing",
    "NotAGraph",
    "QueryError",
    "QueryForbidden",
    "QueryLimit",
    "QuerySyntax",
    "QuothError",
    "SourceError",
    "UnknownName",
]


class QuothError(Exception):
    """Whatever quoth refuses; the message is one line for a person."""


class SourceError(QuothError):
    """A text that cannot be read, with its name and, where it has lines, the line."""

    def __init__(self, source: str | Path, problem: str, *, line: int | None = None) -> None:
        self.source, self.problem, self.line = str(source), problem, line
        place = self.source if line is None else f"{self.source}:{line}"
        super().__init__(f"{place}: {problem}")


class LexiconError(QuothError):
    """A row of a word list that says something impossible."""

    def __init__(self, path: str | Path, *, line: int, found: str, expected: Iterable[str]) -> None:
        self.path, self.line, self.found, self.expected = str(path), line, found, tuple(expected)
        super().__init__(f"{path}:{line}: '{found}' is none of: {', '.join(self.expected)}")


class UnknownName(QuothError):
    """A name nobody registered; the known ones are listed."""

    def __init__(self, kind: str, name: str, *, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        super().__init__(f"unknown {kind} '{name}'; known: {', '.join(self.known)}")


class ModelMissing(QuothError):
    """A language model or optional library that is not installed, with the command that installs it."""

    def __init__(self, name: str, *, install: str) -> None:
        self.name, self.install = name, install
        super().__init__(f"'{name}' is not installed; install it with: {install}")


class GraphError(QuothError):
    """A graph that cannot be used as asked."""


class NotAGraph(GraphError):
    """A folder that is not a graph this version can open."""

    def __init__(self, path: str | Path, problem: str) -> None:
        self.path, self.problem = str(path), problem
        super().__init__(f"{path}: {problem}")


class GraphLocked(GraphError):
    """A graph another process is writing to."""

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        super().__init__(f"{path}: another process is writing to this graph; wait for it or stop it")


class DocumentChanged(GraphError):
    """The id of a stored document came with another text."""

    def __init__(self, document: str) -> None:
        self.document = document
        super().__init__(
            f"document '{document}' is already stored with another text; "
            "add it with --update to keep both as versions"
        )


class QueryError(QuothError):
    """A query that was refused."""


class QuerySyntax(QueryError):
    """A query that cannot be parsed; the message holds the position."""


class QueryForbidden(QueryError):
    """A query that would reach the network or change the graph."""


class QueryLimit(QueryError):
    """A query that ran out of time, memory, size or rows."""
