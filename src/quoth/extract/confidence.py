"""Confidence: how often claims made like this one are right, from what its construction and clause show."""

from __future__ import annotations

from quoth.extract.draft import Construction, Draft
from quoth.model.judgement import Modality

# The share of jointly right claims a construction makes on the development texts, as
# `benchmarks/calibration.py` prints it, drawn towards the mean where it made fewer than thirty.
_RIGHT = {
    Construction.ACTIVE: 0.95,
    Construction.PREPOSITIONAL: 0.95,
    Construction.PASSIVE: 0.95,
    Construction.EXISTENTIAL: 0.93,
    Construction.COPULA: 0.92,
    Construction.INTRANSITIVE: 0.9,
    Construction.AGENTLESS: 0.9,
    Construction.LIGHT_VERB: 0.9,
    Construction.LIST: 0.9,
    Construction.APPOSITION: 0.85,
    Construction.NAMING: 0.8,
}
# What makes a claim less sure than its construction: measured there as well.
_BARE = 0.08  # neither object nor context: often something beside the verb was not understood
_UNNAMED = 0.1  # an imperative that names nobody: whom it tells to act is left to the reader
_DEEP = 0.05  # two or more sources
_MODAL = 0.05  # required or able: the widest readings
_RISKY = frozenset({Modality.REQUIRED, Modality.ABLE})


def confidence_of(draft: Draft, *, sources: int, modality: Modality, unnamed: bool = False) -> float:
    """
    Return the confidence, 0.0 to 1.0.

    `sources` is the number of attributions over the claim; `unnamed` is true of an imperative that does not
    say whom it tells to act.
    """
    confidence = _RIGHT[draft.construction]
    if draft.object is None and not draft.obliques and draft.construction is not Construction.EXISTENTIAL:
        confidence -= _BARE
    if unnamed:
        confidence -= _UNNAMED
    if sources > 1:
        confidence -= _DEEP
    if modality in _RISKY:
        confidence -= _MODAL
    return round(confidence, 2)
