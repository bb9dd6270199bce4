"""Versions: an account of a changed text in, the same account under an id of its own out."""

from __future__ import annotations

from dataclasses import replace

from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.model.identity import claim_id


def renamed(account: Account, document: str) -> Account:
    """Return the account under another document id; its claims' ids follow, for they are made of it."""
    ids = {claim.id: _id(claim, document) for claim in account.claims}
    return replace(
        account,
        document=replace(account.document, id=document),
        claims=tuple(
            replace(
                claim,
                id=ids[claim.id],
                document=document,
                under=ids.get(claim.under, claim.under) if claim.under else None,
            )
            for claim in account.claims
        ),
    )


def _id(claim: Claim, document: str) -> str:
    return claim_id(
        document,
        subject=claim.subject.passage,
        predicate=claim.predicate.passage,
        object=claim.object.passage if claim.object else None,
        attribution=[(each.source.passage if each.source else None, each.cue) for each in claim.attribution],
        voice=claim.voice,
    )
