"""Relations: what one actor does to another, and the frames of words that trigger it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Act(Enum):
    """What a relation does besides what its words say."""

    COMMITMENT = "commitment"
    DEMAND = "demand"
    THREAT = "threat"
    REFUSAL = "refusal"
    WITHDRAWAL = "withdrawal"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Frame:
    """
    Words that trigger a relation.

    A frame is written as its verb, with `+` before a particle, then the preposition: "commit to", "give+up",
    "walk+away from". A `~` says that a direct object stands between the verb and the preposition, and that
    the relation's object is the preposition's ("channel ~ through").

    >>> Frame.of("channel ~ through")
    Frame(verb='channel', particle=None, preposition='through', past_object=True)
    """

    verb: str
    particle: str | None = None
    preposition: str | None = None
    past_object: bool = False

    @classmethod
    def of(cls, words: str) -> Frame:
        """Read a frame as the Turtle writes it."""
        first, *rest = words.split()
        verb, _, particle = first.partition("+")
        past_object = rest[:1] == ["~"]
        preposition = " ".join(rest[past_object:])
        return cls(verb, particle or None, preposition or None, past_object)


@dataclass(frozen=True, slots=True)
class Relation:
    """
    What one actor does to another, by its canonical name; the `example` holds it.

    `nominals` are the nouns that stand for it, with their prepositions ("commitment to"). `event` is the
    PLOVER event type above it and `quad` that type's quad class ("verbal-cooperation"). `opposite` is the
    relation that contradicts it, `inverse` the one that says the same with subject and object exchanged.
    """

    id: str
    label: str
    definition: str
    frames: tuple[Frame, ...]
    nominals: tuple[str, ...] = ()
    event: str | None = None
    quad: str | None = None
    opposite: str | None = None
    inverse: str | None = None
    acts: frozenset[Act] = frozenset()
    example: str = ""
