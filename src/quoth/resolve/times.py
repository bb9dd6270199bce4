"""Time: an expression and the document's date in, an ISO 8601 date or interval out."""

from __future__ import annotations

from datetime import date
from functools import cache

from quoth.model.claim import Time
from quoth.model.judgement import Modality
from quoth.model.passage import Passage
from quoth.model.reading import Reading, Saying, Statement
from quoth.resolve.calendar import Interval
from quoth.resolve.tables import table
from quoth.resolve.timewords import interval

_YET_TO_COME = frozenset({Modality.FUTURE, Modality.INTENDED, Modality.REQUIRED, Modality.CONDITIONAL})


def time_of_event(statement: Statement, reading: Reading) -> Time | None:
    """
    Return when what is claimed happens.

    "On Thursday" is the last one of what has happened, the next of what is, will be, or is meant to be done.
    """
    coming = statement.tense in ("future", "present") or statement.modality in _YET_TO_COME
    return _time(statement.time, reading, coming=coming)


def time_of_saying(saying: Saying, reading: Reading) -> Time | None:
    """Return when it was said, which has always been."""
    return _time(saying.time, reading, coming=False)


def value(words: str, *, published: date | None, coming: bool = False, before: str = "") -> str | None:
    """
    Return words as an ISO 8601 date or interval; None where they name no one time.

    `before` is the word in front of them, which may open or close an interval ("since", "by"). Without the
    document's date only expressions that name their year are resolved.

    >>> friday = date(2018, 3, 9)
    >>> value("Monday", published=friday), value("Monday", published=friday, coming=True)
    ('2018-03-05', '2018-03-12')
    >>> value("2006", published=friday, before="since")
    '2006-01-01/2018-03-09'
    >>> value("last month", published=None) is None
    True
    """
    found = interval(words, published=published, coming=coming)
    if found is None:
        return None
    return str(_bounded(found, _bounds().get(before.casefold()), published))


def _time(passage: Passage | None, reading: Reading, *, coming: bool) -> Time | None:
    if passage is None:
        return None
    document = reading.document
    *_, before = ("", *document.text[max(0, passage.start - 20) : passage.start].split())
    opening = passage.text.split()[0] if passage.text.split() else ""
    bound = opening if opening.casefold() in _bounds() else before
    return Time(passage, value(passage.text, published=document.published, coming=coming, before=bound))


def _bounded(found: Interval, bound: str | None, published: date | None) -> Interval:
    """Open or close an interval at the document's date: "since 2006" runs to it, "by May" from it."""
    if published and bound == "since" and found.first <= published:
        return Interval(found.first, published)
    if published and bound == "until" and found.last >= published:
        return Interval(published, found.last)
    return found


@cache
def _bounds() -> dict[str, str]:
    return {row["word"]: row["value"] for row in table("times") if row["class"] == "bound"}
