"""The calendar: days and units of time in, intervals of whole days out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class Unit(Enum):
    """A stretch of the calendar; `DECADE` and `CENTURY` begin with a year that ends in nought."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """
    Whole days from the first to the last; both count.

    >>> str(Interval(date(2018, 3, 9), date(2018, 3, 9))), str(around(date(2018, 3, 9), Unit.MONTH))
    ('2018-03-09', '2018-03-01/2018-03-31')
    """

    first: date
    last: date

    def __str__(self) -> str:
        first, last = self.first.isoformat(), self.last.isoformat()
        return first if first == last else f"{first}/{last}"


def around(day: date, unit: Unit, *, steps: int = 0) -> Interval | None:
    """Return the unit that holds the day, or one so many units later; None beyond the calendar."""
    try:
        first = _first(day, unit, steps)
        return Interval(first, _first(first, unit, 1) - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _first(day: date, unit: Unit, steps: int) -> date:
    if unit is Unit.DAY:
        return day + timedelta(days=steps)
    if unit is Unit.WEEK:
        return day + timedelta(weeks=steps, days=-day.weekday())
    if unit in (Unit.MONTH, Unit.QUARTER):
        size = 1 if unit is Unit.MONTH else 3
        months = (day.year * 12 + day.month - 1) // size * size + steps * size
        return date(months // 12, months % 12 + 1, 1)
    size = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}[unit]
    return date(day.year // size * size + steps * size, 1, 1)
