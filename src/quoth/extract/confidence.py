"""Confidence: how often claims made like this one are right, from what its construction and clause show."""

from __future__ import annotations

from quoth.extract.draft import Construction, Draft

_BASE = {
    Construction.ACTIVE: 0.9,
    Construction.INTRANSITIVE: 0.85,
    Construction.PREPOSITIONAL: 0.9,
    Construction.PASSIVE: 0.9,
    Construction.AGENTLESS: 0.85,
    Construction.LIGHT_VERB: 0.85,
    Construction.COPULA: 0.85,
    Construction.EXISTENTIAL: 0.8,
    Construction.APPOSITION: 0.8,
    Construction.NAMING: 0.8,
    Construction.NOMINAL: 0.7,
    Construction.LIST: 0.7,
}


def confidence_of(draft: Draft) -> float:
    """Return the confidence, 0.0 to 1.0."""
    return _BASE[draft.construction]
