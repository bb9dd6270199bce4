"""Quotations: where quoted words begin and end, whatever the marks and however few of them are closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.language.syntax import Tree

DOUBLE = frozenset({'"', "''", "``"})
SINGLE = frozenset({"'", "`"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """
    Words in quotation marks: `start` is the opening mark, `end` one past the closing one.

    `around` is the index of the quotation this one stands in. `goes_on` is true where the paragraph ends
    before the quotation does; then the next paragraph opens with a mark of its own.
    """

    start: int
    end: int
    around: int | None = None
    goes_on: bool = False

    @property
    def words(self) -> Range:
        """Return the range of the quoted words, without the marks."""
        return self.start + 1, self.end if self.goes_on else self.end - 1


class Turn(Enum):
    """Which way a quotation mark faces."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Quotations:
    """
    A document's quotations in order of their opening marks, and how they lie on its words.

    `inside[word]` is the innermost quotation a word stands in, an index into `those`, or -1 where it stands
    in none; the marks count to their quotation. `run_start` and `run_end` bound the unbroken run of words
    around a word that stand in the same quotation, or in none. `words_before` and `quoted_before` count
    the words, and those in quotations, before each place.
    """

    those: Sequence[Quotation]
    inside: Sequence[int]
    run_start: Sequence[int]
    run_end: Sequence[int]
    words_before: Sequence[int]
    quoted_before: Sequence[int]


def quotations(tree: Tree, original: str, paragraphs: Sequence[Range]) -> Quotations:
    """
    Find the quotations of a document, paragraph by paragraph.

    A mark that is never closed is no quotation, unless the next paragraph opens with a mark (then the
    quotation goes on there): an odd mark loses nothing of the text that follows it. `original` is the
    document's own text, whose curly marks say which way they face.
    """
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and tree.text[following[0]] in DOUBLE
        found.extend(_in_paragraph(tree, original, paragraph, goes_on=goes_on))
    return _laid(tree, found)


def _in_paragraph(tree: Tree, original: str, paragraph: Range, *, goes_on: bool) -> Iterator[Quotation]:
    double: int | None = None
    single: int | None = None
    for word in range(*paragraph):
        if tree.text[word] in DOUBLE:
            turn = _turn(tree, original, word)
            if double is None:
                double = word if turn is not Turn.CLOSES else None
            elif turn is Turn.OPENS:
                double = word
            else:
                yield Quotation(double, word + 1)
                double = single = None
        elif tree.text[word] in SINGLE:
            turn = _turn(tree, original, word)
            if single is None:
                single = word if turn is Turn.OPENS else None
            elif turn is not Turn.OPENS and not _is_apostrophe(tree, word):
                yield Quotation(single, word + 1)
                single = None
    if double is not None and goes_on:
        yield Quotation(double, paragraph[1], goes_on=True)


def _turn(tree: Tree, original: str, word: int) -> Turn:
    """Tell by its shape which way a mark faces, else by the spaces around it."""
    mark = original[tree.start[word]]
    if mark in "“‘„«":
        return Turn.OPENS
    if mark in "”»":
        return Turn.CLOSES
    before = word == 0 or tree.end[word - 1] < tree.start[word] or tree.text[word - 1] in "(-–—['\""
    after = word + 1 == len(tree) or tree.end[word] < tree.start[word + 1]
    if before is after:
        return Turn.EITHER
    return Turn.OPENS if before else Turn.CLOSES


def _is_apostrophe(tree: Tree, word: int) -> bool:
    """Tell whether a mark is a possessive's ("the voters' choice"), which closes nothing."""
    return tree.tag[word] == "POS" and tree.text[word - 1].isalnum()


def _laid(tree: Tree, found: list[Quotation]) -> Quotations:
    """Order quotations by their opening marks, give each the one around it, and lay them on the words."""
    inside = [-1] * len(tree)
    those: list[Quotation] = []
    for number, each in enumerate(sorted(found, key=lambda each: (each.start, -each.end))):
        around = inside[each.start] if inside[each.start] >= 0 else None
        those.append(Quotation(each.start, each.end, around, each.goes_on))
        inside[each.start : each.end] = [number] * (each.end - each.start)
    is_word = [pos not in ("PUNCT", "SPACE") for pos in tree.pos]
    is_quoted = [word and level >= 0 for word, level in zip(is_word, inside, strict=True)]
    return Quotations(
        those,
        inside,
        run_start=_run_starts(inside),
        run_end=_run_ends(inside),
        words_before=list(accumulate(is_word, initial=0)),
        quoted_before=list(accumulate(is_quoted, initial=0)),
    )


def _run_starts(inside: Sequence[int]) -> list[int]:
    starts = list(range(len(inside)))
    for word in range(1, len(inside)):
        if inside[word] == inside[word - 1]:
            starts[word] = starts[word - 1]
    return starts


def _run_ends(inside: Sequence[int]) -> list[int]:
    ends = list(range(1, len(inside) + 1))
    for word in range(len(inside) - 2, -1, -1):
        if inside[word] == inside[word + 1]:
            ends[word] = ends[word + 1]
    return ends
