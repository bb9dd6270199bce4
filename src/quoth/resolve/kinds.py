"""Kinds: a mention and what the gazetteer knows of it in, the sort of thing it names out."""

from __future__ import annotations

from functools import cache

from quoth.model.judgement import Kind
from quoth.model.mention import Definiteness, Mention, MentionType, Number
from quoth.model.slug import plain
from quoth.resolve.entries import Entry
from quoth.resolve.names import label, openers
from quoth.resolve.tables import table


def kind(mention: Mention, entry: Entry | None) -> Kind:
    """Return what a mention names: by the gazetteer, a title, the name's last word, else by the extractor."""
    if entry:
        return entry.kind
    if mention.type is MentionType.NAME and not mention.title:
        if is_weekday(label(mention)):
            return Kind.OTHER
        if ends_as_a_body(mention) or (mention.kind is Kind.PERSON and is_articled(mention)):
            return Kind.ORGANIZATION
    return mention.kind


def is_surely_a_body(mention: Mention, entry: Entry | None) -> bool:
    """Tell whether more than a guess makes a name a body's: "the Lumen", "NGB", "Lumen Foods" do."""
    if entry:
        return entry.kind is Kind.ORGANIZATION
    articled = mention.definiteness is Definiteness.DEFINITE
    return is_articled(mention) or (
        mention.kind is not Kind.PERSON and (articled or label(mention).isupper() or ends_as_a_body(mention))
    )


def is_articled(mention: Mention) -> bool:
    """Tell whether a name of several words follows its article, as no person's does: "the Larne Courier"."""
    if mention.type is not MentionType.NAME or mention.title or mention.number is Number.PLURAL:
        return False
    article, *name = mention.passage.text.split()
    is_opened = mention.definiteness is Definiteness.DEFINITE and article.casefold() in openers("determiner")
    return is_opened and len(name) > 1 and plain(" ".join(name)) == plain(label(mention))


def is_weekday(name: str) -> bool:
    """Tell whether a name is a day's; months are not asked for, since May and June are people too."""
    return plain(name) in _weekdays()


def is_unit_of_time(lemma: str) -> bool:
    """Tell whether a noun is a stretch of the calendar: "week", "year"."""
    return lemma in _units()


def ends_as_a_body(mention: Mention) -> bool:
    """Tell whether a name's last word makes it a body's: "Lumen Foods"."""
    *_, last = ("", *plain(label(mention)).split())
    return last in _ends_of_bodies()


@cache
def _ends_of_bodies() -> frozenset[str]:
    return frozenset(row["word"] for row in table("name_ends"))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(row["word"] for row in table("times") if row["class"] == "weekday")


@cache
def _units() -> frozenset[str]:
    return frozenset(row["word"] for row in table("times") if row["class"] == "unit")
