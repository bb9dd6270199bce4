"""How far sources agree: on one proposition, and two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from quoth.analysis.bipartite import Standing, standings
from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Position


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many named sources support and oppose one proposition, and how far they agree (`share`)."""

    subject: str
    relation: str
    object: str | None
    supports: int
    opposes: int

    @property
    def share(self) -> float:
        """
        Return from -1.0 (all oppose) to 1.0 (all support) how far the sources agree; 0.0 is an even split.

        >>> Agreement("Seoul", "agree-to", "talks", supports=3, opposes=1).share
        0.5

        Source: our own measure, the mean of positions; with two outcomes and no chance model of a reporter's
        choice of sources, kappa would only rescale it.
        """
        return (self.supports - self.opposes) / (self.supports + self.opposes)


def agreements(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Rows[Agreement]:
    """
    Return the agreement on every proposition that two or more named sources take a side on.

    Each source counts once, with its latest claim; most disputed first, then by how many take a side.
    """
    sides: dict[str, list[Standing]] = defaultdict(list)
    for standing in standings(claims, published=published):
        if standing.position is not Position.OPEN:
            sides[standing.proposition].append(standing)
    found = [agreement(together) for together in sides.values() if len(together) > 1]
    return Rows(sorted(found, key=disputed))


def agreement(together: list[Standing]) -> Agreement:
    """Count the sides that sources take on one proposition."""
    supports = sum(standing.position is Position.SUPPORTS for standing in together)
    return Agreement(*together[0].claim.triple, supports=supports, opposes=len(together) - supports)


def disputed(found: Agreement) -> tuple[float, int, tuple[str, str, str]]:
    """Return what orders agreements."""
    return (
        abs(found.share),
        -(found.supports + found.opposes),
        (found.subject, found.relation, found.object or ""),
    )
