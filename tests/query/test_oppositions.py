"""Oppositions: what sounds opposed and may hold side by side after all is no contradiction."""

from __future__ import annotations

from datetime import date

import pytest

from quoth.query import run
from quoth.read import Given, document
from quoth.store import open_store
from quoth.workflow import accounts

pytestmark = pytest.mark.model

# What Lea Roth says, and what Tim Orr says: in the same report, or the next day in another paper's.
OPPOSED = [
    pytest.param("the mayor closed the mine", "the mayor did not close the mine", id="one report's mayor"),
    pytest.param("Norway closed the mine", "Norway cannot close the mine", id="what cannot be has not been"),
    pytest.param("Norway has secret plans", "Norway has no plans", id="none of the kind"),
    pytest.param("Orr is a sly cheat", "Orr is not a cheat", id="not so much as one"),
    pytest.param("Orr is utterly mad", "Orr is not mad", id="not to any degree"),
    pytest.param("Norway won the primary", "Norway lost the primary", id="ends of one primary"),
    pytest.param("Norway resigned", "Norway did not resign", id="a deed without an object"),
    pytest.param("Ida Lund is qualified", "Ida Lund is unqualified", id="what nobody is at once"),
]
NOT_OPPOSED = [
    pytest.param("Norway spoke", "Norway did not speak about Sweden", id="only what stands beside it"),
    pytest.param("Norway has ships", "Norway has no plans", id="none of another kind"),
    pytest.param("Norway sold harbor towns", "Norway did not sell all towns", id="not all is some"),
    pytest.param("Orr is a sly cheat", "Orr is not a cheat of that sort", id="of one sort"),
    pytest.param("Orr is a cheat", "Orr is not a sly cheat", id="a kind within the kind"),
    pytest.param("Orr will be a good mayor", "Orr will not be mayor", id="what is to come"),
    pytest.param("Norway did a favour", "Norway has done nothing", id="no deed is named"),
    pytest.param("Norway promised to sail", "Norway never promised to leave", id="promises of two deeds"),
    pytest.param("Ida Lund is honest", "Ida Lund is unqualified", id="qualities of two kinds"),
]
NOT_OPPOSED_APART = [
    pytest.param("the mayor closed the mine", "the mayor did not close the mine", id="perhaps two mayors"),
    pytest.param("Norway won the primary", "Norway lost the primary", id="perhaps two primaries"),
    pytest.param("Norway has committed to nothing", "Norway committed to the pact", id="nothing so far"),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_what_cannot_both_hold_is_told(one: str, other: str) -> None:
    """A reader who missed one of these would have missed the quarrel."""
    assert contradictions(f"Lea Roth said that {one}. Tim Orr said that {other}.") == 1


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSED)
def test_what_may_hold_side_by_side_is_not(one: str, other: str) -> None:
    """False alarms bury the true ones."""
    assert contradictions(f"Lea Roth said that {one}. Tim Orr said that {other}.") == 0


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSED_APART)
def test_what_two_reports_may_both_say_is_not(one: str, other: str) -> None:
    """Another paper's mayor may be another; and what was nothing yesterday may be something today."""
    assert contradictions(f"Lea Roth said that {one}.", f"Tim Orr said that {other}.") == 0


def test_two_reports_speak_of_one_country() -> None:
    """A name means the same everywhere."""
    assert contradictions("Norway closed the mine.", "Tim Orr denied that Norway closed the mine.") == 1


def contradictions(*texts: str) -> int:
    """Return how many a graph of these texts shows, each of another paper and day."""
    store = open_store()
    told = [
        document(text, Given(id=f"d{day}", publisher=f"Paper {day}", published=date(2031, 5, day)))
        for day, text in enumerate(texts, 1)
    ]
    list(store.add(accounts(told)))
    return len(run(store, "contradictions"))
