from __future__ import annotations

from quoth.analysis.differences import Change, differences
from quoth.model.judgement import Polarity, Stance

from .building import claim

MET = claim("kim meet moon")


def test_a_denial_opposes_what_was_asserted() -> None:
    """The opposite is told by position: whoever denies it says no, in whatever words."""
    denied = claim("kim meet moon", by=("officials",), stance=Stance.DENIES, document="d2")

    assert differences([MET], [denied])[0].change is Change.OPPOSES
    assert differences([MET], [denied])[0].other == MET


def test_a_denied_negation_repeats_what_was_asserted() -> None:
    """Two noes are a yes."""
    again = claim("kim meet moon", by=("a",), stance=Stance.DENIES, polarity=Polarity.NEGATED, document="d2")

    assert [each.change for each in differences([MET], [again])] == [Change.REPEATS]


def test_what_only_one_says_is_added_or_left_out() -> None:
    """Both directions matter: what is new, and what is no longer said."""
    new = claim("kim visit seoul", document="d2")

    assert [(each.change, each.claim) for each in differences([MET], [new])] == [
        (Change.ADDS, new),
        (Change.LEAVES_OUT, MET),
    ]


def test_to_want_something_opposes_nobody() -> None:
    """An open position is on neither side."""
    refused = claim("kim meet moon", polarity=Polarity.NEGATED)
    wanted = claim("kim meet moon", by=("b",), stance=Stance.WANTS, document="d2")

    assert [each.change for each in differences([refused], [wanted])] == [Change.ADDS]


def test_opposition_comes_before_everything_else() -> None:
    """A reader looks for the fight first."""
    later = [claim("kim visit seoul"), claim("kim meet moon", polarity=Polarity.NEGATED)]

    assert [each.change for each in differences([MET], later)] == [Change.OPPOSES, Change.ADDS]
