"""Judgements as a person reads them: the commonest case goes without saying."""

from __future__ import annotations

from quoth.model.judgement import Certainty, Modality, Polarity, Stance

UNSAID = (None, Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)


def speaker(source: str, stance: Stance) -> str:
    """
    Return who says so and, where they do not simply assert, what they do.

    >>> speaker("Ri Yong Ho", Stance.DENIES)
    'Ri Yong Ho denies'
    """
    return source if stance is Stance.ASSERTS else f"{source} {stance.value}"


def firmness(*judgements: Polarity | Modality | Certainty | None) -> str:
    """
    Return the judgements that are not the commonest of their kind.

    >>> firmness(Polarity.NEGATED, Modality.ACTUAL, Certainty.POSSIBLE)
    'negated, possible'
    """
    return ", ".join(each.value for each in judgements if each is not None and each not in UNSAID)


def deed(*parts: str | None) -> str:
    """
    Return what is claimed as one run of words.

    >>> deed("North Korea", "committed-to", None)
    'North Korea committed-to'
    """
    return " ".join(filter(None, parts))
