"""Claims by what a person asks to see: a filter in, claims in order of date, document and place out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.claim import Claim
from quoth.model.judgement import Modality, Polarity
from quoth.query.library import query_text
from quoth.query.names import entities
from quoth.store import Store
from quoth.store.quads.wording import places
from quoth.store.terms import document_iri, local, node, offsets, relation_iri, value

if TYPE_CHECKING:
    from quoth.store import Row, Term

_FEW = 1_000
"""Up to so many claims are looked up one by one, wherever the graph lies."""

_AT_ONCE = 8
"""So many claims are read with all others in a folder while one is looked up."""


@dataclass(frozen=True, slots=True)
class Filter:
    """
    Which claims: `about` finds subject, object or context, `by` a source anywhere in the chain.

    Entities are given by name, id or IRI. `words` all stand in the claim's sentence, in any order; a phrase
    is given in quotation marks, `*` ends a word anyhow. `since` and `until` go by the day a claim was
    stated, both inclusive; a claim of no known day is left out where either is given.
    """

    about: str | None = None
    by: str | None = None
    relation: str | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    since: date | None = None
    until: date | None = None
    document: str | None = None
    words: str | None = None
    limit: int | None = None


def claims(store: Store, wanted: Filter = Filter()) -> Iterator[Claim]:
    """
    Return the claims that fit, in order of date, document and place.

    Raises:
        UnknownName: nobody in the graph is called what `about` or `by` says.
    """
    return store.claims(fitting(store, wanted))


def fitting(store: Store, wanted: Filter) -> Iterator[tuple[str, str]]:
    """
    Return the ids of the claims that fit, each with that of its document, in the order of `claims`.

    Raises:
        UnknownName: nobody in the graph is called what `about` or `by` says.
    """
    rows = sorted(_key(row) for row in _rows(store, wanted, "claims"))
    return ((local(claim), local(document)) for _, document, _, _, claim in islice(rows, wanted.limit))


def found(store: Store, wanted: Filter) -> Iterator[tuple[str, str]]:
    """
    Return all that `fitting` does, limit or not, in no order: of a whole graph in a fifth of the time.

    Raises:
        UnknownName: nobody in the graph is called what `about` or `by` says.
    """
    return ((local(value(row[0])), local(value(row[1]))) for row in _rows(store, wanted, "claims-swept"))


def number_of_claims(store: Store) -> int:
    """Return how many claims the newest texts make."""
    [[number]] = store.select(query_text("claims-counted"))
    return int(value(number))


def _rows(store: Store, wanted: Filter, query: str) -> Iterator[Row]:
    """Return the rows of a query, which begin as those of `claims.rq` do, that fit."""
    return (row for row in _narrowed(store, wanted, query) if _in_time(row, wanted))


def _narrowed(store: Store, wanted: Filter, query: str) -> Iterator[Row]:
    """Return the rows narrowed by everything but time."""
    narrowed: dict[str, Term] = {}
    if wanted.document is not None:
        narrowed["document"] = node(document_iri(wanted.document))
    if wanted.relation is not None:
        narrowed["relation"] = node(relation_iri("-".join(wanted.relation.split())))
    if wanted.polarity is not None:
        narrowed["polarity"] = node(vocab.Q + wanted.polarity.value)
    if wanted.modality is not None:
        narrowed["modality"] = node(vocab.Q + wanted.modality.value)
    candidates = _candidates(store, wanted)
    if candidates is not None and _looked_up(store, len(candidates)):
        for claim in candidates:
            yield from store.select(query_text("claims"), {**narrowed, "claim": node(claim)})
        return
    for row in store.select(query_text(query), narrowed):
        if candidates is None or value(row[0]) in candidates:
            yield row


def _looked_up(store: Store, number: int) -> bool:
    """Tell whether so many claims are better looked up than found among all; a server is asked but once."""
    return number <= _FEW or (store.path is not None and number * _AT_ONCE <= number_of_claims(store))


def _candidates(store: Store, wanted: Filter) -> set[str] | None:
    """Return the claims about and by whom they should be; None where neither is asked for."""
    asked = (("claims-about", "entity", wanted.about), ("claims-by", "source", wanted.by))
    found: set[str] | None = None
    for query, variable, name in asked:
        if name is not None:
            these = {
                value(claim)
                for entity in entities(store, name)
                for claim, _ in store.select(query_text(query), {variable: node(entity)})
            }
            found = these if found is None else found & these
    if wanted.words is not None:
        spoken = set(_with_words(store, wanted.words))
        found = spoken if found is None else found & spoken
    return found


def _with_words(store: Store, words: str) -> Iterator[str]:
    """Return the claims whose sentence holds the words; attributions that hold them are none."""
    for sentence in store.sentences_with(words):
        for quad in store.quadstore.match(predicate=vocab.sentence, object=sentence):
            if value(quad.subject).startswith(vocab.C):
                yield value(quad.subject)


def _in_time(row: Row, wanted: Filter) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    stated = row[2]
    if stated is None:
        return False
    day = date.fromisoformat(value(stated))
    return (wanted.since or day) <= day <= (wanted.until or day)


def _key(row: Row) -> tuple[str, str, tuple[int, int], tuple[int, int], str]:
    """Return date, document, places and claim of a row, which is the order claims are told in."""
    claim, document, stated, _, _, _, sentence, stands = row
    day = value(stated) if stated is not None else ""
    predicate = places(value(stands))["predicate"][0]
    return day, value(document), offsets(value(sentence)), predicate, value(claim)
