"""Differences: what one set of claims says that another does not, says again, or says the opposite of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from quoth.analysis.bipartite import proposition_of
from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Position


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


_Sides = Mapping[tuple[str, Position], Claim]
_OPPOSITE = {Position.SUPPORTS: Position.OPPOSES, Position.OPPOSES: Position.SUPPORTS}


def differences(before: Iterable[Claim], after: Iterable[Claim]) -> Rows[Difference]:
    """
    Compare claims proposition by proposition: what `after` opposes, adds, repeats and leaves out.

    To oppose is to take the other side on the same proposition; whether contexts and times allow both is
    what the question `contradictions` looks at. Within each change, claims keep their order.
    """
    earlier, later = tuple(before), tuple(after)
    sides: _Sides = {(proposition_of(claim), claim.position): claim for claim in reversed(earlier)}
    taken_up = {proposition_of(claim) for claim in later}
    found = [_difference(claim, sides) for claim in later]
    found += [Difference(Change.LEAVES_OUT, each) for each in earlier if proposition_of(each) not in taken_up]
    order = list(Change)
    return Rows(sorted(found, key=lambda difference: order.index(difference.change)))


def _difference(claim: Claim, sides: _Sides) -> Difference:
    """Say what one claim is to the first earlier claim on either side of its proposition."""
    proposition, position = proposition_of(claim), claim.position
    if position in _OPPOSITE and (opposed := sides.get((proposition, _OPPOSITE[position]))):
        return Difference(Change.OPPOSES, claim, opposed)
    if repeated := sides.get((proposition, position)):
        return Difference(Change.REPEATS, claim, repeated)
    return Difference(Change.ADDS, claim)
