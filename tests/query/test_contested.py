"""Contested matters: who left a position, and who is counted in a dispute."""

from __future__ import annotations

from datetime import date

import pytest

from quoth.query import run
from quoth.read import Given, document
from quoth.store import Store, open_store
from quoth.workflow import accounts

pytestmark = pytest.mark.model

DEEDS = ("closed the mine", "did not close the mine")
REVISED = [
    pytest.param(
        "Lea Roth said that Norway closed the mine.",
        "Lea Roth said that Norway did not close the mine.",
        1,
        id="one who is named",
    ),
    pytest.param(
        "Officials said that Norway closed the mine.",
        "Lea Roth said that Norway did not close the mine.",
        0,
        id="another",
    ),
    pytest.param(
        "According to officials, Norway closed the mine.",
        "According to officials, Norway did not close the mine.",
        0,
        id="officials of two papers",
    ),
    pytest.param(
        "Lea Roth said that Norway will close the mine.",
        "Lea Roth said that Norway did not close the mine.",
        0,
        id="what came of it",
    ),
]


@pytest.mark.parametrize(("before", "after", "revisions"), REVISED)
def test_only_who_cannot_have_meant_both_revises(before: str, after: str, revisions: int) -> None:
    """A change of mind is a grave thing to say of somebody."""
    found = [stand for stand in run(reported(before, after), "positions") if stand.revises]

    assert len(found) == revisions


def test_who_repeats_the_new_position_leaves_nothing() -> None:
    """She changed her mind once, though she said so twice."""
    was, was_not = (f"Lea Roth said that Norway {deed}." for deed in DEEDS)
    stands = run(reported(was, was_not, was_not), "positions")

    assert [stand.revises is not None for stand in stands] == [False, True, False]


def test_officials_of_two_papers_are_two_sides_of_a_dispute() -> None:
    """They may be of two ministries; one source that is counted once would hide that they disagree."""
    told = (f"According to officials, Norway {deed}." for deed in DEEDS)
    [row] = run(reported(*told), "disputed")

    assert (row.supporting, row.opposing) == (1, 1)


def reported(*texts: str) -> Store:
    """Return a graph of these texts, each of another paper and day."""
    store = open_store()
    told = [
        document(text, Given(id=f"d{day}", publisher=f"Paper {day}", published=date(2031, 5, day)))
        for day, text in enumerate(texts, 1)
    ]
    list(store.add(accounts(told)))
    return store
