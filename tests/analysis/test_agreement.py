from __future__ import annotations

from quoth.analysis import Agreement, agreements
from quoth.model.judgement import Polarity, Stance

from .building import claim


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
    split = [claim("talks fail", by=("ann",)), claim("talks fail", by=("bob",), stance=Stance.DENIES)]

    assert [found.share for found in agreements([*agreed, *split])] == [0.0, 1.0]
