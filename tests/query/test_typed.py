"""Rows come in the order a question names, whatever order a store found them in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from itertools import permutations

import pytest

from quoth.model.judgement import Modality
from quoth.query.typed import in_order


@dataclass(frozen=True, slots=True)
class Told:
    """A row with a field of every sort."""

    date: datetime.date | None
    modality: Modality
    claims: int
    source: str


EARLY, LATE = datetime.date(2018, 3, 9), datetime.date(2018, 3, 10)
ROWS = (
    Told(None, Modality.FUTURE, 2, "Seoul"),
    Told(EARLY, Modality.QUESTIONED, 10, "seoul"),
    Told(EARLY, Modality.ACTUAL, 9, "Moon"),
    Told(LATE, Modality.FUTURE, 9, "Moon"),
)


@pytest.mark.parametrize(
    ("names", "order"),
    [
        pytest.param(("date", "source"), (0, 2, 1, 3), id="absent first"),
        pytest.param(("modality", "date"), (1, 0, 3, 2), id="closed sets in their own order"),
        pytest.param(("-claims", "date"), (1, 2, 3, 0), id="numbers down after a minus"),
        pytest.param(("source", "-claims", "date"), (2, 3, 0, 1), id="texts by code point"),
    ],
)
def test_rows_are_sorted_by_each_field_in_turn(names: tuple[str, ...], order: tuple[int, ...]) -> None:
    """Two stores find the same rows in different orders, and people compare what they print."""
    for found in permutations(ROWS):
        assert in_order(found, names) == tuple(ROWS[at] for at in order)


def test_nothing_is_in_order() -> None:
    """A question without an answer is sorted like any other."""
    assert in_order((), tuple(each.name for each in fields(Told))) == ()
