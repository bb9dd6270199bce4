"""Communities: who is spoken of together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.analysis.rows import Rows

if TYPE_CHECKING:
    from networkx import MultiDiGraph


@dataclass(frozen=True, slots=True)
class Community:
    """Entities that claims join more closely to each other than to the rest; in order of id."""

    members: tuple[str, ...]


def communities(graph: MultiDiGraph[str], *, seed: int = 0) -> Rows[Community]:
    """
    Return the communities, the largest first; each pair weighs as many claims as join it.

    >>> import networkx
    >>> graph = networkx.MultiDiGraph([("a", "b"), ("b", "c"), ("a", "c"), ("x", "y")])
    >>> [community.members for community in communities(graph)]
    [('a', 'b', 'c'), ('x', 'y')]

    Source: Blondel et al., "Fast unfolding of communities in large networks" (2008); it depends on the order
    nodes are visited in, hence the seed.
    """
    from networkx import Graph
    from networkx.algorithms.community import louvain_communities

    weighted: Graph[str] = Graph()
    weighted.add_nodes_from(sorted(graph))
    for one, other in sorted(tuple(sorted(ends)) for ends in graph.edges()):
        before = weighted.get_edge_data(one, other, {"weight": 0})["weight"]
        weighted.add_edge(one, other, weight=before + 1)
    found = (Community(tuple(sorted(members))) for members in louvain_communities(weighted, seed=seed))
    return Rows(sorted(found, key=lambda community: (-len(community.members), community.members)))
