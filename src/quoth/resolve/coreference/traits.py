"""Traits: a mention in, what its own words show of whom a pronoun needs out."""

from __future__ import annotations

from enum import Flag, auto
from functools import reduce
from operator import or_

from quoth.model.judgement import Kind
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number, Role
from quoth.model.slug import plain
from quoth.resolve.entries import Entry
from quoth.resolve.kinds import ends_as_a_body, is_articled, is_surely_a_body
from quoth.resolve.names import label

ACTORS = (Kind.PERSON, Kind.ORGANIZATION)


class Trait(Flag):
    """What a mention shows; a chain shows what any of its mentions does."""

    PLURAL = auto()
    ONE = auto()  # one person who is named in full, whatever the name ends with: "Tim Rivers"
    BODY = auto()  # an organization: "they" can be said of it
    ALIVE = auto()  # a person, if the parser is right
    SURELY_ALIVE = auto()  # a person by more than the recognizer's guess at one word
    LIFELESS = auto()  # no person, whatever a pronoun says
    MASCULINE = auto()
    FEMININE = auto()
    ACTOR = auto()  # acts, or can


def shown(mention: Mention, entry: Entry | None, kind: Kind, gender: Gender | None) -> Trait:
    """
    Return what a mention shows by its own words and by what the gazetteer knows of it.

    "We" and "you" show nothing: a minister says "we", and is not many.
    """
    if mention.person in (1, 2):
        return Trait(0)
    traits = {
        Trait.PLURAL: _is_plural(mention, entry),
        Trait.ONE: mention.type is MentionType.NAME and _is_surely_alive(mention, kind, gender),
        Trait.BODY: kind is Kind.ORGANIZATION,
        Trait.ALIVE: _is_alive(mention, kind, gender),
        Trait.SURELY_ALIVE: _is_surely_alive(mention, kind, gender),
        Trait.LIFELESS: not _may_be_alive(mention, entry, kind, gender),
        Trait.MASCULINE: gender is Gender.MASCULINE,
        Trait.FEMININE: gender is Gender.FEMININE,
        Trait.ACTOR: _is_actor(mention, entry, kind),
    }
    return reduce(or_, (trait for trait, is_shown in traits.items() if is_shown), Trait(0))


def _is_actor(mention: Mention, entry: Entry | None, kind: Kind) -> bool:
    """Tell whether a mention can act: people and bodies, states, and other places where they are subjects."""
    if kind is Kind.PLACE:
        return mention.role is Role.SUBJECT or (entry is not None and entry.stands_for is None)
    return kind in ACTORS or mention.animate is True


def _is_plural(mention: Mention, entry: Entry | None) -> bool:
    """Tell whether a mention is of many: "the Sundmarkers" are, "Orrin Labs" and "the Netherlands" not."""
    if entry and plain(label(mention)) in map(plain, entry.people):
        return True
    if mention.number is not Number.PLURAL or mention.type is not MentionType.NAME:
        return mention.number is Number.PLURAL
    if mention.definiteness is Definiteness.DEFINITE or entry:
        return not entry
    return mention.kind is not Kind.PERSON and not ends_as_a_body(mention)


def _is_alive(mention: Mention, kind: Kind, gender: Gender | None) -> bool:
    animate = mention.animate is True and not is_articled(mention)  # which the recognizer took for a person
    return kind is Kind.PERSON or animate or gender in (Gender.MASCULINE, Gender.FEMININE)


def _is_surely_alive(mention: Mention, kind: Kind, gender: Gender | None) -> bool:
    if mention.type is MentionType.PRONOUN:
        return gender in (Gender.MASCULINE, Gender.FEMININE)
    if mention.type is not MentionType.NAME or mention.title:
        return _is_alive(mention, kind, gender)
    return kind is Kind.PERSON and len(plain(label(mention)).split()) > 1


def _may_be_alive(mention: Mention, entry: Entry | None, kind: Kind, gender: Gender | None) -> bool:
    """Tell whether a mention is a person or is called like one; the recognizer takes many for a body."""
    if _is_alive(mention, kind, gender) or mention.type is MentionType.PRONOUN:
        return gender is not Gender.NEUTER
    named = mention.type is MentionType.NAME and len(plain(label(mention)).split()) > 1
    unsure = kind in (Kind.OTHER, Kind.ORGANIZATION) and not is_surely_a_body(mention, entry)
    return named and unsure and entry is None
