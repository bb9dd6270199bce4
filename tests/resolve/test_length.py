"""Length: resolution costs what the text is long, so that a book is read like a page."""

from __future__ import annotations

import time

import pytest

from quoth.model.judgement import Kind
from quoth.model.mention import Gender, Role
from quoth.model.reading import Reading
from quoth.resolve import account

from .building import Builder

LINES = "Mr. Roy sued the bank. It paid him. Ms. Lund saw Norvik Labs. The company told her. "


def book(lines: int) -> Reading:
    """Return a reading in which two people and two bodies go on for so many lines."""
    builder = Builder(LINES * lines)
    subject, body = {"role": Role.SUBJECT}, {"kind": Kind.ORGANIZATION}
    for line in range(lines):
        for place, (words, features) in enumerate(
            (
                ("Mr. Roy", {"gender": Gender.MASCULINE, **subject}),
                ("the bank", {"role": Role.OBJECT, **body}),
                ("It", subject),
                ("him", {"role": Role.OBJECT}),
                ("Ms. Lund", {"gender": Gender.FEMININE, **subject}),
                ("Norvik Labs", {"role": Role.OBJECT, **body}),
                ("The company", {**subject, **body}),
                ("her", {"role": Role.OBJECT}),
            )
        ):
            builder.mention(words, clause=line * 4 + place // 2, **features)
    return builder.reading()


@pytest.mark.slow
def test_four_times_the_text_takes_about_four_times_as_long() -> None:
    """A pass that compares all with all would take sixteen times as long."""
    short, long = book(150), book(600)
    account(short)

    assert _cost(long) < 8 * _cost(short)


def _cost(reading: Reading) -> float:
    """Return the processor time of the quickest of three runs."""
    costs = []
    for _ in range(3):
        start = time.process_time()
        account(reading)
        costs.append(time.process_time() - start)
    return min(costs)
