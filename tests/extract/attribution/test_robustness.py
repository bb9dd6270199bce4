"""Laws that hold of every report, whatever the parser made of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from quoth.extract.attribution import reports
from quoth.language.lexicon import lexicon
from quoth.language.parser import Parse
from tests.extract.attribution.random_trees import parse_of, parses


@settings(max_examples=200, deadline=None)
@given(parses())
def test_every_range_is_true_and_no_word_is_in_two_parts(parse: Parse) -> None:
    """A part that is empty, out of the text or inside another cannot be underlined."""
    size = len(parse.tree)
    for report in reports(parse, lexicon("en")):
        source = [report.source_phrase] if report.source_phrase else []
        ranges = [report.cue, *source, *report.content]
        assert all(0 <= start < end <= size for start, end in ranges)
        assert report.content
        assert list(report.content) == sorted(report.content)
        inside = [word for start, end in ranges for word in range(start, end)]
        assert len(inside) == len(set(inside))


@settings(max_examples=200, deadline=None)
@given(parses())
def test_parents_hold_their_children_and_end_somewhere(parse: Parse) -> None:
    """A chain of sources that runs in a circle would have no outermost."""
    found = reports(parse, lexicon("en"))
    for number, report in enumerate(found):
        seen = {number}
        while report.parent is not None:
            assert found[report.parent].holds(report.head)
            assert report.parent not in seen
            seen.add(report.parent)
            report = found[report.parent]


@settings(max_examples=50, deadline=None)
@given(parses())
def test_the_same_parse_gives_the_same_reports(parse: Parse) -> None:
    """Ids are made of where sources and cues stand."""
    assert reports(parse, lexicon("en")) == reports(parse, lexicon("en"))


def she_said_she_said(size: int) -> Parse:
    """Sayings in sayings, as deep as the text is long."""
    words, heads, labels = [], [], []
    for verb in range(1, size, 2):
        words += ["she", "said"]
        heads += [verb, max(verb - 2, 1)]
        labels += ["nsubj", "ccomp"]
    return parse_of(words, heads, labels, [(0, len(words))])


def said_said_said(size: int) -> Parse:
    """One verb with as many children as there are words."""
    return parse_of(["said"] * size, [0] * size, ["conj"] * size, [(0, size)])


def marks_only(size: int) -> Parse:
    """Nothing but quotation marks."""
    return parse_of(['"'] * size, [0] * size, ["punct"] * size, [(0, size)])


def marks_and_cues(size: int) -> Parse:
    """A quotation and a cue, over and over."""
    words = ['"', "report", '"', "said"] * (size // 4)
    return parse_of(words, [0] * len(words), ["dep"] * len(words), [(0, len(words))])


@pytest.mark.parametrize("shape", [she_said_she_said, said_said_said, marks_only, marks_and_cues])
def test_work_grows_with_the_length_not_its_square(shape: Callable[[int], Parse]) -> None:
    """A sentence may have ten thousand words; counted in lines run, for a clock would be unsure."""
    few, many = steps(shape(500)), steps(shape(2_000))

    assert many < 6 * few


def steps(parse: Parse) -> int:
    """Return how many lines Python runs to attribute a parse."""
    import sys

    lexicon_ = lexicon("en")
    reports(parse, lexicon_)
    count = 0

    def trace(*_: object) -> Callable[..., object]:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        reports(parse, lexicon_)
    finally:
        sys.settrace(None)
    return count
