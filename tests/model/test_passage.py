"""Passages: words and where they stand."""

from __future__ import annotations

import pytest

from quoth.model.passage import Passage


@pytest.mark.parametrize(("start", "end", "text"), [(0, 4, "Seoul"), (3, 2, ""), (-1, 4, "Seoul")])
def test_a_passage_that_cannot_be_true_is_refused(start: int, end: int, text: str) -> None:
    """Wrong offsets are what users of extractors complain of most; they must not exist even for a moment."""
    with pytest.raises(ValueError, match="does not fit"):
        Passage(start, end, text)


def test_passages_know_what_they_cover() -> None:
    """Chains and evidence ask this all the time; the ends are half-open."""
    text = "Seoul agreed."
    seoul, agreed, all_ = Passage.of(text, 0, 5), Passage.of(text, 6, 12), Passage.of(text, 0, 13)

    assert all_.covers(seoul)
    assert not seoul.covers(all_)
    assert not seoul.overlaps(agreed)
    assert all_.overlaps(agreed)
