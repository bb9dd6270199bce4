"""Entities and the resolved reading: who and what is meant, document by document."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model.claim import Attribution, Claim
from quoth.model.document import Document
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.model.reading import Provenance


@dataclass(frozen=True, slots=True)
class Entity:
    """
    Somebody or something claims are about.

    `id` is a function of one document, the gazetteer, the concepts and the decisions in force, never of
    what else is in the graph. `acts_for` are ids of the states or bodies a person speaks for at the
    document's date; `same_as` are IRIs elsewhere; `concept` is true for recurring things that are no names.
    """

    id: str
    label: str
    kind: Kind
    acts_for: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    concept: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """
    All that one document claims, resolved and ready for the graph: its claims, its attributions (whether
    or not a claim was found in them), the entities they name, and what made them.
    """

    document: Document
    sentences: tuple[Passage, ...]
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    provenance: Provenance
