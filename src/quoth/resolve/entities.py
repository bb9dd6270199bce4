"""Entities: the mentions of one document in, the entity each of them means out."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.mention import Mention, MentionType
from quoth.model.reading import Reading
from quoth.ontology import Ontology
from quoth.resolve.coreference import chains
from quoth.resolve.entries import Entry
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.kinds import kind
from quoth.resolve.known import known_by_name
from quoth.resolve.names import head_lemma, label, slug
from quoth.resolve.offices import Offices


@dataclass(frozen=True, slots=True)
class Resolved:
    """
    Whom the mentions of one document mean.

    `meant` is the entity of each mention's chain, `described` the one its own words make: what a person
    is said to be is not the person ("Mr. Haldane, the club's treasurer").
    """

    meant: tuple[Entity, ...]
    described: tuple[Entity, ...]


def entities(reading: Reading, gazetteer: Gazetteer, ontology: Ontology) -> Resolved:
    """Return the entity of each mention, in the order of the mentions."""
    known = known_by_name(reading, gazetteer)
    found, disputed = chains(reading, known)
    own = [
        _by_words(mention, entry, reading, ontology)
        for mention, entry in zip(reading.mentions, known, strict=True)
    ]
    offices = Offices(reading.document, gazetteer)
    of_chain = {}
    for chain in found:
        members = found.members(chain)
        fullest = _fullest(reading, members, known)
        holder = None
        if known[fullest] is None and disputed.isdisjoint(members):
            holder = offices.holder([reading.mentions[index] for index in members])
        of_chain[chain] = holder.entity(reading.document.published) if holder else own[fullest]
    return Resolved(_agreed([of_chain[found.of(index)] for index in range(len(own))]), tuple(own))


def _by_words(mention: Mention, entry: Entry | None, reading: Reading, ontology: Ontology) -> Entity:
    """Return what a mention means by its own words: a known name, a concept, else a slug of its own name."""
    if entry:
        return entry.entity(reading.document.published)
    name = label(mention)
    if mention.type is MentionType.NOMINAL:
        concept = ontology.concept(head_lemma(mention), mention.lemmas)
        if concept:
            return Entity(concept.id, concept.label, concept.kind, concept=True)
    if mention.type is MentionType.PRONOUN:
        return Entity(_scoped(name, mention, reading), name, mention.kind)
    return Entity(slug(name), name, kind(mention, entry))


def _scoped(name: str, mention: Mention, reading: Reading) -> str:
    """Return the id of a pronoun that means nobody known: its own, so that no two of them ever meet."""
    place = f"{reading.document.id}\n{mention.passage.start}"
    return f"{slug(name)}-{hashlib.sha256(place.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _fullest(reading: Reading, members: Sequence[int], known: Sequence[Entry | None]) -> int:
    """Return the mention that names its chain best: one known, the longest name, the first description."""

    def fullness(index: int) -> tuple[int, int, int]:
        mention = reading.mentions[index]
        if known[index]:
            return (0, 0, index)
        if mention.type is MentionType.NAME:
            return (1, -len(label(mention).split()), index)
        return (2 if mention.type is MentionType.NOMINAL else 3, 0, index)

    return min(members, key=fullness)


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
            kind=Kind(_commonest(kinds[entity.id])),
        )
        for entity in found
    )


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))
