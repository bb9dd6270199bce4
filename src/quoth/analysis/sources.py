"""Who quotes whom: sources are nodes, each act of passing words on is an edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from quoth.model.claim import Attribution, Claim

if TYPE_CHECKING:
    from networkx import MultiDiGraph

UNNAMED = "unnamed-source"


def source_graph_of(claims: Iterable[Claim], *, voices: Mapping[str, str] | None = None) -> MultiDiGraph[str]:
    """
    Return who quotes whom: an edge from the one who passes words on to the one whose words they are.

    `voices` are the documents' own voices by id, which stand at the head of every chain; without one it is
    the document. An attribution that several claims share is one edge. Nobody named is `unnamed-source`,
    one for each document: two documents' unnamed sources are not one person.
    """
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph()
    for claim in claims:
        voice = (voices or {}).get(claim.document, claim.document)
        names = [(voice, voice), *(source(step, claim.document) for step in claim.attribution)]
        for id, label in names:
            graph.add_node(id, label=label)
        for ((quoting, _), (quoted, _)), step in zip(pairwise(names), claim.attribution, strict=True):
            graph.add_edge(quoting, quoted, place(step, claim.document), **said(step, claim.document))
    return graph


def source(step: Attribution, document: str) -> tuple[str, str]:
    """Return the id and the label of who is quoted."""
    if step.source is None:
        return f"{UNNAMED}/{document}", "nobody named"
    return step.source.entity, step.source.label


def place(step: Attribution, document: str) -> str:
    """Return what tells one act of saying from another: where its words stand."""
    return f"{document}#{step.cue.start}-{step.content.start}"


def said(step: Attribution, document: str) -> dict[str, str | int]:
    """Return an act of saying's attributes."""
    return {
        "stance": step.stance.value,
        "manner": step.manner.value,
        "depth": step.depth,
        "cue": step.cue.text,
        "document": document,
    }
