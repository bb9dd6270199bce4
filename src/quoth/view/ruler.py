"""Offsets: code points, as Python counts, in; UTF-16 units, as the page's script counts, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from quoth.model.passage import Passage


class Ruler:
    """
    Measures one text.

    >>> Ruler("🕊 Seoul agreed.").at(2)
    3
    """

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, sign in enumerate(text) if sign > "\uffff"]

    def at(self, offset: int) -> int:
        """Return where the code point of this offset stands in UTF-16."""
        return offset + bisect_left(self._wide, offset)

    def spans(self, passages: Iterable[Passage], *, origin: int) -> tuple[int, ...]:
        """Return starts and ends, by turns, counted from the code point `origin`."""
        zero = self.at(origin)
        return tuple(self.at(end) - zero for passage in passages for end in (passage.start, passage.end))
