"""Layout: lines as a page draws them in, paragraphs and headings out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quoth.model.document import BlockKind
from quoth.read.lines import is_byline, is_day
from quoth.read.shapes import ends_sentence
from quoth.read.structure import Part

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHENATED = re.compile(r"(\w+)[-\xad\u2010]$")
_WIDE_GAP = 1.35
_LARGE = 1.15
_SMALL = 0.9
_SHORT = 0.8
_INDENT = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line of a page; `x` and `y` are where they begin, in points from the lower left."""

    page: int
    x: float
    y: float
    size: float
    text: str

    def is_beside(self, other: Line) -> bool:
        """Tell whether the two stand on one line, the way a change of font cuts it."""
        near = abs(self.y - other.y) < 0.3 * max(self.size, other.size, 1.0)
        return self.page == other.page and near and "\n" not in other.text.strip(" ")

    def joined(self, following: Line) -> Line:
        """Return the line with the words that follow on it."""
        return replace(self, text=self.text + following.text)


def parts_of_lines(lines: Sequence[Line]) -> Iterator[Part]:
    """Return the paragraphs and headings that the lines make, without what runs along every page."""
    kept = _less_running([line for line in lines if line.text.strip()])
    if not kept:
        return
    body = _body_size(kept)
    page = _Page(body, _gap(kept), _width(kept), frozenset(_words(kept)))
    paragraph = [kept[0]]
    for line in kept[1:]:
        if page.begins(line, paragraph):
            yield page.part(paragraph)
            paragraph = []
        paragraph.append(line)
    yield page.part(paragraph)


@dataclass(frozen=True, slots=True)
class _Page:
    """How the body of the text is set: its size, the distance of its lines, its longest line, its words."""

    size: float
    gap: float
    width: int
    words: frozenset[str]

    def begins(self, line: Line, paragraph: Sequence[Line]) -> bool:
        """Tell whether the line begins a new paragraph after the lines of the last."""
        last = paragraph[-1]
        if abs(line.size - last.size) > 0.1 * last.size:
            return True
        if len(paragraph) == 1 and (is_byline(last.text.strip()) or is_day(last.text.strip())):
            return True
        ended = ends_sentence(last.text.strip())
        distance = last.y - line.y
        if line.page != last.page or distance < 0:
            return ended or last.size > _LARGE * self.size
        if distance > _WIDE_GAP * self.gap * max(1.0, last.size / self.size):
            return True
        indented = line.x - min(each.x for each in paragraph) > _INDENT * line.size
        return ended and (indented or len(last.text.strip()) < _SHORT * self.width)

    def part(self, paragraph: Sequence[Line]) -> Part:
        """Return the lines as one paragraph, or as a heading where they are set large."""
        large = paragraph[0].size > _LARGE * self.size
        return Part(self._run(paragraph), BlockKind.HEADING if large else None)

    def _run(self, paragraph: Sequence[Line]) -> str:
        run = ""
        for line in paragraph:
            words = " ".join(line.text.split())
            cut = _HYPHENATED.search(run)
            if cut and words[:1].islower():
                run = run[:-1] if self._is_one_word(cut[1], words) else run
                run += words
            else:
                run += f" {words}" if run else words
        return run

    def _is_one_word(self, before: str, after: str) -> bool:
        """Tell whether the hyphen only fills the line, as in "meet-ing", and is no part of the word."""
        second = re.match(r"\w+", after)
        return second is None or f"{before}-{second[0]}".casefold() not in self.words


def _less_running(lines: Sequence[Line]) -> list[Line]:
    """
    Leave out headers, footers and page numbers.

    They stand at the edge of a page, and on most pages, digits aside, or in smaller letters than the text.
    """
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {line for page in pages.values() for line in _edges(page)}
    common = Counter(_DIGITS.sub("#", line.text.strip()) for line in edges)
    often = max(2, len(pages) // 2)
    body = _body_size(lines)
    return [line for line in lines if line not in edges or not _runs(line, common, often, body)]


def _runs(line: Line, common: Counter[str], often: int, body: float) -> bool:
    """Tell whether a line at the edge of a page belongs to the paper and not to the text."""
    words = line.text.strip()
    repeated = common[_DIGITS.sub("#", words)] >= often
    return repeated or line.size < _SMALL * body or bool(_PAGE_NUMBER.fullmatch(words))


def _edges(page: Sequence[Line]) -> set[Line]:
    """Return the two highest and the two lowest lines."""
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:2], *by_height[-2:]}


def _body_size(lines: Sequence[Line]) -> float:
    """Return the size in which most letters are set."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0) or 1.0


def _gap(lines: Sequence[Line]) -> float:
    """Return the commonest distance from one line to the next, the smaller of two as common."""
    pairs = pairwise(lines)
    gaps = Counter(round(one.y - two.y, 1) for one, two in pairs if one.page == two.page and one.y > two.y)
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=12.0)


def _width(lines: Sequence[Line]) -> int:
    """Return how many letters a full line holds."""
    lengths = sorted(len(line.text.strip()) for line in lines)
    return lengths[int(0.8 * (len(lengths) - 1))]


def _words(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield from re.findall(r"\w+(?:-\w+)+", line.text.casefold())
