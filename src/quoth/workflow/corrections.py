"""Corrections: what a person decides about entities is kept, and the documents it touches are read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quoth.model.decision import Action, Decision
from quoth.workflow.accounts import accounts

if TYPE_CHECKING:
    from quoth.store import Added, Store


def correct(store: Store, decision: Decision, *, model: str | None = None) -> Iterator[Added]:
    """Keep a decision and read again, under all decisions, each document that names what it is about."""
    touched = documents_touched(store, decision)
    store.decide(decision)
    yield from read_again(store, touched, model=model)


def read_again(store: Store, documents: Iterable[str], *, model: str | None = None) -> Iterator[Added]:
    """Read stored documents again, under all decisions, each by the extractor that read it before."""
    settled = store.decisions()
    for extractor, of_extractor in _by_extractor(store, documents).items():
        texts = map(store.document, of_extractor)
        yield from store.add(accounts(texts, model=model, extractor=extractor, decisions=settled))


def documents_touched(store: Store, decision: Decision) -> tuple[str, ...]:
    """Return the documents that name what a decision, or the decision it takes back, is about."""
    from quoth.query.entities import known_entities

    about = _about(decision, store.decisions())
    named = {document for known in known_entities(store) if known.id in about for document in known.documents}
    return tuple(sorted(named | {place.document for place in decision.places}))


def _about(decision: Decision, earlier: Iterable[Decision]) -> set[str]:
    about = {decision.entity, decision.value}
    if decision.action is Action.UNDO:
        for undone in earlier:
            if undone.id == decision.entity:
                about |= _about(undone, earlier)
    return about


def _by_extractor(store: Store, documents: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        extractor, _, _ = store.account(document).provenance.extractor.partition("/")
        groups[extractor].append(document)
    return groups
