from __future__ import annotations

from quoth.analysis.differences import Change, differences
from quoth.model.judgement import Modality, Polarity, Stance

from .building import claim, placed

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
    denied = claim("kim meet moon", polarity=Polarity.NEGATED, document="d2")
    later = [claim("kim visit seoul"), denied]

    assert [each.change for each in differences([MET], later)] == [Change.OPPOSES, Change.ADDS]


def test_what_was_not_done_elsewhere_opposes_nothing() -> None:
    """Met in Seoul, not met in Tokyo: two matters, one new and one not spoken of any more."""
    seoul = placed(MET, "Seoul")
    tokyo = placed(claim("kim meet moon", polarity=Polarity.NEGATED, document="d2"), "Tokyo")

    assert [(each.change, each.claim) for each in differences([seoul], [tokyo])] == [
        (Change.ADDS, tokyo),
        (Change.LEAVES_OUT, seoul),
    ]


def test_what_was_to_be_and_is_done_is_new() -> None:
    """The meeting that was to come has come: more than was said, and the plan is not left out."""
    planned = claim("kim meet moon", modality=Modality.FUTURE, document="d0")

    assert [each.change for each in differences([planned], [MET])] == [Change.ADDS]


def test_what_was_said_before_is_no_news_though_somebody_denies_it() -> None:
    """A quarrel that stands on both sides of a comparison opposes nothing anew."""
    quarrel = [MET, claim("kim meet moon", polarity=Polarity.NEGATED, document="d2")]

    assert [each.change for each in differences(quarrel, quarrel)] == [Change.REPEATS, Change.REPEATS]


def test_opposite_relations_oppose_each_other() -> None:
    """Accepted, rejected: the proposition is another, the matter is one."""
    accepted, rejected = claim("kim accept plan"), claim("kim reject plan", document="d2")

    assert [(each.change, each.other) for each in differences([accepted], [rejected])] == [
        (Change.OPPOSES, accepted)
    ]
