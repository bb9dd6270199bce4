"""Copied reports: documents of a graph by id in, the pairs that carry the same report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.model.document import Document
from quoth.query.groups import grouped
from quoth.query.library import query_text
from quoth.query.narrowing import Given, found_from
from quoth.read.copies import near_copies
from quoth.store import Store
from quoth.store.quads import blocks_from
from quoth.store.terms import document_iri, local, node, value


def copied(store: Store, documents: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return which of these documents are near copies of which others, the lesser id first."""
    iris = {document_iri(document) for document in documents}
    return frozenset((copy.one, copy.two) for copy in near_copies(_texts(store, iris)))


def _texts(store: Store, iris: Iterable[str]) -> Iterator[Document]:
    """Yield documents with their texts and blocks alone: whom they name takes ten times as long to read."""
    wanted = Given(("?document",), tuple((node(iri),) for iri in sorted(iris)))
    for document, text, blocks in store.select(found_from([wanted], grouped(query_text("texts"))).text):
        marked = blocks_from(value(blocks)) if blocks is not None else ()
        yield Document(local(value(document)), value(text), marked)
