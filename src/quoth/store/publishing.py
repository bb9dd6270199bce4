"""Nanopublications: a store in, a small publication for each claim out, four graphs that stand alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import terms
from quoth.store.claimstore import Store
from quoth.store.quads import quads
from quoth.store.terms import node, value

if TYPE_CHECKING:
    from pyoxigraph import Quad

_NP = "http://www.nanopub.org/nschema#"
_DERIVED, _ATTRIBUTED = f"{vocab.PROV}wasDerivedFrom", f"{vocab.PROV}wasAttributedTo"

_PARTS = (vocab.attribution, vocab.context)
"""What hangs on a claim and is part of its assertion."""


def nanopublications(store: Store) -> Iterator[Quad]:
    """
    Return every claim as a nanopublication: head, assertion, provenance, publication information.

    What is asserted is that the claim is made, with its proposition, polarity and stance, and not that it is
    true: a denied claim published as a bare triple would say the opposite of its source. The provenance is
    the sentence, its document and the source; the publication is made by the extraction and nobody else.

    Source: the nanopublication guidelines, nanopub.net/guidelines (structure of the four graphs).
    """
    for document in store.documents():
        written = defaultdict(list)
        for quad in quads(store.account(document.id)):
            written[value(quad.subject)].append(quad)
        for iri in sorted(written):
            if any(
                quad.predicate.value == terms.TYPE and value(quad.object) == vocab.Claim
                for quad in written[iri]
            ):
                yield from _publication(iri, written)


def _publication(claim: str, written: dict[str, list[Quad]]) -> Iterator[Quad]:
    from pyoxigraph import Quad

    publication = terms.within(claim, "publication")
    head, assertion = (terms.within(publication, part) for part in ("head", "assertion"))
    provenance, information = (terms.within(publication, part) for part in ("provenance", "information"))

    def say(graph: str, subject: str, term: str, object_: str) -> Quad:
        return Quad(node(subject), node(term), node(object_), node(graph))

    yield say(head, publication, terms.TYPE, f"{_NP}Nanopublication")
    yield say(head, publication, f"{_NP}hasAssertion", assertion)
    yield say(head, publication, f"{_NP}hasProvenance", provenance)
    yield say(head, publication, f"{_NP}hasPublicationInfo", information)
    yield from _assertion(claim, written, assertion)
    facts = {quad.predicate.value: value(quad.object) for quad in written[claim]}
    document = facts[vocab.inDocument]
    yield say(provenance, assertion, _ATTRIBUTED, facts[vocab.attributedTo])
    yield say(provenance, assertion, _DERIVED, document)
    yield say(provenance, assertion, _DERIVED, facts[vocab.sentence])
    made_by = facts.get(terms.GENERATED_BY) or terms.within(document, "extraction")
    yield say(information, publication, terms.GENERATED_BY, made_by)


def _assertion(claim: str, written: dict[str, list[Quad]], graph: str) -> Iterator[Quad]:
    """Return what is said of a claim, of its parts, of its proposition and of its sentence."""
    from pyoxigraph import Quad

    own = written[claim]
    wanted = {*_PARTS, vocab.proposition, vocab.sentence}
    parts = sorted({value(quad.object) for quad in own if quad.predicate.value in wanted})
    for quad in sorted((quad for iri in (claim, *parts) for quad in written[iri]), key=str):
        yield Quad(quad.subject, quad.predicate, quad.object, node(graph))
