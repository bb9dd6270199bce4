"""Brokers: through whom the others are joined."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from quoth.analysis.rows import Rows

if TYPE_CHECKING:
    from networkx import MultiDiGraph


@dataclass(frozen=True, slots=True)
class Broker:
    """
    One node's hold over what passes between the others.

    `betweenness` is the share of shortest ways between others that lead through it, 0.0 to 1.0. `constraint`
    is low where its neighbours are not joined to each other, so that it stands over a gap; None where it has
    no neighbour but itself.
    """

    entity: str
    label: str
    betweenness: float
    constraint: float | None


def brokers(graph: MultiDiGraph[str]) -> Rows[Broker]:
    """
    Return every node, the strongest broker first; ways are walked whichever way an edge points.

    >>> import networkx
    >>> graph = networkx.MultiDiGraph([("kim", "officials"), ("officials", "paper")])
    >>> [broker.entity for broker in brokers(graph)][0]
    'officials'

    Source: Freeman, "A set of measures of centrality based on betweenness" (1977); Burt, "Structural holes"
    (1992), for constraint.
    """
    from networkx import Graph, betweenness_centrality, constraint, selfloop_edges

    simple = Graph(graph)
    simple.remove_edges_from(list(selfloop_edges(simple)))
    between, constrained = betweenness_centrality(simple), constraint(simple)
    found = (
        Broker(
            entity=node,
            label=graph.nodes[node].get("label", node),
            betweenness=round(between[node], 6),
            constraint=None if isnan(constrained[node]) else round(constrained[node], 6),
        )
        for node in graph
    )
    return Rows(sorted(found, key=lambda broker: (-broker.betweenness, broker.entity)))
