"""Edges: claims as a network takes them, without making claims of them first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from quoth import vocab
from quoth.query.filtering import Filter, fitting
from quoth.query.library import query_text
from quoth.store import Row, Store
from quoth.store.terms import local, value

_UNNAMED = {"label": ""}

Node = tuple[str, dict[str, str]]
Edge = tuple[str, str, str, dict[str, str | float]]
"""Subject, object (the subject again where there is none), the claim's id, and its attributes."""


def edges(store: Store, wanted: Filter, known: Mapping[str, dict[str, str]]) -> Iterator[Edge]:
    """
    Yield the claims that fit as edges, in order of date and id; what is absent is empty.

    `known` are the `nodes` by id, which name the sources.

    Raises:
        UnknownName: nobody in the graph is called what the filter says.
    """
    chosen = None if wanted == Filter() else {claim for claim, _ in fitting(store, wanted)}
    depths = Counter(value(claim) for claim, _ in store.select(query_text("depths")))
    rows = sorted(store.select(query_text("edges")), key=lambda row: (_text(row[11]), value(row[0])))
    for row in rows:
        claim = value(row[0])
        if chosen is None or local(claim) in chosen:
            yield _edge(row, known, depths[claim])


def nodes(store: Store) -> Iterator[Node]:
    """Yield every entity with what it is commonly called and its kind, in order of id."""
    rows = sorted((value(entity), value(label), value(kind)) for entity, label, kind in _entities(store))
    for entity, label, kind in rows:
        yield _id(entity), {"label": label, "kind": _id(kind)}


def _entities(store: Store) -> Iterator[Row]:
    yield from store.select(query_text("nodes"))


def _edge(row: Row, known: Mapping[str, dict[str, str]], depth: int) -> Edge:
    (claim, subject, object, relation, lemma, polarity, modality, certainty, stance) = row[:9]
    (position, source, stated, document, sentence, confidence) = row[9:]
    attributes: dict[str, str | float] = {
        "relation": _id(value(relation)),
        "lemma": value(lemma),
        "polarity": _id(value(polarity)),
        "modality": _id(value(modality)),
        "certainty": _id(value(certainty)),
        "stance": _id(value(stance)),
        "position": _id(value(position)),
        # Where the document itself speaks nobody is quoted; an unnamed source has no name to tell.
        "source": known.get(_id(value(source)), _UNNAMED)["label"] if depth else "",
        "depth": depth,
        "stated": _text(stated),
        "document": _id(value(document)),
        "sentence": value(sentence),
        "confidence": float(value(confidence)),
    }
    ends = value(subject), _text(object) or value(subject)
    return _id(ends[0]), _id(ends[1]), value(claim).removeprefix(vocab.C), attributes


def _text(term: object) -> str:
    return "" if term is None else value(term)


@lru_cache(maxsize=200_000)
def _id(iri: str) -> str:
    return local(iri)
