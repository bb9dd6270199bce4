"""Past, present or future, by the first finite word of a verb group."""

from __future__ import annotations

import pytest

from quoth.extract.tense import tense_of
from tests.extract.claims import clause


@pytest.mark.parametrize(
    ("name", "verb", "tense"),
    [
        pytest.param("active", "crushed", "past", id="past"),
        pytest.param("own-preposition", "rely", "present", id="present"),
        pytest.param("that-clause", "die", "future", id="will"),
        pytest.param("not-failed", "pay", "past", id="perfect"),
        pytest.param("reported-future", "sell", "past", id="would"),
        pytest.param("could", "burst", "present", id="other-modal"),
        pytest.param("willing", "share", "present", id="carrier"),
        pytest.param("refusal", "vaccinate", None, id="no-finite-word"),
    ],
)
def test_the_tense_is_that_of_the_finite_word(name: str, verb: str, tense: str | None) -> None:
    """'on Thursday' is last Thursday or next by the tense alone."""
    assert tense_of(*clause(name, verb)) == tense
