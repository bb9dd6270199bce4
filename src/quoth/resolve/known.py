"""Known names: each mention of one document in; whom the gazetteer says it means by its own words out."""

from __future__ import annotations

import re
from functools import cache

from quoth.model.judgement import Kind
from quoth.model.mention import NO_NOUNS, Definiteness, Mention, MentionType, Role
from quoth.model.reading import Reading, Statement
from quoth.resolve.entries import Entry
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import label
from quoth.resolve.offices import Offices
from quoth.resolve.tables import table

_REST = re.compile(r"-\w+")


def known_by_name(reading: Reading, offices: Offices) -> tuple[Entry | None, ...]:
    """
    Return what each mention means by its own words, or None.

    A capital means its government where it acts: where it says or does something, where others deal
    "with Seoul" or "against Tehran", and then also as possessor or object in the same document.
    """
    gazetteer = offices.gazetteer
    own = [_entry(mention, reading, offices) for mention in reading.mentions]
    acting = _acting(reading, own)
    cities = {entry.id for index in acting if (entry := own[index])}
    return tuple(
        gazetteer.entries.get(entry.stands_for or "", entry)
        if entry
        and (index in acting or (entry.id in cities and mention.role in (Role.POSSESSOR, Role.OBJECT)))
        else entry
        for index, (mention, entry) in enumerate(zip(reading.mentions, own, strict=True))
    )


def _entry(mention: Mention, reading: Reading, offices: Offices) -> Entry | None:
    if mention.type in {MentionType.PRONOUN, MentionType.UNDERSTOOD, *NO_NOUNS}:
        return None
    name, gazetteer = label(mention), offices.gazetteer
    if not name[:1].isupper():
        return None
    if mention.title:
        return _titled(mention, name, reading, offices)
    entry = gazetteer.named(name) or _person(name + _hyphenated_rest(mention, reading), gazetteer)
    # "The North Koreans" and "the French" act as their states; "two North Koreans" do not.
    together = mention.definiteness is Definiteness.DEFINITE and len(mention.lemmas) == len(name.split()) + 1
    return entry or (gazetteer.people(name) if together else None)


def _titled(mention: Mention, name: str, reading: Reading, offices: Offices) -> Entry | None:
    """Return whom a title and a name mean: never a country ("Mr. Jordan"), but a body that looks like one."""
    start = mention.title.start if mention.title else mention.passage.start
    end = mention.name.end if mention.name else mention.passage.end
    whole = offices.gazetteer.named(reading.document.text[start:end])  # "Justice Department"
    person = _person(name + _hyphenated_rest(mention, reading), offices.gazetteer)
    return whole or person or offices.titled(mention)


def _person(name: str, gazetteer: Gazetteer) -> Entry | None:
    """Return the person whose name ends this one: a title the parser took for a name stands before it."""
    words = name.split()
    for first in range(max(1, len(words) - 1)):
        entry = gazetteer.named(" ".join(words[first:]))
        if entry and entry.kind is Kind.PERSON:
            return entry
    return None


def _hyphenated_rest(mention: Mention, reading: Reading) -> str:
    """Return the rest of a name that the parser cut at its hyphen: "-in" of "Moon Jae-in"."""
    end = mention.name.end if mention.name else mention.passage.end
    rest = _REST.match(reading.document.text, end)
    return rest.group() if rest else ""


def _acting(reading: Reading, own: list[Entry | None]) -> frozenset[int]:
    """Return the mentions of cities that act."""
    cities = {index for index, entry in enumerate(own) if entry and entry.stands_for}
    saying = {saying.source for saying in reading.sayings}
    doing = {statement.subject for statement in reading.statements if _takes_an_actor(statement, reading)}
    dealt_with = {index for index in cities if _word_before(reading, index) in _words("preposition")}
    addressed = {
        statement.object for statement in reading.statements if statement.predicate.verb in _words("address")
    }
    return frozenset(cities & (saying | doing | dealt_with | addressed))


def _takes_an_actor(statement: Statement, reading: Reading) -> bool:
    """Tell whether a verb's subject acts or feels: "Seoul was skeptical" does, "Seoul is a city" does not."""
    if statement.predicate.verb == "be":
        said_to_be = reading.mentions[statement.object] if statement.object is not None else None
        return said_to_be is not None and said_to_be.type in NO_NOUNS
    return statement.predicate.verb not in _words("place")


def _word_before(reading: Reading, index: int) -> str:
    start = reading.mentions[index].passage.start
    words = reading.document.text[max(0, start - 20) : start].split()
    return words[-1].casefold() if words else ""


@cache
def _words(shows: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("cities") if row["shows"] == shows)
