"""Time: expressions become days by the document's date, or stay open and say so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.resolve.tables import table
from quoth.resolve.times import value
from quoth.resolve.timewords import READINGS, interval

FRIDAY = date(2018, 3, 9)


@pytest.mark.parametrize(
    ("words", "past", "coming"),
    [
        pytest.param("Thursday", "2018-03-08", "2018-03-15", id="weekday"),
        pytest.param("Friday evening", "2018-03-09", "2018-03-09", id="weekday-of-the-day-itself"),
        pytest.param("early Sunday morning", "2018-03-04", "2018-03-11", id="part-of-a-weekday"),
        pytest.param("last Friday", "2018-03-02", "2018-03-02", id="last-weekday-is-not-today"),
        pytest.param("next Friday", "2018-03-16", "2018-03-16", id="next-weekday-is-not-today"),
        pytest.param("yesterday", "2018-03-08", "2018-03-08", id="yesterday"),
        pytest.param("last night", "2018-03-08", "2018-03-08", id="last-night"),
        pytest.param("this morning", "2018-03-09", "2018-03-09", id="this-morning"),
        pytest.param("last week", "2018-02-26/2018-03-04", "2018-02-26/2018-03-04", id="last-week"),
        pytest.param("next month", "2018-04-01/2018-04-30", "2018-04-01/2018-04-30", id="next-month"),
        pytest.param("earlier this year", "2018-01-01/2018-12-31", "2018-01-01/2018-12-31", id="this-year"),
        pytest.param("last quarter", "2017-10-01/2017-12-31", "2017-10-01/2017-12-31", id="quarter"),
        pytest.param("three weeks ago", "2018-02-12/2018-02-18", "2018-02-12/2018-02-18", id="weeks-ago"),
        pytest.param("10 days ago", "2018-02-27", "2018-02-27", id="days-ago"),
        pytest.param("the last two years", "2016-01-01/2018-03-09", "2016-01-01/2018-03-09", id="run-back"),
        pytest.param("the next eight weeks", "2018-03-09/2018-05-06", "2018-03-09/2018-05-06", id="run-on"),
        pytest.param("May", "2017-05-01/2017-05-31", "2018-05-01/2018-05-31", id="month"),
        pytest.param("last March", "2017-03-01/2017-03-31", "2017-03-01/2017-03-31", id="last-month-by-name"),
        pytest.param("May 2016", "2016-05-01/2016-05-31", "2016-05-01/2016-05-31", id="month-of-year"),
        pytest.param("Sept. 30", "2017-09-30", "2018-09-30", id="day-of-month"),
        pytest.param("9 March", "2018-03-09", "2018-03-09", id="british-day"),
        pytest.param("March 3, 2006", "2006-03-03", "2006-03-03", id="date"),
        pytest.param("June 16th of last year", "2017-06-16", "2017-06-16", id="ordinal-of-last-year"),
        pytest.param("January 16-19", "2018-01-16/2018-01-19", "2019-01-16/2019-01-19", id="days"),
        pytest.param("2006", "2006-01-01/2006-12-31", "2006-01-01/2006-12-31", id="year"),
        pytest.param("the 1990s", "1990-01-01/1999-12-31", "1990-01-01/1999-12-31", id="decade"),
        pytest.param("2018-02-11", "2018-02-11", "2018-02-11", id="iso"),
    ],
)
def test_an_expression_names_days_by_whether_it_has_happened(words: str, past: str, coming: str) -> None:
    """What was said "on Thursday" was said on the last one; what will be done is done on the next."""
    assert value(words, published=FRIDAY) == past
    assert value(words, published=FRIDAY, coming=True) == coming


@pytest.mark.parametrize(
    "words",
    ["decades", "every Friday", "about five minutes", "the years", "a day", "30", "weeks of talks", ""],
)
def test_what_names_no_one_time_stays_open(words: str) -> None:
    """A wrong date in a graph is worse than none."""
    assert value(words, published=FRIDAY) is None


@pytest.mark.parametrize("words", ["Thursday", "last month", "May", "March 9", "three weeks ago", "today"])
def test_without_the_document_s_date_relative_time_stays_open(words: str) -> None:
    """Nobody knows which Thursday is meant, and today's date is no answer."""
    assert value(words, published=None) is None


def test_a_full_date_needs_no_document_date() -> None:
    """It says itself which day it is."""
    assert value("March 3, 2006", published=None) == "2006-03-03"
    assert value("May 2016", published=None) == "2016-05-01/2016-05-31"


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        pytest.param("since", "2006", "2006-01-01/2018-03-09", id="since"),
        pytest.param("by", "May", "2018-03-09/2018-05-31", id="by"),
        pytest.param("until", "Monday", "2018-03-09/2018-03-12", id="until"),
        pytest.param("by", "2006", "2006-01-01/2006-12-31", id="by-then-long-past"),
    ],
)
def test_since_and_by_reach_to_the_document_s_date(before: str, words: str, expected: str) -> None:
    """What is due by May is due on any day up to its end."""
    assert value(words, published=FRIDAY, coming=True, before=before) == expected


@given(
    st.lists(
        st.sampled_from([row["word"] for row in table("times")] + ["16", "2006", "s", "meeting"]), max_size=5
    ),
    st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.booleans(),
)
def test_no_words_break_the_calendar(words: list[str], published: date | None, coming: bool) -> None:
    """February 30 and the like are no days; and an interval never ends before it begins."""
    found = interval(" ".join(words), published=published, coming=coming)

    assert found is None or found.first <= found.last


def test_every_class_of_time_words_is_read_by_some_shape() -> None:
    """A class that no reading asks for is a row without effect."""
    assert set("".join(READINGS)) == set("IWTDUVNAMYS")
