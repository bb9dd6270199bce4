"""Concerned: the few claims that a comparison or a promise can be about, without reading all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from quoth import vocab
from quoth.language.wills import Will, will_of
from quoth.model.claim import Claim
from quoth.query.library import query_text
from quoth.store import Row, Store
from quoth.store.terms import claim_iri, document_iri, local, node, value

Told = tuple[tuple[Claim, ...], Mapping[str, date | None]]
"""Claims in order of date, document and place, and the days their documents were published."""

Place = tuple[str, str]
"""The ids of a claim and of its document."""


def spoken_of(store: Store, document: str) -> Told:
    """Return what a document claims, and what others claim that it could repeat or oppose."""
    rows = store.select(query_text("spoken-of"), {"document": node(document_iri(document))})
    return _told(store, [(local(value(claim)), local(value(other))) for claim, other, _ in rows])


def promised(store: Store) -> Told:
    """Return the claims that could be promises and what became of them, and the acts they stand under."""
    promises: dict[object, set[Place]] = defaultdict(set)
    outcomes: dict[object, set[Place]] = defaultdict(set)
    for row in store.select(query_text("promised")):
        for kept, matter in _matters(row):
            (outcomes if kept else promises)[matter].add((local(value(row[0])), local(value(row[1]))))
    places = set[Place]()
    for matter in promises.keys() & outcomes.keys():
        places |= promises[matter] | outcomes[matter]
    acts = {(each.under, each.document) for each in store.claims(sorted(places)) if each.under}
    return _told(store, places | acts)


def _matters(row: Row) -> Iterator[tuple[bool, object]]:
    """
    Yield what a claim may promise (False), and what it may tell the end of (True).

    A deed ends with what is said to have happened; a thing that was committed to, with what takes it back.
    """
    _, _, deed, subject, object, lemma, modality, act = map(value, row)
    if will_of(lemma) is Will.PROMISED:
        yield False, deed
    if act == vocab.commitment or will_of(lemma) is Will.PROMISED:
        yield False, (subject, object)
    if modality == vocab.actual:
        yield True, deed
        if act == vocab.withdrawal:
            yield True, (subject, object)


def _told(store: Store, places: Iterable[Place]) -> Told:
    """Read claims, each document's together, and put them in order."""
    claims = tuple(store.claims(sorted(places, key=lambda place: place[::-1])))
    published = {id: store.document(id).published for id in sorted({each.document for each in claims})}

    def order(claim: Claim) -> tuple[object, ...]:
        stated = claim.stated_on(published[claim.document])
        sentence, predicate = claim.sentence, claim.predicate.passage
        words = sentence.start, sentence.end, predicate.start, predicate.end
        return str(stated or ""), document_iri(claim.document), words, claim_iri(claim.id)

    return tuple(sorted(claims, key=order)), published
