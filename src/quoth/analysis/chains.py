"""Chains: the shortest way of claims from one entity to another."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from quoth.analysis.rows import Rows
from quoth.errors import UnknownName
from quoth.model.claim import Claim

if TYPE_CHECKING:
    from networkx import Graph


def chain(claims: Iterable[Claim], start: str, end: str) -> Rows[Claim]:
    """
    Return the fewest claims that lead from one entity to the other, whichever way each points.

    Empty where nothing joins them. Of several claims that join a pair, the most confident one is taken; of
    several ways as short, the first by the entities' ids.

    Raises:
        UnknownName: no claim is about one of the two; the message names entities like it.
    """
    from networkx import has_path, shortest_path

    graph = _pairs(claims)
    for entity in (start, end):
        if entity not in graph:
            raise UnknownName("entity", entity, known=get_close_matches(entity, graph) or sorted(graph)[:5])
    if not has_path(graph, start, end):
        return Rows()
    way = shortest_path(graph, start, end)
    return Rows(graph[one][other]["claim"] for one, other in pairwise(way))


def _pairs(claims: Iterable[Claim]) -> Graph[str]:
    """Join each two entities by the claim that joins them most surely; of equals, by the last id."""
    from networkx import Graph

    ends = ((claim, claim.object) for claim in claims)
    joined = [(claim.subject.entity, other.entity, claim) for claim, other in ends if other]
    joined.sort(key=lambda edge: (edge[0], edge[1], edge[2].confidence, edge[2].id))
    graph: Graph[str] = Graph()
    for one, other, claim in joined:
        graph.add_edge(one, other, claim=claim)
    return graph
