"""Quads in, claims and accounts out: the way back from the graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.store.quads.notes import Notes, gathered, is_a
from quoth.store.quads.reader import Reader

if TYPE_CHECKING:
    from pyoxigraph import Quad


def claims_from(quads: Iterable[Quad]) -> tuple[Claim, ...]:
    """Return the claims that stand in the quads, by document and in order of the text."""
    notes = gathered(quads)
    readers: dict[str, Reader] = {}
    found = []
    for iri, note in notes.items():
        if is_a(note, vocab.Claim):
            document = note[vocab.inDocument][0]
            reader = readers.setdefault(document, Reader(document, lambda node: notes.get(node, {})))
            found.append(reader.claim(iri))
    return tuple(sorted(found, key=in_order))


def account_from(document: str, notes: Notes, graph: Iterable[Quad]) -> Account:
    """
    Return what a document (given by its IRI) claims, from its graph and the notes of what it shares.

    Sentences are those that carry something; the others are not in the graph.
    """
    own = gathered(graph)
    reader = Reader(document, lambda node: own.get(node) or notes(node))
    claims = [reader.claim(iri) for iri, note in own.items() if is_a(note, vocab.Claim)]
    said = [reader.attribution(iri) for iri, note in own.items() if is_a(note, vocab.Attribution)]
    sentences = {each.sentence for each in claims} | {each.sentence for each in said}
    return Account(
        document=reader.document,
        sentences=tuple(sorted(sentences, key=lambda sentence: sentence.start)),
        claims=tuple(sorted(claims, key=in_order)),
        attributions=tuple(sorted(said, key=lambda each: (each.cue.start, each.depth, each.content.start))),
        entities=reader.entities,
        provenance=reader.provenance,
    )


def in_order(claim: Claim) -> tuple[str, int, int, int, str]:
    """Return what claims are ordered by within a document: where their words stand."""
    predicate = claim.predicate.passage
    return claim.document, claim.sentence.start, predicate.start, predicate.end, claim.id
