"""Claim graphs to hold the ontology to: the contract's documents as the store writes them."""

from __future__ import annotations

from functools import cache

from rdflib import Graph

from quoth.model.claim import Argument, Claim
from quoth.model.entity import Account, Entity
from quoth.model.reading import Provenance
from quoth.model.record import claim_from
from quoth.ontology import ontology_folder
from quoth.store.quads import quads
from tests.contract.examples import Example, examples

MADE_BY = Provenance("hand/1", "none/1", "0" * 12, "0" * 12)


def contract_graph(*documents: str) -> Graph:
    """Return a fresh copy of the union of all graphs of the contract's documents, or of those named."""
    graph = Graph()
    for example in examples():
        if not documents or example.document.id in documents:
            graph.parse(data=_triples(example.document.id), format="nt")
    return graph


def turtle(name: str) -> Graph:
    """Return one of the shipped Turtle files."""
    return Graph().parse(ontology_folder() / name)


@cache
def _triples(document: str) -> str:
    [example] = (example for example in examples() if example.document.id == document)
    return "".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads(_account(example)))


def _account(example: Example) -> Account:
    claims = tuple(
        claim_from(record | {"confidence": 0.9, "extractor": MADE_BY.extractor}) for record in example.records
    )
    return Account(
        document=example.document,
        sentences=tuple(dict.fromkeys(claim.sentence for claim in claims)),
        claims=claims,
        attributions=tuple({a: None for claim in claims for a in claim.attribution}),
        entities=tuple({e.id: e for claim in claims for e in map(_entity, _arguments(claim))}.values()),
        provenance=MADE_BY,
    )


def _arguments(claim: Claim) -> list[Argument]:
    sources = [attribution.source for attribution in claim.attribution]
    return [argument for argument in (claim.subject, claim.object, *sources) if argument]


def _entity(argument: Argument) -> Entity:
    return Entity(argument.entity, argument.label, argument.kind)
