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
    than `most` claims between two of them. So whatever fits and is claimed between them is in the excerpt;
    what has no object and is about one of them alone is there as far as there is room. A limit that is asked
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

    def fitting_of(propositions: Iterable[str]) -> list[ClaimPlace]:
        claimed = (
            (local(claim), local(document))
            for proposition in propositions
            for claim, document in _claims_of(store, proposition)
            if document not in outdated
        )
        return [claim for claim in claimed if not fits or claim in fits]

    among: list[ClaimPlace] = []
    inner: dict[str, None] = {}
    for entity in _busiest(store):
        joining = fitting_of(_joining(store, entity, inner))
        if len(among) + len(joining) > most:
            among = among or sorted(joining)[:most]
            break
        inner[entity] = None
        among += joining
    for entity in inner:
        alone = fitting_of(_alone(store, entity))
        if len(among) + len(alone) > most:
            return among or sorted(alone)[:most]
        among += alone
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


def _joining(store: Store, entity: str, inner: Collection[str]) -> Iterator[str]:
    """Return the propositions that join the entity with those inside, or with itself."""
    match = store.quadstore.match
    for quad in match(predicate=vocab.subject, object=entity):
        objects = (value(each.object) for each in match(subject=value(quad.subject), predicate=vocab.object))
        if any(each == entity or each in inner for each in objects):
            yield value(quad.subject)
    for quad in match(predicate=vocab.object, object=entity):
        subjects = match(subject=value(quad.subject), predicate=vocab.subject)
        if any(value(each.object) in inner for each in subjects):
            yield value(quad.subject)


def _alone(store: Store, entity: str) -> Iterator[str]:
    """Return the propositions about the entity that have no object."""
    for quad in store.quadstore.match(predicate=vocab.subject, object=entity):
        if not any(store.quadstore.match(subject=value(quad.subject), predicate=vocab.object)):
            yield value(quad.subject)


def _claims_of(store: Store, proposition: str) -> Iterator[tuple[str, str]]:
    for quad in store.quadstore.match(predicate=vocab.proposition, object=proposition):
        yield value(quad.subject), value(quad.graph_name)
