from __future__ import annotations

from quoth.analysis import Agreement, agreements
from quoth.model.judgement import Polarity, Stance

from .building import claim, placed


def test_a_denied_negation_agrees_with_the_affirmed_claim() -> None:
    """Positions are compared, not polarities."""
    [found] = agreements(
        [
            claim("north leak memo", by=("ann",)),
            claim("north leak memo", by=("bob",), polarity=Polarity.NEGATED, stance=Stance.DENIES),
        ]
    )

    assert found == Agreement("North", "leak", "Memo", supports=2, opposes=0)


def test_who_only_asks_takes_no_side() -> None:
    """To want something is not to claim it."""
    assert not agreements(
        [
            claim("north sign treaty", by=("ann",)),
            claim("north sign treaty", by=("bob",), stance=Stance.WANTS),
        ]
    )


def test_the_most_disputed_proposition_comes_first() -> None:
    """A reader looks for the fight, not for the consensus."""
    agreed = [claim("talks resume", by=(source,)) for source in ("ann", "bob", "cy")]
    denied = claim("talks fail", by=("bob",), stance=Stance.DENIES, document="d2")
    split = [claim("talks fail", by=("ann",)), denied]

    assert [found.share for found in agreements([*agreed, *split])] == [0.0, 1.0]


def test_those_who_speak_of_another_place_are_a_row_apart() -> None:
    """Two were in Seoul and two not in Tokyo: all four may be right, so that nothing is disputed."""
    seoul = [placed(claim("kim meet moon", by=(source,)), "Seoul") for source in ("ann", "bob")]
    tokyo = [
        placed(claim("kim meet moon", by=(source,), polarity=Polarity.NEGATED, document="d2"), "Tokyo")
        for source in ("cy", "dee")
    ]

    assert [(found.supports, found.opposes) for found in agreements([*seoul, *tokyo])] == [(2, 0), (0, 2)]


def test_who_names_no_place_meets_both() -> None:
    """Not to have met, and nothing more, stands against a meeting anywhere."""
    seoul = placed(claim("kim meet moon", by=("ann",)), "Seoul")
    tokyo = placed(claim("kim meet moon", by=("bob",)), "Tokyo")
    nowhere = claim("kim meet moon", by=("cy",), polarity=Polarity.NEGATED, document="d2")

    assert [(found.supports, found.opposes) for found in agreements([seoul, tokyo, nowhere])] == [(2, 1)]
