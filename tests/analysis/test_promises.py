from __future__ import annotations

from dataclasses import replace
from datetime import date

from quoth.analysis.promises import promises
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Polarity

from .building import claim

PUBLISHED = {"d1": date(2018, 9, 20), "d2": date(2019, 3, 1)}
ACT = claim("kim promise")
DEED = replace(claim("kim visit seoul", modality=Modality.INTENDED), under=ACT.id)


def outcome(**judged: Polarity | Modality) -> Claim:
    return claim("kim visit seoul", document="d2", **judged)  # type: ignore[arg-type]  # two closed sets


def test_what_was_done_later_keeps_the_promise() -> None:
    """Promised to visit, visited."""
    [found] = promises([ACT, DEED, outcome()], published=PUBLISHED)

    assert found.kept


def test_what_was_not_done_breaks_it() -> None:
    """Promised to visit, did not visit."""
    [found] = promises([ACT, DEED, outcome(polarity=Polarity.NEGATED)], published=PUBLISHED)

    assert not found.kept


def test_what_may_still_come_is_no_outcome() -> None:
    """To say it again in the future tense is neither to keep nor to break it."""
    assert not promises([ACT, DEED, outcome(modality=Modality.FUTURE)], published=PUBLISHED)


def test_what_was_done_before_is_no_outcome() -> None:
    """A visit in March keeps no promise of September."""
    assert not promises([ACT, DEED, outcome()], published={"d1": date(2019, 3, 1), "d2": date(2018, 9, 20)})


def test_without_a_promise_there_is_nothing_to_keep() -> None:
    """A plan is no commitment."""
    assert not promises([replace(DEED, under=None), outcome()], published=PUBLISHED)
