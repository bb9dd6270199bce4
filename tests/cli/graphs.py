"""Graphs of the contract's hand-written claims, so that a test of a command does not wait for a parser."""

from __future__ import annotations

from pathlib import Path

from quoth.model.entity import Account, Entity
from quoth.model.reading import Provenance
from quoth.model.record import claim_from
from quoth.store import open_store
from tests.contract.examples import Example, examples


def contract_graph(folder: Path) -> Path:
    """Make a graph of the contract's five documents and return its folder."""
    store = open_store(folder)
    for _ in store.add(map(account_of, examples())):
        pass
    store.close()
    return folder


def account_of(example: Example) -> Account:
    """Return the account a careful reader's records stand for."""
    claims = tuple(
        claim_from({**record, "confidence": 0.9, "extractor": "hand/1"}) for record in example.records
    )
    attributions = dict.fromkeys(step for claim in claims for step in claim.attribution)
    arguments = [
        argument
        for claim in claims
        for argument in (claim.subject, claim.object, *(step.source for step in claim.attribution))
        if argument
    ]
    return Account(
        document=example.document,
        sentences=tuple(dict.fromkeys(claim.sentence for claim in claims)),
        claims=claims,
        attributions=tuple(attributions),
        entities=tuple(dict.fromkeys(Entity(each.entity, each.label, each.kind) for each in arguments)),
        provenance=Provenance("hand/1", "none", "none", "none"),
    )
