"""Claim graphs to hold the ontology to: the contract's documents as the store writes them."""

from __future__ import annotations

from functools import cache

from rdflib import Graph

from quoth.ontology import ontology_folder
from quoth.store.quads import quads

from ..contract.accounts import accounts


def contract_graph(*documents: str) -> Graph:
    """Return a fresh copy of the union of all graphs of the contract's documents, or of those named."""
    graph = Graph()
    for document, triples in _triples().items():
        if not documents or document in documents:
            graph.parse(data=triples, format="nt")
    return graph


def turtle(name: str) -> Graph:
    """Return one of the shipped Turtle files."""
    return Graph().parse(ontology_folder() / name)


@cache
def _triples() -> dict[str, str]:
    return {
        account.document.id: "".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads(account))
        for account in accounts()
    }
