"""The rows of the named questions: one frozen type a question, its fields named as the query's variables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from quoth.model.judgement import Certainty, Modality, Polarity, Position, Quantifier, Stance


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
    WILLING = "willing"
    NOT_COMMITTED = "not committed"
    UNWILLING = "unwilling"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Commitment:
    """
    One entry of the ledger of commitments (`commitments`).

    `quantifier` is `ALL` where somebody has not committed to *anything*. `due` is when the deed is to
    happen, an ISO 8601 date or interval.
    """

    actor: str
    standing: Standing
    relation: str
    object: str | None
    quantifier: Quantifier | None
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
        """Tell whether one source contradicts itself, at another time."""
        return self.source == self.other_source


@dataclass(frozen=True, slots=True)
class Stand:
    """
    Where a source stands on a proposition at one time (`positions`).

    `revises` is the claim by which the same source last took another position on it.
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
    sentence: str
    revises: str | None = None
