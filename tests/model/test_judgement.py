"""Judgements: what polarity and stance say together."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Polarity, Position, Stance, position

AFFIRMED, NEGATED = Polarity
SUPPORTS, OPPOSES, OPEN = Position


@pytest.mark.parametrize(
    ("polarity", "stance", "expected"),
    [
        pytest.param(AFFIRMED, Stance.ASSERTS, SUPPORTS, id="said-it-leaked"),
        pytest.param(NEGATED, Stance.ASSERTS, OPPOSES, id="said-it-did-not-leak"),
        pytest.param(AFFIRMED, Stance.DENIES, OPPOSES, id="denied-it-leaked"),
        pytest.param(NEGATED, Stance.DENIES, SUPPORTS, id="denied-it-did-not-leak"),
        pytest.param(NEGATED, Stance.DOUBTS, SUPPORTS, id="doubted-it-did-not-leak"),
        pytest.param(AFFIRMED, Stance.BELIEVES, SUPPORTS, id="believed-it-leaked"),
        pytest.param(AFFIRMED, Stance.ASKS, OPEN, id="asked-whether-it-leaked"),
        pytest.param(NEGATED, Stance.WANTS, OPEN, id="wanted-it-not-to-leak"),
    ],
)
def test_a_source_stands_where_polarity_and_stance_together_put_it(
    polarity: Polarity, stance: Stance, expected: Position
) -> None:
    """Contradictions rest on positions: a denied negation must never count as a denial."""
    assert position(polarity, stance) is expected
