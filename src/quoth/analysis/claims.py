"""Claims as a networkx graph: entities are nodes, each claim is an edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from quoth.model.claim import Argument, Claim

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def graph_of(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> MultiDiGraph[str]:
    """
    Return the claims as a multigraph: from subject to object, one edge a claim, its id the edge's key.

    A claim without an object is a loop at its subject, which measures of paths pass over. Nodes have `label`
    and `kind`; every attribute is a string or a number, so that any of networkx's writers takes them.
    `published` are the documents' dates, for claims whose source gives none of its own.

    >>> from quoth.model.claim import Predicate
    >>> from quoth.model.judgement import Kind
    >>> from quoth.model.passage import Passage
    >>> text = "Seoul trusts Tokyo."
    >>> seoul = Argument(Passage.of(text, 0, 5), "south-korea", "South Korea", Kind.PLACE)
    >>> tokyo = Argument(Passage.of(text, 13, 18), "japan", "Japan", Kind.PLACE)
    >>> trusts = Predicate(Passage.of(text, 6, 12), "trust", "trust")
    >>> graph = graph_of([Claim("c1", "d1", Passage.of(text, 0, 19), seoul, trusts, tokyo)])
    >>> [(subject, object, edge["relation"]) for subject, object, edge in graph.edges(data=True)]
    [('south-korea', 'japan', 'trust')]
    """
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph()
    for claim in claims:
        ends = (claim.subject, claim.object or claim.subject)
        for argument in ends:
            if argument.entity not in graph:
                graph.add_node(argument.entity, **node(argument))
        graph.add_edge(ends[0].entity, ends[1].entity, claim.id, **edge(claim, published or {}))
    return graph


def graph_from(
    edges: Iterable[tuple[str, str, str, dict[str, str | float]]], nodes: Iterable[tuple[str, dict[str, str]]]
) -> MultiDiGraph[str]:
    """
    Return the graph `graph_of` makes, from edges as the query floor gives them: many claims, much sooner.

    Of the nodes only those are taken that an edge ends at, by what all documents commonly call them.

    >>> graph = graph_from([("south-korea", "japan", "c1", {"relation": "trust"})],
    ...                    [("japan", {"label": "Japan"}), ("peru", {"label": "Peru"})])
    >>> dict(graph.nodes(data="label"))
    {'south-korea': None, 'japan': 'Japan'}
    """
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph()
    graph.add_edges_from(edges)
    graph.add_nodes_from((entity, attributes) for entity, attributes in nodes if entity in graph)
    return graph


def node(argument: Argument) -> dict[str, str]:
    """Return an entity's attributes."""
    return {"label": argument.label, "kind": argument.kind.value}


def edge(claim: Claim, published: Mapping[str, date | None]) -> dict[str, str | float]:
    """Return a claim's attributes; what is absent is empty."""
    return {
        "relation": claim.predicate.relation,
        "lemma": claim.predicate.lemma,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "certainty": claim.certainty.value,
        "stance": claim.stance.value,
        "position": claim.position.value,
        "source": claim.source or "",
        "depth": len(claim.attribution),
        "stated": str(claim.stated_on(published.get(claim.document)) or ""),
        "document": claim.document,
        "sentence": claim.sentence.text,
        "confidence": claim.confidence,
    }
