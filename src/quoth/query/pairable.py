"""Pairable claims: a store in; the claims of it that could contradict or corroborate another store's out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quoth import vocab
from quoth.query.library import query_text
from quoth.store import Store, Term
from quoth.store.terms import value


class Pairable(NamedTuple):
    """One claim by what it could have in common with another, as `pairable.rq` gives it."""

    claim: Term
    document: Term
    proposition: Term
    subject: Term
    relation: Term
    opposite: Term | None
    position: Term
    object: Term | None
    contrary: Term | None


def pairable(store: Store) -> Iterator[Pairable]:
    """Yield the claims of a store's newest texts."""
    return (Pairable._make(row) for row in store.select(query_text("pairable")))


def contestable(claims: Iterable[Pairable]) -> set[Pairable]:
    """
    Return the claims that could contradict each other.

    Two that do are of one subject, and of one relation, to which somebody is opposed, or of opposite ones, or
    of opposite qualities.
    """
    claims = tuple(claims)
    opposed = {(each.subject, each.relation) for each in claims if value(each.position) == vocab.opposes}
    related = {(each.subject, each.relation) for each in claims}
    qualities = {(each.subject, each.relation, each.object) for each in claims if each.object}
    return {
        each
        for each in claims
        if (each.subject, each.relation) in opposed
        or (each.subject, each.opposite) in related
        or (each.subject, each.relation, each.contrary) in qualities
    }


def repeated(claims: Iterable[Pairable]) -> set[Pairable]:
    """Return the claims of one position on one proposition that stand in more than one document."""
    claims = tuple(claims)
    documents: dict[tuple[Term, Term], set[Term]] = defaultdict(set)
    for each in claims:
        documents[each.proposition, each.position].add(each.document)
    return {each for each in claims if len(documents[each.proposition, each.position]) > 1}
