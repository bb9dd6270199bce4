"""Claims: who is said to do what, on whose word, and the words of the document that carry it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from quoth.model.judgement import (
    Certainty,
    Kind,
    Manner,
    Modality,
    Polarity,
    Position,
    Quantifier,
    Stance,
    Voice,
    position,
)
from quoth.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as the machine named it, kept where a person decided otherwise."""

    entity: str
    label: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Argument:
    """
    A mention in a claim: its words, the entity they mean (`entity` is the id, `label` its name).

    `machine` is what resolution made of it, where a person's decision put another in its place.
    """

    passage: Passage
    entity: str
    label: str
    kind: Kind
    quantifier: Quantifier | None = None
    machine: Named | None = None

    @property
    def text(self) -> str:
        """Return the mention as it stands in the document."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Predicate:
    """
    What is claimed to hold: the words, the lemmatised verb group, and the canonical relation.

    `passage` is the unbroken run that holds the main verb; `pieces` every run where there are more.
    """

    passage: Passage
    lemma: str
    relation: str
    pieces: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """
    A further argument or adjunct; `role` is its preposition or time, place, recipient, purpose, manner.

    `machine` is the entity resolution gave it, where a person's decision put another in its place.
    """

    role: str
    passage: Passage
    entity: str | None = None
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression; `value` is an ISO 8601 date or `start/end`, None where it could not be resolved."""

    passage: Passage
    value: str | None = None

    @property
    def day(self) -> date | None:
        """Return the day, or the first day of the interval; None where it is not resolved to a whole day."""
        first = (self.value or "").partition("/")[0]
        try:
            return date.fromisoformat(first)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Attribution:
    """
    One act of saying: who, by which words (`cue`), which words (`content`), with what stance.

    `source` is None where nobody is named ("it was reported that"). `depth` counts from the outermost, 0.
    """

    source: Argument | None
    cue: Passage
    cue_lemma: str
    content: Passage
    stance: Stance
    manner: Manner
    sentence: Passage
    depth: int = 0
    content_pieces: tuple[Passage, ...] = ()
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """
    One claim of one document; the record of the extraction contract as a value.

    `attribution` runs outermost first and is empty where the document itself speaks.

    >>> from quoth.model.judgement import Kind, Polarity, Modality, Certainty
    >>> text = "Seoul agreed."
    >>> seoul = Argument(Passage.of(text, 0, 5), "south-korea", "South Korea", Kind.PLACE)
    >>> claim = Claim(
    ...     id="0001", document="d1", sentence=Passage.of(text, 0, 13), subject=seoul,
    ...     predicate=Predicate(Passage.of(text, 6, 12), "agree", "agree"), object=None)
    >>> claim.triple, claim.source, claim.position.value
    (('South Korea', 'agree', None), None, 'supports')
    """

    id: str
    document: str
    sentence: Passage
    subject: Argument
    predicate: Predicate
    object: Argument | None
    voice: Voice = Voice.ACTIVE
    under: str | None = None
    context: tuple[Context, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    attribution: tuple[Attribution, ...] = ()
    time: Time | None = None
    confidence: float = 1.0
    extractor: str = ""
    construction: str = ""
    cues: tuple[Passage, ...] = field(default=())

    @property
    def triple(self) -> tuple[str, str, str | None]:
        """Return subject, relation and object as a person would name them."""
        return self.subject.label, self.predicate.relation, self.object.label if self.object else None

    @property
    def source(self) -> str | None:
        """Return the innermost source's name; None where the document speaks or nobody is named."""
        innermost = self.attribution[-1].source if self.attribution else None
        return innermost.label if innermost else None

    def stated_on(self, published: date | None) -> date | None:
        """Return the day the innermost source said it, else the day its document was published."""
        said = self.attribution[-1].time if self.attribution else None
        return said.day if said and said.day else published

    @property
    def stance(self) -> Stance:
        """Return the innermost source's stance; a document in its own voice asserts."""
        return self.attribution[-1].stance if self.attribution else Stance.ASSERTS

    @property
    def position(self) -> Position:
        """Return where the innermost source stands on the proposition."""
        return position(self.polarity, self.stance)
