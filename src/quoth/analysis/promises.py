"""Promises: what somebody committed to do, and the claims that say what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quoth.analysis.bipartite import proposition_of
from quoth.analysis.rows import Rows
from quoth.language.wills import Will, will_of
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Position
from quoth.ontology import Act, ontology

Thing = tuple[str, str | None]


class Result(Enum):
    """What a later claim says became of a promise."""

    KEPT = "kept"
    BROKEN = "broken"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Promise:
    """
    A deed somebody promised, agreed or offered to do (or not to do), and a later claim of what became of it.

    Both stand on their sources' word, and several outcomes of one promise may contradict each other.
    """

    promise: Claim
    outcome: Claim
    result: Result

    @property
    def kept(self) -> bool:
        """Tell whether the outcome says that the promise was kept."""
        return self.result is Result.KEPT


def promises(claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None) -> Rows[Promise]:
    """
    Return each promise with each outcome that was stated on a later day, in the order of the claims.

    A promise is a deed under a word the lexicon knows as a promise ("promised **to visit**"), or an act the
    ontology marks as a commitment to a thing ("committed to a summit"). An outcome is actual and about the
    same proposition ("visited", "did not visit", "refused to visit"); or the one who promised takes the thing
    back ("cancelled the summit").
    """
    everything, dates = tuple(claims), published or {}
    outcomes, withdrawals = _outcomes(everything)
    found = [
        Promise(promise, outcome, _result(promise, outcome))
        for promise in _promised(everything)
        for outcome in outcomes[proposition_of(promise)]
        if _is_deed(promise) and _later(promise, outcome, dates)
    ]
    found += [
        Promise(promise, outcome, Result.WITHDRAWN)
        for promise in _promised(everything)
        for outcome in withdrawals[_thing(promise)]
        if proposition_of(promise) != proposition_of(outcome) and _later(promise, outcome, dates)
    ]
    places = {claim.id: place for place, claim in enumerate(everything)}
    return Rows(sorted(found, key=lambda each: (places[each.promise.id], places[each.outcome.id])))


def _outcomes(claims: Iterable[Claim]) -> tuple[Mapping[str, list[Claim]], Mapping[Thing, list[Claim]]]:
    """Return what is said to have happened, by proposition, and what was taken back, by whose thing it is."""
    outcomes: dict[str, list[Claim]] = defaultdict(list)
    withdrawals: dict[Thing, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.modality is Modality.ACTUAL and claim.position is not Position.OPEN:
            outcomes[proposition_of(claim)].append(claim)
            if claim.position is Position.SUPPORTS and claim.object and Act.WITHDRAWAL in _acts(claim):
                withdrawals[_thing(claim)].append(claim)
    return outcomes, withdrawals


def _promised(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Yield the deeds that were promised and the things that were committed to."""
    none = {
        claim.id
        for claim in claims
        if claim.position is not Position.SUPPORTS or claim.modality is not Modality.ACTUAL
    }
    for claim in claims:
        if _is_deed(claim):
            if claim.under not in none and claim.position is not Position.OPEN:
                yield claim
        elif claim.object and claim.id not in none and Act.COMMITMENT in _acts(claim):
            yield claim


def _is_deed(claim: Claim) -> bool:
    return will_of(claim.predicate.lemma) is Will.PROMISED


def _thing(claim: Claim) -> Thing:
    """Name a thing and whose it is: what Kim committed to is what Kim may withdraw from."""
    return claim.subject.entity, claim.object.entity if claim.object else None


def _acts(claim: Claim) -> frozenset[Act]:
    known = ontology().relations.get(claim.predicate.relation)
    return known.acts if known else frozenset()


def _result(promise: Claim, outcome: Claim) -> Result:
    if outcome.position is promise.position:
        return Result.KEPT
    return Result.REFUSED if will_of(outcome.predicate.lemma) is Will.REFUSED else Result.BROKEN


def _later(promise: Claim, outcome: Claim, published: Mapping[str, date | None]) -> bool:
    """Tell whether the outcome was stated on a later day; without both days nobody knows."""
    promised, done = (each.stated_on(published.get(each.document)) for each in (promise, outcome))
    return promised is not None and done is not None and promised < done
