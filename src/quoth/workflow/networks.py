"""Networks: claims and their documents in, a networkx graph of one of four kinds out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Literal

from quoth.errors import UnknownName
from quoth.model.claim import Claim
from quoth.model.document import Document

if TYPE_CHECKING:
    from networkx import Graph

NetworkKind = Literal["claims", "sources", "stances", "bipartite"]


def network(claims: Iterable[Claim], documents: Collection[Document], kind: NetworkKind) -> Graph:
    """
    Return the graph of this kind; edges carry the days their documents were published.

    Raises:
        UnknownName: there is no such kind.
    """
    from quoth.analysis import bipartite_graph_of, graph_of, source_graph_of, stance_graph_of

    if kind == "sources":
        return source_graph_of(claims, voices={each.id: each.voice for each in documents})
    made = {"claims": graph_of, "stances": stance_graph_of, "bipartite": bipartite_graph_of}
    if kind not in made:
        raise UnknownName("kind of graph", kind, known=(*made, "sources"))
    return made[kind](claims, published={each.id: each.published for each in documents})
