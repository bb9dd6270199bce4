"""Encounters: claims in; each two named sources that take a side on one matter out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from quoth.analysis.bipartite import Standing, standings
from quoth.model.claim import Claim
from quoth.model.judgement import Position
from quoth.query.oppositions import agree, opposition
from quoth.query.sides import Side, side


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two sources' latest positions on one proposition, which say the same or cannot both hold."""

    one: Standing
    other: Standing
    agree: bool

    @property
    def sign(self) -> int:
        """Return 1 where they agree, -1 where they do not."""
        return 1 if self.agree else -1


def encounters(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Iterator[Encounter]:
    """
    Yield each two named sources that speak of one matter, as the question `contradictions` weighs it.

    Whoever asks or wants takes no side. Two that speak of different places, of different times, or of what
    will be and of what was, do not meet.
    """
    taking_sides = (claim for claim in claims if claim.position is not Position.OPEN)
    held: dict[str, list[tuple[Standing, Side]]] = defaultdict(list)
    for standing in standings(taking_sides, published=published):
        day = (published or {}).get(standing.claim.document)
        held[standing.proposition].append((standing, side(standing.claim, day)))
    for together in held.values():
        for (one, ours), (other, theirs) in combinations(together, 2):
            if agree(ours, theirs):
                yield Encounter(one, other, agree=True)
            elif opposition(ours, theirs) or opposition(theirs, ours):
                yield Encounter(one, other, agree=False)
