"""Readings: what the grammar of one document says, before it is known who and what is meant."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model.document import Document
from quoth.model.judgement import Certainty, Manner, Modality, Polarity, Stance, Voice
from quoth.model.mention import Mention
from quoth.model.passage import Passage


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """
    The words that hold a claim's verb, and what of them names its relation.

    `passage` is the unbroken run that holds the main verb, `pieces` every run where there are more.
    `lemma` is the whole group lemmatised with particle and preposition, without auxiliaries and negation
    ("be willing to enter", "channel through"). `verb`, `particle`, `preposition` are what relations are
    looked up by: the inner verb's own words ("enter"; "give", "up"; "meet", "with"). A copula's `verb` is
    "be". A nominal predicate's ("its refusal to negotiate") `verb` is the verb it stands for.
    """

    passage: Passage
    lemma: str
    verb: str
    particle: str | None = None
    preposition: str | None = None
    pieces: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A further argument: `role` is its preposition, or time, place, recipient, purpose, manner."""

    role: str
    passage: Passage
    mention: int | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """
    One attribution as the grammar has it: who (index of a mention), by which words, says what.

    `depth` is 0 for the outermost; `parent` is the index of the saying this one stands inside.
    `certainty` is the hedge on the cue itself ("seems to believe"). `source_words` are all the words that
    name the source, where they are more than its mention's ("Vera Holm, the prosecutor").
    """

    sentence: int
    source: int | None
    cue: Passage
    cue_lemma: str
    content: Passage
    stance: Stance
    manner: Manner
    content_pieces: tuple[Passage, ...] = ()
    time: Passage | None = None
    depth: int = 0
    parent: int | None = None
    certainty: Certainty = Certainty.CERTAIN
    source_words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """
    One claim as the grammar has it; numbers are indexes into the reading's sentences, mentions, sayings.

    `sayings` runs outermost first. `under` is the statement whose complement this is. `cues` are the words
    that show polarity, modality and certainty. `construction` names the rule that made it. `tense` is
    "past", "present", "future" or None, which time resolution needs for "on Thursday". `subject_words` and
    `object_words` are the whole phrases where they are more than their mentions' ("the draft written by
    clerks": the mention, and so the entity's name, is "the draft").
    """

    sentence: int
    subject: int
    predicate: VerbGroup
    object: int | None
    voice: Voice
    polarity: Polarity
    modality: Modality
    certainty: Certainty
    construction: str
    confidence: float
    context: tuple[Adjunct, ...] = ()
    sayings: tuple[int, ...] = ()
    under: int | None = None
    cues: tuple[Passage, ...] = ()
    time: Passage | None = None
    tense: str | None = None
    subject_words: Passage | None = None
    object_words: Passage | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a reading: `name/version` of extractor and model, and the words and terms they used."""

    extractor: str
    model: str
    lexicon: str
    ontology: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Every sentence, mention, attribution and claim of one document, in order of appearance."""

    document: Document
    sentences: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    sayings: tuple[Saying, ...]
    statements: tuple[Statement, ...]
    provenance: Provenance
