"""Mentions: noun phrases with all that telling who is meant needs, and no parser behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quoth.model.judgement import Kind, Quantifier
from quoth.model.passage import Passage


class MentionType(Enum):
    """
    Whether the mention names, describes or points.

    `CLAUSE` is a clause that fills an argument, `QUALITY` an adjective that does ("is unfit"), `UNDERSTOOD`
    the verb of an imperative, whose form alone says that somebody is addressed.
    """

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    CLAUSE = "clause"
    QUALITY = "quality"
    UNDERSTOOD = "understood"


NO_NOUNS = frozenset({MentionType.CLAUSE, MentionType.QUALITY})
"""What fills an argument without being a noun phrase: nothing can mean it again."""


class Number(Enum):
    """Grammatical number."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Gender(Enum):
    """Gender as pronouns and titles show it."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Definiteness(Enum):
    """How the phrase is determined: "the president", "a president", "its president", none."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


class Role(Enum):
    """What the mention does in its clause; obliqueness grows down the list."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSOR = "possessor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """
    One noun phrase: its words, its head, and the features by which mentions are joined.

    `passage` is the whole phrase without a relative clause or an apposition that follows; `head` is its
    last head word ("meeting" in "a high-level meeting"); `name` the part that is a proper name ("Suh Hoon"
    in "intelligence chief Suh Hoon"), `title` a title or honorific before it ("Mr.", "President").
    `lemmas` are the lower-cased lemmas of all its words in order. `clause`, `sentence`, `paragraph` and
    `quotation` number what it stands in, counted from the document's start. `appositions` and `copulas`
    are indexes of mentions it is equated with. `possessor` is the index of "Its" in "Its officials".
    `kind` is the extractor's guess from the name recognizer and the head.
    """

    passage: Passage
    head: Passage
    type: MentionType
    lemmas: tuple[str, ...]
    kind: Kind = Kind.OTHER
    name: Passage | None = None
    title: Passage | None = None
    number: Number | None = None
    gender: Gender | None = None
    person: int | None = None
    animate: bool | None = None
    definiteness: Definiteness = Definiteness.BARE
    quantifier: Quantifier | None = None
    role: Role = Role.OTHER
    clause: int = 0
    sentence: int = 0
    paragraph: int = 0
    quotation: int | None = None
    appositions: tuple[int, ...] = ()
    copulas: tuple[int, ...] = ()
    possessor: int | None = None
