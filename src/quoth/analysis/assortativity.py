"""Assortativity: whether those who agree are of one sort."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import isnan
from typing import TYPE_CHECKING

from quoth.analysis.encounters import encounters
from quoth.model.claim import Claim

if TYPE_CHECKING:
    from networkx import Graph


def agreement_graph_of(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Graph[str]:
    """
    Return named sources joined where they take sides on the same matters.

    An edge has `common`, on how many matters both take a side, and `agreement`, from -1.0 (always on
    opposite sides) to 1.0. Nodes have `label` and `kind`.
    """
    from networkx import Graph

    graph: Graph[str] = Graph()
    met: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in encounters(claims, published=published):
        met[each.one.source, each.other.source].append(each.sign)
        for standing in (each.one, each.other):
            if source := standing.claim.attribution[-1].source:
                graph.add_node(standing.source, label=source.label, kind=source.kind.value)
    for pair, signs in sorted(met.items()):
        graph.add_edge(*pair, common=len(signs), agreement=sum(signs) / len(signs))
    return graph


def assortativity(graph: Graph[str], attribute: str = "kind") -> float | None:
    """
    Return how far sources that agree share an attribute: 1.0 only with their like, 0.0 as by chance.

    None where nobody agrees, or where all who do are alike.

    >>> import networkx
    >>> graph = networkx.Graph()
    >>> graph.add_nodes_from(["ann", "bob"], kind="person")
    >>> graph.add_nodes_from(["wire", "daily"], kind="organization")
    >>> graph.add_edge("ann", "bob", agreement=1.0)
    >>> graph.add_edge("wire", "daily", agreement=0.5)
    >>> assortativity(graph)
    1.0

    Source: Newman, "Mixing patterns in networks" (2003).
    """
    from networkx import attribute_assortativity_coefficient

    agreeing = graph.edge_subgraph(
        (one, other) for one, other, agreement in graph.edges(data="agreement") if agreement > 0
    )
    if not agreeing.edges or len({kind for _, kind in agreeing.nodes(data=attribute)}) == 1:
        return None
    coefficient = float(attribute_assortativity_coefficient(agreeing, attribute))
    return None if isnan(coefficient) else coefficient
