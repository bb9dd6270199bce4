"""Who is with whom: actors are nodes, the sign of an edge says whether they support or oppose each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from quoth.analysis.encounters import encounters
from quoth.model.claim import Claim
from quoth.model.judgement import Kind, Position

if TYPE_CHECKING:
    from networkx import Graph

COOPERATION, CONFLICT = "cooperation", "conflict"
ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE})


def stance_graph_of(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Graph[str]:
    """
    Return actors joined by `sign` +1 or -1, with how often each was seen as `supports` and `opposes`.

    Two things make a sign: a claim that one does the other a cooperative or a hostile act (the relation's
    PLOVER class; the claim itself supported by its source), and two sources' positions on one matter.
    Pairs seen as often one way as the other have no sign and no edge.
    """
    from networkx import Graph

    gathered = tuple(claims)
    votes: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for pair, sign in (*acts(gathered), *positions(gathered, published)):
        votes[pair][sign] += 1
    graph: Graph[str] = Graph()
    for (one, other), seen in sorted(votes.items()):
        if balance := seen[1] - seen[-1]:
            graph.add_edge(one, other, sign=1 if balance > 0 else -1, supports=seen[1], opposes=seen[-1])
    return graph


def acts(claims: Iterable[Claim]) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the sign of each act one actor is claimed to do to another; a negated act has none."""
    from quoth.ontology import ontology

    relations = ontology().relations
    for claim in claims:
        relation = relations.get(claim.predicate.relation)
        if relation is None or relation.quad is None or claim.object is None:
            continue
        if not {claim.subject.kind, claim.object.kind} <= ACTORS:
            continue
        if claim.position is Position.SUPPORTS and claim.subject.entity != claim.object.entity:
            sign = {COOPERATION: 1, CONFLICT: -1}[relation.quad.rpartition("-")[2]]
            yield ordered(claim.subject.entity, claim.object.entity), sign


def positions(
    claims: Iterable[Claim], published: Mapping[str, date | None] | None
) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield the sign of each two sources that take a side on one matter."""
    for each in encounters(claims, published=published):
        yield ordered(each.one.source, each.other.source), each.sign


def ordered(one: str, other: str) -> tuple[str, str]:
    """Return a pair that is the same whichever way it is named."""
    return (one, other) if one < other else (other, one)
