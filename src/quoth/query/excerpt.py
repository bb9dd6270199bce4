"""A part of a graph too large to be looked at whole: all that is claimed among its busiest entities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop
from operator import itemgetter

from quoth import vocab
from quoth.query.filtering import Filter, fitting, found, number_of_claims
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
    for is kept instead, and takes the first.
    """
    if wanted.limit is not None:
        first = tuple(fitting(store, wanted))
        return Excerpt(first, len(first))
    narrowed = wanted != Filter()
    fits = frozenset(found(store, wanted) if narrowed else ())
    number = len(fits) if narrowed else number_of_claims(store)
    if number > most:
        chosen = _among_busiest(store, fits, most)
    else:
        chosen = fits if narrowed else found(store, wanted)
    return Excerpt(tuple(sorted(chosen, key=itemgetter(1, 0))), number)


def _among_busiest(store: Store, fits: Collection[ClaimPlace], most: int) -> Iterable[ClaimPlace]:
    """Return what fits among the busiest entities, entity by entity; all claims fit where none are given."""
    outdated = {value(quad.object) for quad in store.quadstore.match(predicate=REVISION_OF)}
    among: list[ClaimPlace] = []
    inner: set[str] = set()
    for entity in _busiest(store):
        inner.add(entity)
        joining = [
            (local(claim), local(document))
            for claim, document in _joining(store, entity, inner)
            if document not in outdated
        ]
        fitting_here = [claim for claim in joining if not fits or claim in fits]
        if len(among) + len(fitting_here) > most:
            return among or sorted(fitting_here)[:most]
        among += fitting_here
    return among


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
