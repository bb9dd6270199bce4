"""Reciprocity: whether who commits to somebody gets a commitment back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Position


@dataclass(frozen=True, slots=True)
class Balance:
    """What one actor has committed to, and what it is only said to intend or has committed to not at all."""

    actor: str
    committed: int
    intended: int
    refused: int


def commitment_balance(claims: Iterable[Claim]) -> Rows[Balance]:
    """
    Return each actor's commitments, the most committed first.

    Acts the ontology marks as commitments count; a negated or denied one, and a refusal, count as refused.
    """
    from quoth.ontology import Act, ontology

    relations = ontology().relations
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for claim in claims:
        relation = relations.get(claim.predicate.relation)
        acts = relation.acts if relation else frozenset()
        if Act.REFUSAL in acts or (Act.COMMITMENT in acts and claim.position is Position.OPPOSES):
            counts[claim.subject.entity][2] += 1
        elif Act.COMMITMENT in acts and claim.position is Position.SUPPORTS:
            counts[claim.subject.entity][claim.modality is not Modality.ACTUAL] += 1
    found = (Balance(actor, *numbers) for actor, numbers in counts.items())
    return Rows(sorted(found, key=lambda balance: (-balance.committed, balance.actor)))
