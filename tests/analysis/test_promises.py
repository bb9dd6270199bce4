from __future__ import annotations

from dataclasses import replace
from datetime import date

from quoth.analysis.promises import Result, promises
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Polarity

from .building import claim, worded

PUBLISHED = {"d1": date(2018, 9, 20), "d2": date(2019, 3, 1)}
ACT = claim("kim promise")
DEED = replace(worded(claim("kim visit seoul", modality=Modality.INTENDED), "promise to visit"), under=ACT.id)


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
    assert not promises([worded(DEED, "plan to visit"), outcome()], published=PUBLISHED)


def test_what_was_never_promised_cannot_be_broken() -> None:
    """'Kim never promised to visit': not to visit breaks no word."""
    never = replace(ACT, polarity=Polarity.NEGATED)

    assert not promises([never, DEED, outcome(polarity=Polarity.NEGATED)], published=PUBLISHED)


def test_a_promise_not_to_is_kept_by_not_doing_it() -> None:
    """Promised not to visit, did not visit; promised not to visit, visited."""
    leave_be = replace(DEED, polarity=Polarity.NEGATED)
    stayed, went = outcome(polarity=Polarity.NEGATED), replace(outcome(), id="went")

    results = [found.result for found in promises([ACT, leave_be, stayed, went], published=PUBLISHED)]

    assert results == [Result.KEPT, Result.BROKEN]


def test_a_refusal_is_more_than_not_doing_it() -> None:
    """Promised to visit, refused to visit."""
    refused = worded(outcome(polarity=Polarity.NEGATED), "refuse to visit")

    assert [found.result for found in promises([ACT, DEED, refused], published=PUBLISHED)] == [Result.REFUSED]


def test_what_one_committed_to_one_may_take_back() -> None:
    """Kim committed to a summit and called it off; that Moon called it off takes nothing of Kim's back."""
    committed = claim("kim committed-to summit")
    back, others = (claim(f"{who} call-off summit", document="d2") for who in ("kim", "moon"))

    found = promises([committed, back, others], published=PUBLISHED)

    assert [(each.outcome, each.result) for each in found] == [(back, Result.WITHDRAWN)]


def test_who_withdraws_as_promised_has_not_withdrawn_the_promise() -> None:
    """'Promised to withdraw the troops' is kept by the withdrawal."""
    promised = worded(claim("kim withdraw troops", modality=Modality.INTENDED), "promise to withdraw")
    done = claim("kim withdraw troops", document="d2")

    assert [found.result for found in promises([promised, done], published=PUBLISHED)] == [Result.KEPT]
