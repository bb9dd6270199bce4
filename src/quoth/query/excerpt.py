"""A part of a graph too large to be looked at whole: all that is claimed among its busiest entities."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop
from operator import itemgetter

from quoth import vocab
from quoth.query.filtering import Filter, fitting
from quoth.query.library import query_text
from quoth.store import Store
from quoth.store.terms import REVISION_OF, local, value

ClaimPlace = tuple[str, str]
"""The id of a claim and of its document."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Claims, those of one document together, and how many fit the filter in all."""

    claims: tuple[ClaimPlace, ...]
    fitting: int


def excerpt(store: Store, wanted: Filter, *, most: int) -> Excerpt:
    """
    Return the claims that fit; where they are more than `most`, those among the busiest entities.

    Entities are taken by how many claims of the whole graph are about them, until the next would bring more
    than `most` claims. So whatever fits and is claimed among them is in the excerpt. A limit that is asked
    for is kept instead.
    """
    is_whole = wanted == Filter()
    fits = () if is_whole else tuple(fitting(store, wanted))
    number = _number_of_claims(store) if is_whole else len(fits)
    if number <= most or wanted.limit is not None:
        return Excerpt(tuple(fitting(store, wanted)) if is_whole else fits, number)
    return Excerpt(tuple(sorted(_among_busiest(store, frozenset(fits), most), key=itemgetter(1, 0))), number)


def _number_of_claims(store: Store) -> int:
    [[number]] = store.select(query_text("claims-counted"))
    return int(value(number))


def _among_busiest(store: Store, fits: Collection[ClaimPlace], most: int) -> list[ClaimPlace]:
    """Return what fits among the busiest entities, entity by entity; all claims fit where none are given."""
    outdated = {value(quad.object) for quad in store.quadstore.match(predicate=REVISION_OF)}
    found: list[ClaimPlace] = []
    inner: set[str] = set()
    for entity in _busiest(store):
        inner.add(entity)
        joining = [
            (local(claim), local(document))
            for claim, document in _joining(store, entity, inner)
            if document not in outdated
        ]
        fitting_here = [claim for claim in joining if not fits or claim in fits]
        if len(found) + len(fitting_here) > most:
            return found or sorted(fitting_here)[:most]
        found += fitting_here
    return found


def _busiest(store: Store) -> Iterator[str]:
    """Yield entities, those of most claims first, others by their IRIs; few of them are ever asked for."""
    counted = [
        (-int(value(claims)), value(entity))
        for entity, claims in store.select(query_text("entities-counted"))
    ]
    heapify(counted)
    while counted:
        _, entity = heappop(counted)
        yield entity


def _joining(store: Store, entity: str, inner: Collection[str]) -> Iterator[tuple[str, str]]:
    """Return claims between the entity and those inside, or about the entity alone, and their documents."""
    match = store.quadstore.match
    for quad in match(predicate=vocab.subject, object=entity):
        proposition = value(quad.subject)
        [*objects] = match(subject=proposition, predicate=vocab.object)
        if all(value(each.object) in inner for each in objects):
            yield from _claims_of(store, proposition)
    for quad in match(predicate=vocab.object, object=entity):
        proposition = value(quad.subject)
        subjects = [value(each.object) for each in match(subject=proposition, predicate=vocab.subject)]
        if all(subject in inner and subject != entity for subject in subjects):
            yield from _claims_of(store, proposition)


def _claims_of(store: Store, proposition: str) -> Iterator[tuple[str, str]]:
    for quad in store.quadstore.match(predicate=vocab.proposition, object=proposition):
        yield value(quad.subject), value(quad.graph_name)
