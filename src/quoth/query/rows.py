"""The rows of the named questions: one frozen type a question, its fields named as the query's variables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from quoth.model.judgement import Certainty, Modality, Polarity, Position, Quantifier, Stance
from quoth.query.typed import UNNAMED


@dataclass(frozen=True, slots=True)
class Said:
    """One claim and on whose word it stands (`claims-by-source`)."""

    source: str
    subject: str
    relation: str
    object: str | None
    polarity: Polarity
    modality: Modality
    certainty: Certainty
    stance: Stance
    date: datetime.date | None
    document: str
    claim: str
    sentence: str


class Standing(Enum):
    """Where a claim puts somebody towards a deed."""

    COMMITTED = "committed"
    PROMISED = "promised"
    PROMISED_NOT = "promised not"
    WILLING = "willing"
    NOT_COMMITTED = "not committed"
    UNWILLING = "unwilling"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Commitment:
    """
    One entry of the ledger of commitments (`commitments`).

    `quantifier` is `ALL` or `NONE` where somebody has not committed to *anything*. `recipient` is to whom or
    with whom, `condition` the words of the "if", `due` when it is to happen, an ISO 8601 date or interval.
    """

    actor: str
    standing: Standing
    relation: str
    object: str | None
    quantifier: Quantifier | None
    recipient: str | None
    condition: str | None
    due: str | None
    source: str
    stance: Stance
    date: datetime.date | None
    document: str
    claim: str
    sentence: str


class Basis(Enum):
    """Why two claims contradict each other, most direct first."""

    SAME = "same"
    OPPOSITE = "opposite"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """
    Two claims that cannot both hold (`contradictions`).

    `claim` supports the proposition; `other` opposes it, or supports the opposite. Where both stand on one
    source's word, the later revises the earlier.
    """

    basis: Basis
    subject: str
    relation: str
    object: str | None
    other_relation: str
    other_object: str | None
    source: str
    date: datetime.date | None
    document: str
    claim: str
    modality: Modality
    sentence: str
    other_source: str
    other_date: datetime.date | None
    other_document: str
    other: str
    other_modality: Modality
    other_sentence: str

    @property
    def revises(self) -> bool:
        """Tell whether one source contradicts itself, at another time; whom nobody names is no one source."""
        return self.source == self.other_source != UNNAMED


@dataclass(frozen=True, slots=True)
class Stand:
    """
    Where a source stands on a proposition, given by its id, at one time (`positions`).

    `revises` is the last claim by which the same source held what it now leaves: one that the two cannot
    both hold. What will be and then was not is no revision, nor what is of another place.
    """

    source: str
    subject: str
    relation: str
    object: str | None
    position: Position
    modality: Modality
    certainty: Certainty
    stance: Stance
    date: datetime.date | None
    document: str
    claim: str
    proposition: str
    sentence: str
    revises: str | None = None


@dataclass(frozen=True, slots=True)
class Corroboration:
    """
    Two claims of one position on one proposition, by two named sources in two documents (`corroboration`).

    Neither source is in the other's chain, and the sentences are not near copies of one text. "Officials",
    whom nobody names, bear nobody out: they may be the one whom the other document names.
    """

    subject: str
    relation: str
    object: str | None
    position: Position
    source: str
    date: datetime.date | None
    document: str
    claim: str
    sentence: str
    other_source: str
    other_date: datetime.date | None
    other_document: str
    other: str
    other_sentence: str


@dataclass(frozen=True, slots=True)
class Step:
    """One act of saying behind a claim, as `hearsay.rq` gives it."""

    claim: str
    depth: int
    step: str
    teller: str
    subject: str
    relation: str
    object: str | None
    date: datetime.date | None
    document: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Hearsay:
    """
    The chain behind a claim (`hearsay`): who speaks in the document first, the innermost source last.

    `length` counts the acts of saying between the document and the claim.
    """

    length: int
    chain: tuple[str, ...]
    subject: str
    relation: str
    object: str | None
    date: datetime.date | None
    document: str
    claim: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Known:
    """
    What one (`by`) has heard of another's (`of`) position (`known`): a claim, and who stands between the two.

    `through` is empty where the one has it from the other. `only` are those who stand on every way from the
    one to the other: without them nothing would be known.
    """

    by: str
    of: str
    through: tuple[str, ...]
    only: tuple[str, ...]
    subject: str
    relation: str
    object: str | None
    position: Position
    modality: Modality
    date: datetime.date | None
    document: str
    claim: str
    sentence: str


class Passing(Enum):
    """What a broker passes on: words that were said, a will it tells of, or whatever a channel carries."""

    WORDS = "words"
    WILL = "will"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Broker:
    """Through whom somebody is heard, in how many claims of how many documents (`brokers`)."""

    broker: str
    of: str
    passes: Passing
    claims: int
    documents: int


@dataclass(frozen=True, slots=True)
class OneSourced:
    """A proposition only one source speaks about, in how many claims and documents (`one-sourced`)."""

    subject: str
    relation: str
    object: str | None
    source: str
    claims: int
    documents: int


@dataclass(frozen=True, slots=True)
class Disputed:
    """
    A proposition some named sources support and others oppose (`disputed`).

    Only claims count that cannot both hold, as `contradictions` weighs it, and each source counts once, with
    the latest of its own. `agreement` runs from -1.0 (all oppose) to 1.0 (all
    support): supporters less opponents, over both.
    """

    subject: str
    relation: str
    object: str | None
    supporting: int
    opposing: int
    agreement: float

    @property
    def weaker_side(self) -> int:
        """Return how many sources stand on the side that has fewer: the more, the more disputed."""
        return min(self.supporting, self.opposing)
