"""Claims in a few words, for graphs that are checked by eye."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.model.claim import Argument, Attribution, Claim, Context, Predicate
from quoth.model.identity import claim_id
from quoth.model.judgement import Kind, Manner, Modality, Polarity, Stance, Voice
from quoth.model.passage import Passage


def claim(
    words: str,
    *,
    by: tuple[str, ...] = (),
    stance: Stance = Stance.ASSERTS,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ACTUAL,
    document: str = "d1",
    confidence: float = 1.0,
) -> Claim:
    """
    Return the claim "subject relation object", or "subject relation"; `by` are its sources, outermost first.

    A source "-" is one nobody names. Only the innermost has the stance; the others assert.
    """
    subject, predicate, *rest = parts(words)
    sentence = Passage(0, len(words), words)
    attribution = tuple(
        Attribution(
            source=None if source == "-" else argument(Passage(0, len(source), source)),
            cue=Passage(depth, depth + 4, "said"),
            cue_lemma="say",
            content=sentence,
            stance=stance if depth == len(by) - 1 else Stance.ASSERTS,
            manner=Manner.INDIRECT,
            sentence=sentence,
            depth=depth,
        )
        for depth, source in enumerate(by)
    )
    object = argument(rest[0]) if rest else None
    return Claim(
        id=claim_id(
            document,
            subject=subject,
            predicate=predicate,
            object=object.passage if object else None,
            attribution=[(step.source and step.source.passage, step.cue) for step in attribution],
            voice=Voice.ACTIVE,
        ),
        document=document,
        sentence=sentence,
        subject=argument(subject),
        predicate=Predicate(predicate, predicate.text, predicate.text),
        object=object,
        polarity=polarity,
        modality=modality,
        attribution=attribution,
        confidence=confidence,
    )


def placed(claim: Claim, place: str) -> Claim:
    """Return the claim with a place beside it: "in" words that name nobody."""
    return replace(claim, context=(Context("in", Passage(0, len(place), place)),))


def worded(claim: Claim, lemma: str) -> Claim:
    """Return the claim with another lemma: "promise to visit" for "visit"."""
    return replace(claim, predicate=replace(claim.predicate, lemma=lemma))


def parts(words: str) -> list[Passage]:
    return [Passage(word.start(), word.end(), word.group()) for word in re.finditer(r"\S+", words)]


def argument(passage: Passage) -> Argument:
    return Argument(passage, passage.text, passage.text.title(), Kind.PERSON)
