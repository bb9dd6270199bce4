"""Networks: claims and their documents in, a networkx graph of one of four kinds out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Literal

from quoth.errors import UnknownName
from quoth.model.claim import Claim
from quoth.model.document import Document

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph

    from quoth.query import Filter
    from quoth.store import Store

NetworkKind = Literal["claims", "sources", "stances", "bipartite"]


def claims_network(store: Store, wanted: Filter) -> MultiDiGraph[str]:
    """Return the graph of the claims that fit, one edge a claim, read from the store as edges."""
    from quoth.analysis import graph_from
    from quoth.query.edges import edges, nodes

    known = dict(nodes(store))
    return graph_from(edges(store, wanted, known), known.items())


def network(claims: Iterable[Claim], documents: Collection[Document], kind: NetworkKind) -> Graph:
    """
    Return the graph of one of the kinds that are made of whole claims.

    Raises:
        UnknownName: there is no such kind.
    """
    from quoth.analysis import bipartite_graph_of, source_graph_of, stance_graph_of

    if kind == "sources":
        return source_graph_of(claims, voices={each.id: each.voice for each in documents})
    made = {"stances": stance_graph_of, "bipartite": bipartite_graph_of}
    if kind not in made:
        raise UnknownName("kind of graph", kind, known=("claims", *made, "sources"))
    return made[kind](claims, published={each.id: each.published for each in documents})
