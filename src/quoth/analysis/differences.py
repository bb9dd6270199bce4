"""Differences: what one set of claims says that another does not, says again, or says the opposite of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.query.oppositions import agree, on_one_matter, oppositions
from quoth.query.sides import Side, side


class Change(Enum):
    """What a claim is to the claims it is compared with, in the order a reader wants to know it."""

    OPPOSES = "opposes"
    ADDS = "adds"
    REPEATS = "repeats"
    LEAVES_OUT = "leaves out"


@dataclass(frozen=True, slots=True)
class Difference:
    """
    One claim and what it is to the others; `other` is the claim it opposes or repeats.

    What is left out is the earlier `claim` that nothing answers to.
    """

    change: Change
    claim: Claim
    other: Claim | None = None


def differences(
    before: Iterable[Claim],
    after: Iterable[Claim],
    *,
    published: Mapping[str, date | None] | None = None,
) -> Rows[Difference]:
    """
    Compare claims: what `after` opposes, adds, repeats and leaves out of what `before` says.

    To oppose is to say what cannot hold beside it, as the question `contradictions` weighs it; to repeat, to
    take the same side on one matter, or to be the same claim. Left out is what is neither opposed nor spoken
    of. Within each change, claims keep their order.
    """
    earlier, later = ({claim.id: claim for claim in claims} for claims in (before, after))
    claims = earlier | later
    sides = {id: side(claim, (published or {}).get(claim.document)) for id, claim in claims.items()}
    said, opposed = _by_proposition(sides[id] for id in earlier), _opposed(sides, earlier)
    found, answered = [], set[str]()
    for id in later:
        spoken_of = [other for other in said[sides[id].proposition] if on_one_matter(sides[id], other)]
        change, other = _change(sides[id], spoken_of, opposed[id])
        found.append(Difference(change, claims[id], claims[other.claim] if other else None))
        answered |= {each.claim for each in (*spoken_of, *opposed[id])}
    found += [Difference(Change.LEAVES_OUT, claims[id]) for id in earlier if id not in answered]
    order = list(Change)
    return Rows(sorted(found, key=lambda difference: order.index(difference.change)))


def _by_proposition(sides: Iterable[Side]) -> Mapping[tuple[str, str, str | None], list[Side]]:
    said: dict[tuple[str, str, str | None], list[Side]] = defaultdict(list)
    for each in sides:
        said[each.proposition].append(each)
    return said


def _opposed(sides: Mapping[str, Side], earlier: Iterable[str]) -> Mapping[str, list[Side]]:
    """Return by claim the earlier ones that it opposes, in their order."""
    against: dict[str, set[str]] = defaultdict(set)
    for pair in oppositions(sides.values()):
        against[pair.claim.claim].add(pair.other.claim)
        against[pair.other.claim].add(pair.claim.claim)
    opposed: dict[str, list[Side]] = defaultdict(list)
    for id in earlier:
        for other in against[id]:
            opposed[other].append(sides[id])
    return opposed


def _change(one: Side, spoken_of: Sequence[Side], opposed: Sequence[Side]) -> tuple[Change, Side | None]:
    """Say what one claim is to the first of the earlier claims of its matter, and of those it opposes."""
    if one in spoken_of:
        return Change.REPEATS, one
    if opposed:
        return Change.OPPOSES, opposed[0]
    repeated = next((other for other in spoken_of if agree(one, other)), None)
    return (Change.REPEATS, repeated) if repeated else (Change.ADDS, None)
