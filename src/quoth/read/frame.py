"""The frame as metadata: title, author and day from the blocks around a story."""

from __future__ import annotations

import re

from quoth.model.document import Block, BlockKind
from quoth.read.days import day_in
from quoth.read.given import Given
from quoth.read.lines import is_byline, is_day

_BY = re.compile(r"^\W*(?:written\s+)?by\s*:?\s+", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\s*(?:[|•·]|\s[-–—]\s|,\s(?!and\b)|\bfor\s+(?:the\s+)?[A-Z]|\bin\s+[A-Z]|\S*@\S+).*$"
)
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*", re.IGNORECASE)
_OPENING = 8


def said_by_text(text: str, blocks: tuple[Block, ...]) -> Given:
    """
    Return what the first blocks of a text say of it: its title, who wrote it and when.

    A day that stands at the end of a text may be any day; only the opening is believed.
    """
    opening = blocks[:_OPENING]
    words = {kind: [text[b.start : b.end] for b in opening if b.kind is kind] for kind in BlockKind}
    headed = bool(opening) and opening[0].kind is BlockKind.HEADING and len(blocks) > 1
    names = [authors(line) for line in words[BlockKind.BYLINE] if is_byline(line)]
    days = [day_in(line) for line in words[BlockKind.DATELINE] if is_day(line)]
    return Given(
        title=text[opening[0].start : opening[0].end] if headed else None,
        author=next(iter(names), None),
        published=next((day for day in days if day), None),
    )


def authors(line: str) -> str | None:
    """
    Return the names in a byline, in its order, without office, place or agency.

    >>> authors("By ADA LIND and Tor Vik, Staff Writers"), authors("By Ada Lind in Port Leland")
    ('Ada Lind, Tor Vik', 'Ada Lind')
    """
    names = [_name(name) for name in _AND.split(_AFTER_NAMES.sub("", _BY.sub("", line.strip())))]
    return ", ".join(name for name in names if name) or None


def _name(words: str) -> str:
    name = words.strip(" .,;:|()")
    return name.title() if name.isupper() and len(name) > 3 else name
