"""Time words: an expression in, the days it names out; each shape of words has its reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from quoth.resolve.calendar import Interval, Unit, around
from quoth.resolve.tables import table

_TOKEN = re.compile(r"\d{4}-\d{2}-\d{2}|\d+|[a-z]+")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199  # other numbers of four digits are no years


@dataclass(frozen=True, slots=True)
class Words:
    """
    The words of one expression that tell the time, by what they do there, and where they are told from.

    `coming` says that what is told has yet to happen, which decides which Monday or May is meant.
    """

    values: Mapping[str, tuple[int, ...]]
    published: date | None
    coming: bool

    def first(self, letter: str) -> int:
        """Return the value of the first word of a class."""
        return self.values[letter][0]

    @property
    def unit(self) -> Unit:
        """Return the unit that is counted or pointed at."""
        return Unit(self.first("U" if "U" in self.values else "V"))


def interval(words: str, *, published: date | None, coming: bool) -> Interval | None:
    """Return the days an expression names; None where it names no one time ("decades", "every week")."""
    shape, values = "", dict[str, tuple[int, ...]]()
    for token in _TOKEN.findall(words.casefold()):
        letter, value = _classified(token)
        if letter:
            shape += letter
            values[letter] = (*values.get(letter, ()), value)
    reading = READINGS.get(shape)
    return reading(Words(values, published, coming)) if reading else None


def _classified(token: str) -> tuple[str, int]:
    """Return the letter of a word's class and its value; fillers have no letter."""
    if token.isdigit():
        number = int(token)
        is_year = len(token) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR
        return ("Y" if is_year else "N", number)
    if token[0].isdigit():
        try:
            return "I", date.fromisoformat(token).toordinal()
        except ValueError:
            return "?", 0
    return _lexicon().get(token, ("?", 0))


@cache
def _lexicon() -> Mapping[str, tuple[str, int]]:
    letters = {
        "weekday": "W",
        "month": "M",
        "unit": "U",
        "units": "V",
        "deixis": "D",
        "day": "T",
        "number": "N",
        "ago": "A",
    }
    silent = {row["word"]: ("", 0) for row in table("times") if row["class"] in ("filler", "bound")}
    telling = {
        row["word"]: (letters[row["class"]], int(row["value"]))
        for row in table("times")
        if row["class"] in letters
    }
    # Endings of ordinals and of decades stand as words of their own: "16th", "1990s".
    return {"st": ("", 0), "nd": ("", 0), "rd": ("", 0), "th": ("", 0), "s": ("S", 0), **silent, **telling}


def _iso(words: Words) -> Interval | None:
    return _one_day(date.fromordinal(words.first("I")))


def _day(words: Words) -> Interval | None:
    """Read "yesterday"."""
    return around(words.published, Unit.DAY, steps=words.first("T")) if words.published else None


def _weekday(words: Words) -> Interval | None:
    """Read "Monday": the last one, today's included, or where it has yet to come the next."""
    if not words.published:
        return None
    away = words.first("W") - words.published.weekday()
    return around(words.published, Unit.DAY, steps=away % 7 if words.coming else -(-away % 7))


def _deictic_weekday(words: Words) -> Interval | None:
    """Read "last Monday", "next Monday", which are never today, and "this Monday"."""
    if not words.published:
        return None
    away, step = words.first("W") - words.published.weekday(), words.first("D")
    if step == 0:
        return _weekday(words)
    return around(words.published, Unit.DAY, steps=(away % 7 or 7) if step > 0 else -(-away % 7 or 7))


def _deictic_unit(words: Words) -> Interval | None:
    """Read "last week", "this month", "next year"."""
    if not words.published:
        return None
    return around(words.published, words.unit, steps=words.first("D"))


def _part_of_day(words: Words) -> Interval | None:
    """Read "last night" and "this morning": the parts of a day are passed over, and only the step is left."""
    if not words.published or words.first("D") > 0:
        return None
    return around(words.published, Unit.DAY, steps=words.first("D"))


def _ago(words: Words) -> Interval | None:
    """Read "three weeks ago": the week that was three weeks before this."""
    if not words.published:
        return None
    return around(words.published, words.unit, steps=-words.first("N"))


def _run(words: Words) -> Interval | None:
    """Read "the last three weeks", "the next two years": from there to the document's day, or from it."""
    day, step = words.published, words.first("D")
    if not day or not step:
        return None
    other = around(day, words.unit, steps=step * words.first("N"))
    if not other:
        return None
    return Interval(other.first, day) if step < 0 else Interval(day, other.last)


def _year(words: Words) -> Interval | None:
    return around(date(words.first("Y"), 1, 1), Unit.YEAR)


def _years(words: Words) -> Interval | None:
    """Read "2012-2014"."""
    first, last = words.values["Y"]
    return Interval(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _decade(words: Words) -> Interval | None:
    """Read "the 1990s"; "the 1995s" is none."""
    year = words.first("Y")
    return around(date(year, 1, 1), Unit.DECADE) if year % 10 == 0 else None


def _month(words: Words) -> Interval | None:
    """Read "May": the last one, or where it has yet to come the next; this month's is both."""
    day, month = words.published, words.first("M")
    if not day:
        return None
    later, earlier = month < day.month and words.coming, month > day.month and not words.coming
    return around(date(day.year + later - earlier, month, 1), Unit.MONTH)


def _deictic_month(words: Words) -> Interval | None:
    """Read "last December", "next May": never this month's."""
    day, month, step = words.published, words.first("M"), words.first("D")
    if not day:
        return None
    year = day.year + (step > 0 and month <= day.month) - (step < 0 and month >= day.month)
    return around(date(year, month, 1), Unit.MONTH)


def _month_of_year(words: Words) -> Interval | None:
    return around(date(words.first("Y"), words.first("M"), 1), Unit.MONTH)


def _date(words: Words) -> Interval | None:
    """Read "March 9, 2018" and "9 March 2018"."""
    return _dated(words.first("Y"), words.first("M"), words.first("N"))


def _date_of_deictic_year(words: Words) -> Interval | None:
    """Read "June 16th of last year"."""
    if not words.published or words.unit is not Unit.YEAR:
        return None
    return _dated(words.published.year + words.first("D"), words.first("M"), words.first("N"))


def _date_without_year(words: Words) -> Interval | None:
    """Read "March 9": the last one, or where it has yet to come the next."""
    day = words.published
    if not day:
        return None
    this_year = (words.first("M"), words.first("N"))
    passed, ahead = this_year < (day.month, day.day), this_year > (day.month, day.day)
    return _dated(day.year + (passed and words.coming) - (ahead and not words.coming), *this_year)


def _days_of_month(words: Words) -> Interval | None:
    """Read "September 16-19" and "16-19 September"."""
    first, last = words.values["N"]
    start = _date_without_year(Words({**words.values, "N": (first,)}, words.published, words.coming))
    end = _dated(start.first.year, words.first("M"), last) if start else None
    return Interval(start.first, end.last) if start and end and start.first <= end.last else None


def _dated(year: int, month: int, day: int) -> Interval | None:
    try:
        return _one_day(date(year, month, day))
    except ValueError:
        return None


def _one_day(day: date) -> Interval:
    return Interval(day, day)


# By the letters of their words: W weekday, M month, Y year, N number, U unit, V units, D last, this or next,
# T today, A ago, I an ISO date, S the ending of a decade. Any other shape names no one time.
READINGS: Mapping[str, Callable[[Words], Interval | None]] = {
    "I": _iso,
    "T": _day,
    "W": _weekday,
    "WT": _day,
    "DW": _deictic_weekday,
    "DU": _deictic_unit,
    "DDU": _deictic_unit,
    "ADU": _deictic_unit,
    "AW": _weekday,
    "D": _part_of_day,
    "NUA": _ago,
    "NVA": _ago,
    "DNV": _run,
    "Y": _year,
    "UY": _year,
    "YY": _years,
    "YS": _decade,
    "M": _month,
    "DM": _deictic_month,
    "MY": _month_of_year,
    "MN": _date_without_year,
    "NM": _date_without_year,
    "WMN": _date_without_year,
    "WNM": _date_without_year,
    "MNN": _days_of_month,
    "NNM": _days_of_month,
    "MNY": _date,
    "NMY": _date,
    "WMNY": _date,
    "WNMY": _date,
    "MNDU": _date_of_deictic_year,
}
