"""Genders: a mention and what the gazetteer knows of it in, the gender its own words show out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from quoth.model.judgement import Kind
from quoth.model.mention import Gender, Mention, MentionType
from quoth.model.slug import plain
from quoth.resolve.entries import Entry
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import head_lemma, label
from quoth.resolve.tables import table


def gender(mention: Mention, entry: Entry | None, gazetteer: Gazetteer) -> Gender | None:
    """Return the gender that a pronoun, a title, a noun for men or women, or a given name shows."""
    if mention.gender or entry:
        return mention.gender or (entry.gender if entry else None)
    if mention.type is MentionType.NOMINAL:
        return _of_nouns().get(head_lemma(mention))
    if mention.type is MentionType.NAME and mention.kind is Kind.PERSON:
        given, *surname = plain(label(mention)).split() or [""]
        return gazetteer.gender_of(given) if surname and given not in _shared_names() else None
    return None


@cache
def _shared_names() -> frozenset[str]:
    return frozenset(row["name"] for row in table("shared_names"))


@cache
def _of_nouns() -> Mapping[str, Gender]:
    return {row["word"]: Gender(row["gender"]) for row in table("genders")}
