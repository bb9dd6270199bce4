"""Days: words that hold a calendar day in, the day out; nothing is guessed from today."""

from __future__ import annotations

import re
from datetime import date

from quoth.read.lists import table

_ISO = re.compile(r"\b((?:19|20)\d\d)([-/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+((?:19|20)\d\d)\b"
)


def day_in(words: str) -> date | None:
    """
    Return the first full day the words name; None where they name none, or only 03/04/2018, which may be two.

    >>> day_in("Updated Friday, March 9th, 2018"), day_in("Fri, 09 Mar 2018 08:00 GMT"), day_in("03/04/2018")
    (datetime.date(2018, 3, 9), datetime.date(2018, 3, 9), None)
    """
    if found := _ISO.search(words):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _MONTH_FIRST.search(words):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.search(words):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(word: str) -> int:
    """Return the month's number, 0 for a word that names none."""
    months = [row["word"][:3] for row in table("words") if row["class"] == "month"][:12]
    named = {row["word"] for row in table("words") if row["class"] == "month"}
    return months.index(word[:3].casefold()) + 1 if word.casefold() in named else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
