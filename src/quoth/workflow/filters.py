"""What a person asks to see of a graph, as keywords, turned into the query floor's filter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

from quoth.model.judgement import Modality, Polarity
from quoth.workflow.accounts import day

if TYPE_CHECKING:
    from quoth.query import Filter


class Filters(TypedDict, total=False):
    """
    Which claims: `about` finds subject, object or context, `by` a source anywhere in the chain.

    `words` all stand in the claim's sentence. `since` and `until` go by the day a claim was stated, both
    inclusive.
    """

    about: str | None
    by: str | None
    relation: str | None
    polarity: Polarity | str | None
    modality: Modality | str | None
    since: date | str | None
    until: date | str | None
    document: str | None
    words: str | None
    limit: int | None


def filter_of(filters: Filters) -> Filter:
    """Return the filter these keywords stand for."""
    from quoth.query import Filter

    polarity, modality = filters.get("polarity"), filters.get("modality")
    return Filter(
        about=filters.get("about"),
        by=filters.get("by"),
        relation=filters.get("relation"),
        polarity=Polarity(polarity) if polarity else None,
        modality=Modality(modality) if modality else None,
        since=day(filters.get("since")),
        until=day(filters.get("until")),
        document=filters.get("document"),
        words=filters.get("words"),
        limit=filters.get("limit"),
    )
