"""Entities: the mentions of one document in, the entity each of them means out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quoth.model.entity import Entity
from quoth.model.mention import Mention, MentionType
from quoth.model.reading import Reading
from quoth.ontology import Concept, Ontology
from quoth.resolve.coreference import antecedents
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import head_lemma, label, slug


def entities(reading: Reading, gazetteer: Gazetteer, ontology: Ontology) -> tuple[Entity, ...]:
    """Return the entity of each mention, in the order of the mentions."""
    meant = antecedents(reading)
    published = reading.document.published
    own = [_entity(mention, gazetteer, ontology, published) for mention in reading.mentions]
    return _agreed([own[first] for first in meant])


def _entity(mention: Mention, gazetteer: Gazetteer, ontology: Ontology, published: date | None) -> Entity:
    """Return what a mention means by its own words: a known name, a concept, else a slug of its own name."""
    name = label(mention)
    known = gazetteer.named(name)
    if known and mention.type is not MentionType.PRONOUN:
        return known.entity(published)
    concept = (
        ontology.concept(head_lemma(mention), mention.lemmas) if mention.type is MentionType.NOMINAL else None
    )
    if concept:
        return _concept(concept)
    return Entity(slug(name), name, mention.kind)


def _concept(concept: Concept) -> Entity:
    return Entity(concept.id, concept.label, concept.kind, concept=True)


def _agreed(found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give an entity one label and kind throughout the document: the most frequent, ties by letters."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in found:
        labels[entity.id][entity.label] += 1
        kinds[entity.id][entity.kind.value] += 1
    return tuple(
        replace(
            entity,
            label=_commonest(labels[entity.id]),
            kind=type(entity.kind)(_commonest(kinds[entity.id])),
        )
        for entity in found
    )


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))
