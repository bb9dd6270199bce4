"""Judgements: the closed sets by which a claim says how firmly it is made, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Polarity(Enum):
    """Whether the content is affirmed or negated, before the source's stance is looked at."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(Enum):
    """
    In which way the content is presented.

    In order of precedence: where several meet in one clause, the first of these is the claim's.
    """

    QUESTIONED = "questioned"
    CONDITIONAL = "conditional"
    REQUIRED = "required"
    INTENDED = "intended"
    ABLE = "able"
    FUTURE = "future"
    ACTUAL = "actual"

    @classmethod
    def strongest(cls, modalities: Iterable[Modality]) -> Modality:
        """
        Return the one that wins where several meet; `ACTUAL` where none is given.

        >>> Modality.strongest([Modality.FUTURE, Modality.REQUIRED])
        <Modality.REQUIRED: 'required'>
        """
        found = set(modalities)
        return min(found, key=_MODALITIES.__getitem__, default=cls.ACTUAL)


class Certainty(Enum):
    """How sure the words sound; weakest first."""

    POSSIBLE = "possible"
    PROBABLE = "probable"
    CERTAIN = "certain"

    @classmethod
    def weakest(cls, certainties: Iterable[Certainty]) -> Certainty:
        """
        Return the weakest of the hedges; `CERTAIN` where none is given.

        >>> Certainty.weakest([Certainty.PROBABLE, Certainty.CERTAIN])
        <Certainty.PROBABLE: 'probable'>
        """
        found = set(certainties)
        return min(found, key=_CERTAINTIES.__getitem__, default=cls.CERTAIN)


# Where each stands in its order; claims ask this so often that going through the enumeration shows.
_MODALITIES = {modality: place for place, modality in enumerate(Modality)}
_CERTAINTIES = {certainty: place for place, certainty in enumerate(Certainty)}


class Stance(Enum):
    """What a source does with the content it is given."""

    ASSERTS = "asserts"
    DENIES = "denies"
    BELIEVES = "believes"
    DOUBTS = "doubts"
    ASKS = "asks"
    WANTS = "wants"


class Manner(Enum):
    """Whether the content is quoted, retold, or retold with quoted words in it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Voice(Enum):
    """Active, or a passive; a passive with an agent is turned round and stays `PASSIVE`."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Quantifier(Enum):
    """How many of its kind an argument speaks of, where the words say so."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Kind(Enum):
    """What sort of thing an entity is; a state is a place, a group of people an organization."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"
    TOPIC = "topic"
    OTHER = "other"


class Position(Enum):
    """Where a source stands on a proposition, polarity and stance taken together."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    OPEN = "open"


def position(polarity: Polarity, stance: Stance) -> Position:
    """
    Return where the innermost source stands on the proposition.

    Denying and doubting turn the polarity round, asking and wanting leave the matter open. "Denied that
    it did not leak": negated content, denied, hence in favour. What an outer source does with an inner
    source's words is about the saying, not about the proposition, and changes nothing here.

    >>> position(Polarity.NEGATED, Stance.DENIES)
    <Position.SUPPORTS: 'supports'>
    """
    if stance in (Stance.ASKS, Stance.WANTS):
        return Position.OPEN
    affirmed = (polarity is Polarity.AFFIRMED) is (stance not in (Stance.DENIES, Stance.DOUBTS))
    return Position.SUPPORTS if affirmed else Position.OPPOSES
