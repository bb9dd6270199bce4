"""Versions and corrections: what a later text no longer says; metadata set right after a text was stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.workflow.accounts import accounts

if TYPE_CHECKING:
    from quoth.model.claim import Claim
    from quoth.read import Given
    from quoth.store import Added, Store

_Said = tuple[object, ...]


def withdrawn(store: Store, document: str) -> tuple[Claim, ...]:
    """
    Return what the version before this document claimed and this one no longer does, in order of place.

    A claim is said again where its proposition, judgements and sources are; its words may change.

    Raises:
        GraphError: there is no such document.
    """
    before = _revised(store, document)
    if before is None:
        return ()
    still = {_said(claim) for claim in store.account(document).claims}
    return tuple(claim for claim in store.account(before).claims if _said(claim) not in still)


def corrected(store: Store, document: str, given: Given, *, model: str | None = None) -> Added:
    """
    Set right what is known of a stored document, and read it again: its day decides what "Friday" means.

    Its id and its extractor stay; what `given` leaves out stays as it is.

    Raises:
        GraphError: there is no such document.
    """
    stored = store.document(document)
    told = replace(
        stored,
        title=given.title or stored.title,
        author=given.author or stored.author,
        publisher=given.publisher or stored.publisher,
        published=given.published or stored.published,
        url=given.url or stored.url,
        language=given.language or stored.language,
    )
    extractor, _, _ = store.account(document).provenance.extractor.partition("/")
    [added] = store.add(accounts([told], model=model, extractor=extractor, decisions=store.decisions()))
    return added


def _revised(store: Store, document: str) -> str | None:
    """Return the id of the version this document revises."""
    from quoth.store.terms import REVISION_OF, document_iri, local

    store.document(document)
    found = store.quadstore.note(document_iri(document)).get(REVISION_OF, ())
    return next(map(local, found), None)


def _said(claim: Claim) -> _Said:
    sources = tuple((step.source.entity if step.source else None, step.stance) for step in claim.attribution)
    object = claim.object.entity if claim.object else None
    proposition = (claim.subject.entity, claim.predicate.relation, object)
    return (*proposition, claim.polarity, claim.modality, claim.certainty, sources)
