"""Judgements as a person reads them: the commonest case goes without saying."""

from __future__ import annotations

from quoth.model.judgement import Certainty, Modality, Polarity, Stance

NOBODY = "(nobody named)"
UNSAID = (None, Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)


def speaker(source: str, stance: Stance) -> str:
    """
    Return who says so and, where they do not simply assert, what they do.

    >>> speaker("Ri Yong Ho", Stance.DENIES)
    'Ri Yong Ho denies'
    """
    return who(source) if stance is Stance.ASSERTS else f"{who(source)} {stance.value}"


def who(source: str) -> str:
    """
    Return a source's name; nobody's, where the text names nobody.

    >>> who("d1:unnamed")
    '(nobody named)'
    """
    # The graph keeps one unnamed source a document, so that no two of them are taken for one person.
    return NOBODY if source.endswith(":unnamed") else source


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
