"""Promises: what somebody committed to do, and the claims that say whether it was done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from quoth.analysis.bipartite import proposition_of
from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Position


@dataclass(frozen=True, slots=True)
class Promise:
    """
    A deed somebody promised, agreed or offered to do, and a later claim that it was done (`kept`) or not.

    Both stand on their sources' word, and several outcomes of one promise may contradict each other.
    """

    promise: Claim
    outcome: Claim

    @property
    def kept(self) -> bool:
        """Tell whether the outcome says that the deed was done."""
        return self.outcome.position is Position.SUPPORTS


def promises(claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None) -> Rows[Promise]:
    """
    Return each promise with each outcome that was stated on a later day, in the order of the claims.

    A promise is the deed under an act that the ontology marks as a commitment ("promised **to visit**"). An
    outcome is about the same proposition, and actual: "visited", "did not visit".
    """
    everything, dates = tuple(claims), published or {}
    outcomes: dict[str, list[Claim]] = defaultdict(list)
    for claim in everything:
        if claim.modality is Modality.ACTUAL and claim.position is not Position.OPEN:
            outcomes[proposition_of(claim)].append(claim)
    return Rows(
        Promise(promise, outcome)
        for promise in _promised(everything)
        for outcome in outcomes[proposition_of(promise)]
        if _later(promise, outcome, dates)
    )


def _promised(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Yield the deeds that stand under an act of commitment, on the side of who promises them."""
    from quoth.ontology import Act, ontology

    relations = ontology().relations
    acts = {
        claim.id
        for claim in claims
        if claim.position is Position.SUPPORTS
        and (relation := relations.get(claim.predicate.relation))
        and Act.COMMITMENT in relation.acts
    }
    return (claim for claim in claims if claim.under in acts and claim.position is Position.SUPPORTS)


def _later(promise: Claim, outcome: Claim, published: Mapping[str, date | None]) -> bool:
    """Tell whether the outcome was stated on a later day; without both days nobody knows."""
    promised, done = (each.stated_on(published.get(each.document)) for each in (promise, outcome))
    return promised is not None and done is not None and promised < done
