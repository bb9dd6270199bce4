"""Kinds: a mention and what the gazetteer knows of it in, the sort of thing it names out."""

from __future__ import annotations

from functools import cache

from quoth.model.judgement import Kind
from quoth.model.mention import Mention, MentionType
from quoth.resolve.entries import Entry
from quoth.resolve.names import label, plain
from quoth.resolve.tables import table


def kind(mention: Mention, entry: Entry | None) -> Kind:
    """Return what a mention names: by the gazetteer, a title, the name's last word, else by the extractor."""
    if entry:
        return entry.kind
    if mention.type is MentionType.NAME and not mention.title:
        *_, last = ("", *plain(label(mention)).split())
        if last in _ends_of_bodies():
            return Kind.ORGANIZATION
    return mention.kind


@cache
def _ends_of_bodies() -> frozenset[str]:
    return frozenset(row["word"] for row in table("name_ends"))
