"""The nodes of the graph: ids and places in, IRIs out, and back; an IRI is made of what it names."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from quoth import vocab
from quoth.model.passage import Passage
from quoth.model.slug import slug

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

    from quoth.model.document import Document

TYPE = f"{vocab.RDF}type"
START, END, EXACT = f"{vocab.OA}start", f"{vocab.OA}end", f"{vocab.OA}exact"
GENERATED_BY, REVISION_OF = f"{vocab.PROV}wasGeneratedBy", f"{vocab.PROV}wasRevisionOf"
LABEL, EXACT_MATCH, BROADER = f"{vocab.SKOS}prefLabel", f"{vocab.SKOS}exactMatch", f"{vocab.SKOS}broader"

PROPOSITIONS, ENTITIES = f"{vocab.G}propositions", f"{vocab.G}entities"
RELATIONS, DECISIONS = f"{vocab.G}relations", f"{vocab.G}decisions"
SHARED = (DECISIONS, ENTITIES, PROPOSITIONS, RELATIONS)
"""The graphs that belong to no document; every other named graph is a document's."""

_PLAIN = re.compile("[A-Za-z0-9_.~-]*")

_REMEMBERED = 2_000
"""
So many IRIs are made once: those of a document's entities come again at once, the commonest ones always. More
save no time, and take memory until a long run has filled them.
"""

DERIVED, ANNOTATIONS = f"{vocab.G}derived", f"{vocab.G}annotations"
"""Graphs that only stand in files: what can be made of a graph again, and is not stored in it."""


@lru_cache(maxsize=_REMEMBERED)
def document_iri(document: str) -> str:
    """
    Return the IRI of a document and of its graph.

    >>> document_iri("https://example.org/a")
    'https://w3id.org/quoth/id/document/https%3A%2F%2Fexample.org%2Fa'
    """
    return vocab.D + quoted(document)


def claim_iri(claim: str) -> str:
    """Return the IRI of a claim."""
    return vocab.C + quoted(claim)


@lru_cache(maxsize=_REMEMBERED)
def entity_iri(entity: str) -> str:
    """Return the IRI of an entity."""
    return vocab.E + quoted(entity)


@lru_cache(maxsize=_REMEMBERED)
def relation_iri(relation: str) -> str:
    """Return the IRI of a relation."""
    return vocab.R + quoted(relation)


def quoted(id: str) -> str:
    """
    Return an id as it stands in an IRI; most hold nothing that must be quoted, which is soon seen.

    >>> quoted("donald-trump"), quoted("a/b:c")
    ('donald-trump', 'a%2Fb%3Ac')
    """
    return id if _PLAIN.fullmatch(id) else quote(id, safe="")


def local(iri: str) -> str:
    """
    Return the id an IRI was made of.

    >>> local(document_iri("a/b")), local(entity_iri("kim")), local(vocab.affirmed)
    ('a/b', 'kim', 'affirmed')
    """
    return unquote(iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :])


def within(iri: str, *place: str) -> str:
    """
    Return the IRI of a part of something; ids hold no colon once they are quoted, so it parts the two.

    >>> within("https://w3id.org/quoth/id/claim/00ff", "0")
    'https://w3id.org/quoth/id/claim/00ff:0'
    """
    return ":".join((iri, *place))


def passage_iri(document: str, passage: Passage) -> str:
    """
    Return the IRI of words of a document (given by its IRI): where they stand is their name.

    >>> passage_iri(document_iri("d1"), Passage(0, 5, "Seoul"))
    'https://w3id.org/quoth/id/document/d1:0-5'
    """
    return f"{document}:{passage.start}-{passage.end}"


def offsets(passage: str) -> tuple[int, int]:
    """Return where the words of a passage's IRI stand."""
    start, _, end = passage.rpartition(":")[2].partition("-")
    return int(start), int(end)


def speaker_iri(document: Document) -> str:
    """
    Return who speaks where the text itself speaks: the publisher, else the author, else the document.

    Its entity is the one that a mention of the same name makes: "The Harbor Courier" is `harbor-courier`.
    """
    name = document.publisher or document.author
    return entity_iri(slug(name.casefold().removeprefix("the "))) if name else document_iri(document.id)


def value(term: object) -> str:
    """Return what a term says: an IRI's or a literal's text."""
    try:
        return term.value  # type: ignore[attr-defined,no-any-return]  # asking first costs as much again
    except AttributeError:
        return str(term)


@lru_cache(maxsize=_REMEMBERED)
def node(iri: str) -> NamedNode:
    """Return the IRI as a term."""
    from pyoxigraph import NamedNode

    return NamedNode(iri)


@cache
def literal() -> type[Literal]:
    """Return the class itself, looked up once: hundreds of thousands are made at a time."""
    from pyoxigraph import Literal

    return Literal


def number(whole: int) -> Literal:
    """Return a whole number as a term."""
    return literal()(str(whole), datatype=node(f"{vocab.XSD}integer"))


def share(part: float) -> Literal:
    """Return a share of 1 as a term, to two places and without needless zeros, as every store keeps it."""
    return literal()(f"{part:.2f}".rstrip("0").rstrip("."), datatype=node(f"{vocab.XSD}decimal"))


def day(day: date) -> Literal:
    """Return a date as a term."""
    return literal()(day.isoformat(), datatype=node(f"{vocab.XSD}date"))


def words(text: str) -> Literal:
    """Return a text as a term."""
    return literal()(text)
