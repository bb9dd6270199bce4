"""Concerned: who reads few claims finds what all claims would have shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.analysis import Change, Difference, Rows, differences, promises
from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.model.judgement import Modality
from quoth.query import claims
from quoth.query.concerned import promised, spoken_of

from .test_sharing import store_of
from .test_sides import reports

TOLD = (
    ("visit", "promise to visit", Modality.INTENDED),
    ("visit", "visit", Modality.ACTUAL),
    ("visit", "refuse to visit", Modality.ACTUAL),
    ("committed-to", "commit to", Modality.ACTUAL),
    ("call-off", "call off", Modality.ACTUAL),
)


@settings(max_examples=300)
@given(reports())
def test_a_document_meets_all_that_it_could_repeat_or_oppose(found: list[Account]) -> None:
    """What is left unread must have nothing to do with the document."""
    store = store_of(found)
    everything, days = tuple(claims(store)), published(found)
    for account in found:
        own = [claim for claim in everything if claim.document == account.document.id]
        others = [claim for claim in everything if claim.document != account.document.id]
        few, some_days = spoken_of(store, account.document.id)
        near = [claim for claim in few if claim.document != account.document.id]

        read, whole = differences(near, own, published=some_days), differences(others, own, published=days)
        assert told(read) == told(whole)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Account]:
    """Papers that tell of promises, of deeds, and of what was taken back."""

    def told_of(claim: Claim) -> Claim:
        relation, lemma, modality = draw(st.sampled_from(TOLD))
        predicate = replace(claim.predicate, relation=relation, lemma=lemma)
        return replace(claim, predicate=predicate, modality=modality)

    return [replace(each, claims=tuple(map(told_of, each.claims))) for each in draw(reports())]


@settings(max_examples=100)
@given(ledgers())
def test_no_promise_and_no_end_of_one_is_left_unread(found: list[Account]) -> None:
    """Promises are few among claims, and each is found with every outcome, in the same order."""
    store = store_of(found)
    few, some_days = promised(store)

    assert promises(few, published=some_days) == promises(claims(store), published=published(found))


def told(found: Rows[Difference]) -> list[Difference]:
    """Leave out what a document does not speak of, which nobody reads for its sake."""
    return [each for each in found if each.change is not Change.LEAVES_OUT]


def published(found: list[Account]) -> dict[str, date | None]:
    return {account.document.id: account.document.published for account in found}
