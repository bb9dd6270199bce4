"""The gold set: its texts are well marked, its measures are right, and resolution keeps its level on it."""

from __future__ import annotations

import pytest

from quoth.model.passage import Passage

from .gold import items
from .score import b_cubed, ids_found, pairwise, resolved


def test_the_set_is_large_and_every_mark_is_true_to_its_text() -> None:
    """A mark that slipped would count as an error of resolution for ever."""
    found = items()

    assert len(found) >= 40
    assert len({item.id for item in found}) == len(found)
    for item in found:
        texts = {document.id: document.text for document in item.documents}
        for marked in item.marked:
            start, end = marked.passage.start, marked.passage.end
            assert Passage.of(texts[marked.document], start, end) == marked.passage
        assert set(item.ids) <= {marked.chain for marked in item.marked}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param("xxyy", 1.0, id="all-right"),
        pytest.param("wxyz", 2 / 3, id="all-apart"),
        pytest.param("xxxx", 2 / 3, id="all-together"),
    ],
)
def test_b_cubed_is_what_it_says(found: str, expected: float) -> None:
    """Two chains of two: apart, recall is a half; together, precision is."""
    assert b_cubed(zip("aabb", found, strict=True)).f1 == pytest.approx(expected)


def test_pairwise_counts_links() -> None:
    """Of the six links found two are right, and both true ones are found."""
    score = pairwise(zip("aabb", "xxxx", strict=True))

    assert (score.precision, score.recall) == (pytest.approx(1 / 3), 1.0)


@pytest.mark.model
def test_resolution_keeps_its_level() -> None:
    """What is reached is held; `python -m tests.gold.score --errors` shows what is missing."""
    pairs: list[tuple[str, str]] = []
    right = named = 0
    for item in items():
        found = resolved(item)
        pairs += [(f"{item.id} {marked.chain}", f"{item.id} {entity}") for marked, entity in found.items()]
        hits, wanted = ids_found(item, found)
        right, named = right + hits, named + wanted

    assert b_cubed(pairs).f1 >= 0.93
    assert right / named >= 0.93
