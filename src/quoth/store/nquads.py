"""
N-Quads: IRIs, values and judgements in, the text of a quad out, and back.

What is written by the hundred thousand is written as text: a quad made of terms costs twice as much, most of
it for the literal in it (docs/decisions/0017-quads-as-text.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from quoth import vocab

if TYPE_CHECKING:
    from pyoxigraph import Quad

_REMEMBERED = 2_000
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"))


def line(subject: str, term: str, value: str, graph: str) -> str:
    r"""
    Write a quad: of IRIs, but for the value, which is written already.

    >>> line("https://example.org/a", "https://example.org/b", text("c"), "https://example.org/d")
    '<https://example.org/a> <https://example.org/b> "c" <https://example.org/d> .\n'
    """
    return f"<{subject}> <{term}> {value} <{graph}> .\n"


def iri(iri: str) -> str:
    """Write an IRI that is ours: made of quoted ids, it holds nothing that would end it."""
    return f"<{iri}>"


def foreign(iri: str) -> str:
    """
    Write an IRI that somebody gave us.

    Raises:
        ValueError: it is none.
    """
    from pyoxigraph import NamedNode

    return str(NamedNode(iri))


def text(words: str) -> str:
    r"""
    Write a text.

    >>> print(text('"Yes",\nhe said'))
    "\"Yes\",\nhe said"
    """
    for letter, escape in _ESCAPES:
        if letter in words:
            words = words.replace(letter, escape)
    return f'"{words}"'


@lru_cache(maxsize=_REMEMBERED)
def number(whole: int) -> str:
    """Write a whole number."""
    return f'"{whole}"^^<{vocab.XSD}integer>'


@lru_cache(maxsize=_REMEMBERED)
def share(part: float) -> str:
    """
    Write a share of 1, to two places and without needless zeros, as every store keeps it.

    >>> share(0.9)
    '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    return f'"{f"{part:.2f}".rstrip("0").rstrip(".")}"^^<{vocab.XSD}decimal>'


@lru_cache(maxsize=_REMEMBERED)
def day(day: date) -> str:
    """Write a date."""
    return f'"{day.isoformat()}"^^<{vocab.XSD}date>'


def lines(quads: Iterable[Quad]) -> Iterator[str]:
    """Write quads, a line each."""
    return (f"{quad} .\n" for quad in quads)


def parsed(lines: str) -> list[Quad]:
    """Return the quads that stand in these lines."""
    from pyoxigraph import RdfFormat, parse

    return list(parse(lines.encode(), format=RdfFormat.N_QUADS))
