"""Loading: lines are taken in while they are made, all of them or none, on bounded threads."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pyoxigraph
import pytest

from quoth.store import nquads
from quoth.store.loading import load


def lines(count: int) -> Iterator[str]:
    for number in range(count):
        yield nquads.line(f"urn:s{number}", "urn:p", nquads.text("é" * 100), "urn:g")


@pytest.fixture
def store() -> pyoxigraph.Store:
    return pyoxigraph.Store()


def test_all_lines_arrive_however_they_are_cut(store: pyoxigraph.Store) -> None:
    """The loader reads so many bytes at a time; a letter of two bytes may lie across."""
    load(store, ["", "".join(lines(500)), "", *lines(700)])

    assert len(store) == 700
    assert {quad.object.value for quad in store} == {"é" * 100}


def test_nothing_is_loaded_of_lines_whose_making_failed(store: pyoxigraph.Store) -> None:
    """And the caller sees the failure itself, as if nobody had stood between."""
    failure = ValueError("a passage does not stand where it should")

    def failing() -> Iterator[str]:
        yield from lines(10)
        raise failure

    with pytest.raises(ValueError) as caught:
        load(store, failing())

    assert caught.value is failure
    assert len(store) == 0


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="a thread cannot be bound here")
def test_processors_are_given_back(store: pyoxigraph.Store) -> None:
    """While lines are made, which may mean that texts are read, and after; also when there were none."""
    all_of_them = os.sched_getaffinity(0)
    seen = []

    def looking() -> Iterator[str]:
        seen.append(os.sched_getaffinity(0))
        yield from lines(1)

    load(store, looking())
    load(store, ())

    assert [*seen, os.sched_getaffinity(0)] == [all_of_them, all_of_them]
