"""Marks: words that give away what a short paragraph is: a credit, a caption, furniture of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from quoth.model.document import BlockKind
from quoth.read.lists import table
from quoth.read.shapes import ends_sentence

_OPENING = 3


class At(Enum):
    """Where a mark must stand: be the paragraph, open it, open it where it is no sentence, or be in it."""

    WHOLE = "whole"
    START = "start"
    LINE = "line"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that give away what kind of block a short paragraph is."""

    words: str
    at: At
    kind: BlockKind

    def stands_in(self, words: str) -> bool:
        """
        Tell whether a paragraph, folded to lower case, carries the mark.

        >>> Mark("read more", At.START, BlockKind.BOILERPLATE).stands_in("read moreover this")
        False
        """
        if self.at is At.WHOLE:
            return words.rstrip(" :.!") == self.words.rstrip(":")
        if self.at is At.ANYWHERE:
            return self.words in words
        if self.at is At.LINE and ends_sentence(words):
            return False
        after = words[len(self.words) : len(self.words) + 1]
        return words.startswith(self.words) and not (self.words[-1].isalpha() and after.isalpha())


def mark_in(words: str) -> Mark | None:
    """Return the first mark that a paragraph, folded to lower case, carries."""
    opening = _marks()[words[:_OPENING]]
    return next((mark for mark in (*opening, *_marks()[""]) if mark.stands_in(words)), None)


@cache
def _marks() -> Mapping[str, tuple[Mark, ...]]:
    """Return the shipped marks by the letters that open them, the rest under ""."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for row in table("marks"):
        mark = Mark(row["words"], At(row["at"]), BlockKind(row["kind"]))
        telling = mark.at is not At.ANYWHERE and len(mark.words) >= _OPENING
        found[mark.words[:_OPENING] if telling else ""].append(mark)
    return defaultdict(tuple, {letters: tuple(marks) for letters, marks in found.items()})
