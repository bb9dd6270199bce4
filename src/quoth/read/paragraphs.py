"""Paragraphs: a text in, the stretches of it that belong together out; hard-wrapped lines are rejoined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoth.model.passage import Passage

_LINE_END = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_MARGIN = " \t\xa0\u3000\u200b\u2060\ufeff"
_OPENS = re.compile(r"[•▪‣>|]|(?:[-–*#]+|\d{1,3}[.)]|[a-z]\))\s")
_WRAPS = range(50, 101)
_RAGGED = 16


def paragraphs(text: str) -> Iterator[Passage]:
    r"""
    Return the paragraphs of a text, without the white space around them.

    A line is a paragraph of its own, unless it goes on: the next one starts in lower case, or the text is
    wrapped at one width. An item of a list is always one of its own.

    >>> [passage.text for passage in paragraphs("A Title\nSeoul agreed\nto talk.\n\n2. Why?")]
    ['A Title', 'Seoul agreed\nto talk.', '2. Why?']
    """
    groups = tuple(_groups(text))
    width = _width(groups)
    for group in groups:
        start = group[0].start
        for line, following in pairwise(group):
            if not _goes_on(line.text, following.text, width):
                yield Passage.of(text, start, line.end)
                start = following.start
        yield Passage.of(text, start, group[-1].end)


def _groups(text: str) -> Iterator[list[Passage]]:
    """Return runs of lines with no empty line between them."""
    group: list[Passage] = []
    for line in _lines(text):
        if group and len(_LINE_END.findall(text, group[-1].end, line.start)) > 1:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _lines(text: str) -> Iterator[Passage]:
    """Return the lines that hold more than white space, trimmed of it."""
    for found in _LINE.finditer(text):
        words = found.group().strip(_MARGIN)
        if words:
            start = found.start() + found.group().index(words)
            yield Passage(start, start + len(words), words)


def _width(groups: Sequence[Sequence[Passage]]) -> int | None:
    """Return the width at which the text is wrapped: most lines but the last of each group come near it."""
    lengths = [len(line.text) for group in groups for line in group[:-1]]
    width = max(lengths, default=0)
    full = sum(width - length < _RAGGED for length in lengths)
    return width if width in _WRAPS and full >= 0.6 * len(lengths) else None


def _goes_on(line: str, following: str, width: int | None) -> bool:
    if _OPENS.match(following):
        return False
    if following[0].islower():
        return True
    first, *_ = following.split(maxsplit=1)
    return width is not None and len(line) + 1 + len(first) > width - _RAGGED // 2
