"""An account in, its quads out: the document's graph, and the propositions and relations it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.model.reading import Provenance
from quoth.store import nquads, terms
from quoth.store.quads.arguments import write_entity, write_speaker
from quoth.store.quads.claims import write_claim
from quoth.store.quads.sayings import write_saying
from quoth.store.quads.sheet import Sheet

if TYPE_CHECKING:
    from pyoxigraph import Quad


def quads(account: Account) -> list[Quad]:
    """
    Return everything one document adds to the graph, each quad once.

    What holds over all documents (an entity's commonest label) is the store's to derive.

    Raises:
        ValueError: a passage of a claim or an attribution does not reproduce the document's text.
    """
    return nquads.parsed(sheet_of(account).text)


def sheet_of(account: Account) -> Sheet:
    """
    Return the same as lines of N-Quads, the document's own apart from what it shares.

    Raises:
        ValueError: as above.
    """
    sheet = Sheet(account.document, account.provenance.extractor)
    _document(sheet, account.document)
    _extraction(sheet, account.provenance)
    for entity in account.entities:
        write_entity(sheet, entity)
    for claim in account.claims:
        write_claim(sheet, claim)
    for attribution in account.attributions:
        write_saying(sheet, attribution)
    write_speaker(sheet)
    return sheet


def _document(sheet: Sheet, document: Document) -> None:
    sheet.link(sheet.iri, terms.TYPE, vocab.Document)
    for term, text in (
        (vocab.id, document.id),
        (vocab.text, document.text),
        (vocab.title, document.title),
        (vocab.author, document.author),
        (vocab.publisher, document.publisher),
        (vocab.url, document.url),
        (vocab.language, document.language),
        (vocab.blocks, "; ".join(f"{b.start} {b.end} {b.kind.value}" for b in document.blocks) or None),
    ):
        if text is not None:
            sheet.say(sheet.iri, term, nquads.text(text))
    if document.published:
        sheet.say(sheet.iri, vocab.published, nquads.day(document.published))


def _extraction(sheet: Sheet, provenance: Provenance) -> None:
    made_by = terms.within(sheet.iri, "extraction")
    sheet.link(sheet.iri, terms.GENERATED_BY, made_by)
    sheet.say(made_by, vocab.extractor, nquads.text(provenance.extractor))
    sheet.say(made_by, vocab.model, nquads.text(provenance.model))
    sheet.say(made_by, vocab.lexicon, nquads.text(provenance.lexicon))
    sheet.say(made_by, vocab.ontology, nquads.text(provenance.ontology))
