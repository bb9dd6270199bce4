"""Comparing: two documents, two sources or two days in, what the second changes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.analysis import Difference, Rows
    from quoth.model.claim import Claim
    from quoth.workflow.asking import Asking


def compared(graph: Asking, one: str, other: str) -> Rows[Difference]:
    """
    Return what the claims of `other` oppose, add, repeat and leave out of those of `one`.

    Each is a document's id, a day (what had been stated by then), or else a source.

    Raises:
        UnknownName: it is neither a document nor a day, and nobody is called that.
    """
    from quoth.analysis import differences

    return differences(_claims(graph, one), _claims(graph, other), published=_published(graph))


def news(graph: Asking, document: str) -> Rows[Difference]:
    """Return what a document opposes, adds and repeats of what all others say."""
    from quoth.analysis import Change, Rows, differences
    from quoth.query.concerned import spoken_of

    claims, published = spoken_of(graph.store, document)
    others = [claim for claim in claims if claim.document != document]
    own = [claim for claim in claims if claim.document == document]
    found = differences(others, own, published=published)
    return Rows(each for each in found if each.change is not Change.LEAVES_OUT)


def _published(graph: Asking) -> Mapping[str, date | None]:
    return {document.id: document.published for document in graph.documents()}


def _claims(graph: Asking, name: str) -> tuple[Claim, ...]:
    if any(document.id == name for document in graph.documents()):
        return graph.claims(document=name)
    try:
        return graph.claims(until=date.fromisoformat(name))
    except ValueError:
        return graph.claims(by=name)
