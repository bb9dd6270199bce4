"""Full Web Annotations: a store in, for each claim an annotation that stands alone out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.store import terms
from quoth.store.claimstore import Store
from quoth.store.terms import ANNOTATIONS, node, number, words

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad

    from quoth.model.claim import Claim
    from quoth.model.document import Document

_AROUND = 32
"""So many characters before and after find the words again in a text that has changed elsewhere."""


def web_annotations(store: Store) -> Iterator[Quad]:
    """
    Return an annotation for every claim: the claim is its body, its sentence in the document the target.

    The sentence is selected twice, by its place and by its words with those around them, so that a reader
    without this graph finds it in the page. Documents come in order of id, claims in that of the text.

    Source: W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5.
    """
    from pyoxigraph import Quad

    for document in store.documents():
        for claim in store.account(document.id).claims:
            for subject, term, value in sorted(_said(claim, document), key=lambda said: said[:2]):
                yield Quad(node(subject), node(term), value, node(ANNOTATIONS))


def _said(claim: Claim, document: Document) -> Iterator[tuple[str, str, NamedNode | Literal]]:
    annotation = terms.within(vocab.C + claim.id, "annotation")
    target, place, quotation = (terms.within(annotation, part) for part in ("target", "place", "quotation"))
    start, end, text = claim.sentence.start, claim.sentence.end, document.text
    yield annotation, terms.TYPE, node(f"{vocab.OA}Annotation")
    yield annotation, f"{vocab.OA}hasBody", node(vocab.C + claim.id)
    yield annotation, f"{vocab.OA}hasTarget", node(target)
    yield annotation, f"{vocab.OA}motivatedBy", node(f"{vocab.OA}describing")
    yield target, terms.TYPE, node(f"{vocab.OA}SpecificResource")
    yield target, f"{vocab.OA}hasSource", node(terms.document_iri(document.id))
    yield target, f"{vocab.OA}hasSelector", node(place)
    yield target, f"{vocab.OA}hasSelector", node(quotation)
    yield place, terms.TYPE, node(f"{vocab.OA}TextPositionSelector")
    yield place, terms.START, number(start)
    yield place, terms.END, number(end)
    yield quotation, terms.TYPE, node(f"{vocab.OA}TextQuoteSelector")
    yield quotation, terms.EXACT, words(claim.sentence.text)
    yield quotation, f"{vocab.OA}prefix", words(text[max(0, start - _AROUND) : start])
    yield quotation, f"{vocab.OA}suffix", words(text[end : end + _AROUND])
