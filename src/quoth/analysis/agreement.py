"""How far sources agree on one matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from quoth.analysis.bipartite import Standing
from quoth.analysis.encounters import encounters
from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Position


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many named sources support and oppose a proposition on one matter, and how far they agree."""

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
    Return the agreement on every matter that two or more named sources take a side on.

    Each source counts once, with its latest claim on the proposition. Sources are put together that meet
    (`encounters`), or are joined by others that meet both: those who speak of a ferry in one town are a row
    apart from those who speak of it in another. Most disputed first, then by how many take a side.
    """
    from networkx import Graph, connected_components

    met: Graph[Standing] = Graph()
    for encounter in encounters(claims, published=published):
        met.add_edge(encounter.one, encounter.other)
    return Rows(sorted(map(agreement, connected_components(met)), key=disputed))


def agreement(together: Collection[Standing]) -> Agreement:
    """Count the sides that sources take on one matter."""
    supports = sum(standing.position is Position.SUPPORTS for standing in together)
    first = min(together, key=lambda standing: standing.source)
    return Agreement(*first.claim.triple, supports=supports, opposes=len(together) - supports)


def disputed(found: Agreement) -> tuple[float, int, tuple[str, str, str], int]:
    """Return what orders agreements."""
    named = found.subject, found.relation, found.object or ""
    return abs(found.share), -(found.supports + found.opposes), named, found.opposes
