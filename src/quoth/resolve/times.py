"""Time: an expression and the document's date in, an ISO 8601 date or interval out."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from quoth.model.claim import Time
from quoth.model.passage import Passage
from quoth.resolve.tables import table


def time(passage: Passage | None, *, published: date | None, tense: str | None = None) -> Time | None:
    """
    Return the time these words name, by the day the document was published and the tense of their verb.

    A document without a date leaves every expression unresolved that does not name a day or year itself.
    """
    return Time(passage, value(passage.text, published=published, tense=tense)) if passage else None


def value(words: str, *, published: date | None, tense: str | None = None) -> str | None:
    """
    Return words as an ISO 8601 date or interval; None where they name no time or the document has no date.

    >>> published = date(2018, 3, 9)
    >>> value("Monday", published=published), value("Monday", published=published, tense="future")
    ('2018-03-05', '2018-03-12')
    """
    if not published:
        return None
    weekday = next(
        (weekdays()[word] for word in re.findall(r"\w+", words.casefold()) if word in weekdays()), None
    )
    if weekday is not None:
        return _weekday(weekday, published, coming=tense == "future").isoformat()
    return _day(words, published, coming=tense == "future")


@cache
def weekdays() -> dict[str, int]:
    """Return the days of the week by name, Monday 0."""
    return {row["word"]: int(row["number"]) for row in table("weekdays")}


def _weekday(number: int, published: date, *, coming: bool) -> date:
    if coming:
        return published + timedelta(days=(number - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - number) % 7)


def _day(words: str, published: date, *, coming: bool) -> str | None:
    found = _reader(coming=coming, base=published).get_date_data(words)
    return found.date_obj.date().isoformat() if found.date_obj and found.period in ("day", "time") else None


@cache
def _reader(*, coming: bool, base: date) -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime(base.year, base.month, base.day),
        "PREFER_DATES_FROM": "future" if coming else "past",
        "STRICT_PARSING": False,
    }
    return DateDataParser(languages=["en"], settings=settings)
