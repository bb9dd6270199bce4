"""How sure a clause sounds, and the hedges that show it."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Certainty
from tests.extract.claims import the_statement

HEDGED = {
    "none": ("active", "crush", Certainty.CERTAIN),
    "word": ("hedge-word", "sink", Certainty.PROBABLE),
    "phrase": ("hedge-phrase", "sink", Certainty.PROBABLE),
    "seems": ("hedge-seems", "sink", Certainty.PROBABLE),
    "may": ("hedge-may", "kill", Certainty.POSSIBLE),
    "could": ("could", "burst", Certainty.POSSIBLE),
    "could-not": ("could-not", "find", Certainty.CERTAIN),
    "could-in-the-past": ("past-could", "see", Certainty.CERTAIN),
    "participle-behind-could": ("could-sell-cutting", "cut", Certainty.POSSIBLE),
    "it-seems-that": ("seems-that-failed", "fail", Certainty.PROBABLE),
    "it-is-likely-that": ("likely-that-fails", "fail", Certainty.PROBABLE),
    "a-risk-that": ("risk-that-fails", "fail", Certainty.POSSIBLE),
    "appear-in-court": ("appear-in-court", "appear", Certainty.CERTAIN),
    "will": ("that-clause", "die", Certainty.CERTAIN),
}


@pytest.mark.parametrize("case", HEDGED)
def test_certainty_is_the_weakest_hedge_on_the_clause(case: str) -> None:
    """'could not find' and 'could see … and took' tell what was, 'could burst' what is in doubt."""
    name, verb, certainty = HEDGED[case]

    assert the_statement(name, verb).certainty is certainty


@pytest.mark.parametrize(
    ("name", "cue"), [("hedge-word", "probably"), ("hedge-seems", "seems"), ("hedge-may", "may")]
)
def test_a_hedge_is_one_of_the_cues(name: str, cue: str) -> None:
    """Whoever doubts the judgement can see the word it rests on."""
    assert cue in [each.text for each in the_statement(name).cues]
