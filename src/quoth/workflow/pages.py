"""Pages: a graph and filters in, one HTML page out, of a part of the graph where all would be too much."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quoth.workflow.filters import Filters, filter_of

if TYPE_CHECKING:
    from quoth.workflow.asking import Asking

MOST_CLAIMS = 20_000
"""A page of more claims takes longer to open than a reader waits, and nobody reads them."""

MOST_TEXT = 20_000_000
"""So many code points of documents' texts a page holds; of more, the sentences are enough."""


def page_of(
    graph: Asking,
    filters: Filters,
    *,
    title: str,
    theme: str,
    texts: bool,
    tell: Callable[[str], None] | None,
) -> str:
    """
    Return the page of the claims that fit the filters, or of those among the busiest entities.

    The page says how many claims are left out, and so does `tell`. What contradicts what and who committed to
    what is asked of the claims shown alone. The texts are left out where they are very long; the sentences
    that make claims never are.
    """
    from quoth.query import run
    from quoth.query.excerpt import excerpt
    from quoth.store.copying import copied
    from quoth.view import page

    hear = tell or _ignore
    part = excerpt(graph.store, filter_of(filters), most=MOST_CLAIMS)
    left_out = part.fitting - len(part.claims)
    narrowed = any(value is not None for value in filters.values())
    if left_out:
        hear(f"{part.fitting:,} claims: the page holds the {len(part.claims):,} among the busiest entities")
    store = copied(graph.store, part.claims) if narrowed or left_out else graph.store
    documents = {id: store.document(id) for id in dict.fromkeys(document for _, document in part.claims)}
    length = sum(len(document.text) for document in documents.values())
    if texts and length > MOST_TEXT:
        hear(f"{length:,} characters of text are left out; the sentences that make claims are there")
    return page(
        store.claims(part.claims),
        documents,
        contradictions=[(row.claim, row.other) for row in run(store, "contradictions")],
        commitments=run(store, "commitments"),
        title=title,
        theme=theme,
        texts=texts and length <= MOST_TEXT,
        excerpt=narrowed,
        left_out=left_out,
        tell=tell,
    )


def _ignore(message: str) -> None:
    """Hear nothing."""
