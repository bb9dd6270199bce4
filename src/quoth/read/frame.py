"""The frame as metadata: title, author and day from the blocks around a story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from quoth.model.document import Block, BlockKind
from quoth.read.days import day_in
from quoth.read.given import Given
from quoth.read.lines import is_byline
from quoth.read.lists import words
from quoth.read.shapes import tokens

_BY = re.compile(r"^\W*(?:(?:written|story)\s+)?by\s*:?\s+", re.IGNORECASE)
_AFTER_NAMES = re.compile(r"\s*(?:[|•·]|\s[-–—]\s|\bfor\s+(?:the\s+)?[A-Z]|\bin\s+[A-Z]|\S*@\S+).*$")
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:\[[\w .-]{1,30}\]\s*(?=\S)|(?:re|fwd?|aw|wg):\s+)+", re.IGNORECASE)
_STORY = (BlockKind.PROSE, BlockKind.CAPTION)
_OPENING, _CLOSING = 8, 3
_MIN_TITLE_WORDS, _MAX_PORTRAIT_WORDS = 4, 40
_AGENCY = re.compile(r"\(([^)]+)\)\W*$")

_Told = TypeVar("_Told")


def said_by_text(text: str, blocks: tuple[Block, ...]) -> Given:
    """
    Return what the first blocks of a text say of it: its title, who wrote it and when.

    A day that stands at the end of a text may be any day; only the opening is believed. The agency in a
    dateline stands for the publisher where nothing else names one.
    """
    opening = blocks[:_OPENING]
    shown = {kind: [text[b.start : b.end] for b in opening if b.kind is kind] for kind in BlockKind}
    bylines = [line for line in shown[BlockKind.BYLINE] if is_byline(line)]
    datelines = shown[BlockKind.DATELINE]
    return Given(
        title=_title(text, opening) if len(blocks) > 1 else None,
        author=_first(map(authors, bylines)),
        publisher=_first(map(_agency, datelines)),
        published=_first(map(day_in, [*datelines, *bylines])),
    )


def _title(text: str, opening: Iterable[Block]) -> str | None:
    """Return the first heading above the story that is longer than a section's name, else the first."""
    above = takewhile(lambda block: block.kind not in _STORY, opening)
    headings = [text[b.start : b.end] for b in above if b.kind is BlockKind.HEADING]
    return _first(line for line in headings if len(tokens(line)) >= _MIN_TITLE_WORDS) or _first(headings)


def _agency(dateline: str) -> str | None:
    found = _AGENCY.search(dateline)
    return found[1] if found else None


def _first(found: Iterable[_Told | None]) -> _Told | None:
    return next((each for each in found if each), None)


def less_about_authors(text: str, blocks: tuple[Block, ...], named: str | None) -> tuple[Block, ...]:
    """Return the blocks; what closes a text about its own authors ("Ada Lind covers ports.") is a byline."""
    names = tuple(named.split(", ")) if named else ()
    return tuple(
        replace(block, kind=BlockKind.BYLINE)
        if names
        and block in blocks[-_CLOSING:]
        and block.kind is BlockKind.PROSE
        and text.startswith(names, block.start)
        and len(tokens(text[block.start : block.end])) <= _MAX_PORTRAIT_WORDS
        else block
        for block in blocks
    )


def headline(words: str) -> str:
    """
    Return a title without the label that a list or an agency sets before it.

    >>> headline("[releases] Harbor sold")
    'Harbor sold'
    """
    return _LABEL.sub("", words)


def authors(line: str) -> str | None:
    """
    Return the names in a byline, in its order, without office, place or agency.

    >>> authors("By ADA LIND and Tor Vik, Staff Writers"), authors("By Ada Lind in Port Leland")
    ('Ada Lind, Tor Vik', 'Ada Lind')
    """
    named = _AND.split(_AFTER_NAMES.sub("", _BY.sub("", line.strip())))
    return ", ".join(name for name in map(_name, named) if name) or None


def _name(found: str) -> str | None:
    """Return a name as it is usually written; what names a role ("Staff Writer") is none."""
    name = found.strip(" .,;:|()")
    if not words()["role"].isdisjoint(name.casefold().split()):
        return None
    return name.title() if name.isupper() and len(name) > 3 else name
