"""Pages: a graph and filters in, one HTML page out, of a part of the graph where all would be too much."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quoth.workflow.filters import Filters, filter_of

if TYPE_CHECKING:
    from quoth.workflow.claim_graph import ClaimGraph

MOST_CLAIMS = 20_000
"""A page of more claims takes longer to open than a reader waits, and nobody reads them."""

MOST_TEXT = 20_000_000
"""So many code points of documents' texts a page holds; of more, the sentences are enough."""


def page_of(
    graph: ClaimGraph,
    filters: Filters,
    *,
    title: str,
    theme: str,
    texts: bool,
    tell: Callable[[str], None] | None,
) -> str:
    """
    Return the page of the claims that fit the filters, or of those among the busiest entities.

    The page says how many claims are left out, and so does `tell`. The texts are left out where they are very
    long; the sentences that make claims never are.
    """
    from quoth.query.excerpt import excerpt
    from quoth.view import page

    store, hear = graph.store, tell or _ignore
    part = excerpt(store, filter_of(filters), most=MOST_CLAIMS)
    left_out = part.fitting - len(part.claims)
    if left_out:
        hear(f"{part.fitting:,} claims: the page holds the {len(part.claims):,} among the busiest entities")
    documents = {id: store.document(id) for id in dict.fromkeys(document for _, document in part.claims)}
    length = sum(len(document.text) for document in documents.values())
    if texts and length > MOST_TEXT:
        hear(f"{length:,} characters of text are left out; the sentences that make claims are there")
    return page(
        store.claims(part.claims),
        documents,
        contradictions=[(row.claim, row.other) for row in graph.contradictions()],
        commitments=graph.commitments(),
        title=title,
        theme=theme,
        texts=texts and length <= MOST_TEXT,
        excerpt=any(value is not None for value in filters.values()),
        left_out=left_out,
        tell=tell,
    )


def _ignore(message: str) -> None:
    """Hear nothing."""
