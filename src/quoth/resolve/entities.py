"""Entities: the mentions of one document in, the entity each of them means out."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.mention import Gender, Mention, MentionType
from quoth.model.reading import Reading
from quoth.model.slug import slug
from quoth.ontology import Ontology
from quoth.resolve.coreference import Scene, chained
from quoth.resolve.coreference.traits import Trait
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import head_lemma, label
from quoth.resolve.offices import Offices

ADDRESSEE = "addressee"
KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Resolved:
    """
    Whom the mentions of one document mean.

    `meant` is the entity of each mention's chain, `described` the one its own words make: what a person
    is said to be is not the person ("Mr. Brandt, the choir's warden").
    """

    meant: tuple[Entity, ...]
    described: tuple[Entity, ...]


def entities(reading: Reading, gazetteer: Gazetteer, ontology: Ontology) -> Resolved:
    """Return the entity of each mention, in the order of the mentions."""
    offices = Offices(reading.document, gazetteer)
    scene = chained(reading, offices)
    own = [_by_words(scene, index, gazetteer, ontology) for index in range(len(reading.mentions))]
    of_chain = {chain: _of_chain(scene, chain, own, offices) for chain in scene.chains}
    meant = [of_chain[scene.chains.of(index)] for index in range(len(own))]
    return Resolved(_agreed(meant), tuple(own))


def _by_words(scene: Scene, index: int, gazetteer: Gazetteer, ontology: Ontology) -> Entity:
    """Return what a mention means by its own words: a known name, a concept, else a slug of its own name."""
    mention, entry = scene.mentions[index], scene.known[index]
    if entry:
        return entry.entity(scene.reading.document.published)
    if mention.type is MentionType.UNDERSTOOD:
        return Entity(_addressee(mention, scene.reading), ADDRESSEE, Kind.OTHER)
    name, kind = label(mention), scene.kinds[index]
    if mention.type in (MentionType.NOMINAL, MentionType.QUALITY):
        concept = ontology.concept(head_lemma(mention), mention.lemmas)
        if concept and concept.of_adjectives == (mention.type is MentionType.QUALITY):
            return Entity(concept.id, concept.label, concept.kind, concept=True)
    identity = slug(name)
    if mention.type is MentionType.PRONOUN or index in scene.disputed:
        identity = _scoped(identity, mention, scene.reading)
    elif identity in gazetteer.entries:
        identity = f"{identity}-{kind.value}"  # "Mr. Jordan" is not the country that has his name
    return Entity(identity, name, kind)


def _scoped(identity: str, mention: Mention, reading: Reading) -> str:
    """Return the id of a pronoun or a name that means nobody known: no two of them ever meet."""
    return _local(identity, reading, mention.passage.start)


def _addressee(mention: Mention, reading: Reading) -> str:
    """Return the id of whom an imperative tells to act: one a quotation, else the document's reader."""
    quotation = None if mention.quotation is None else reading.sayings[mention.quotation]
    return _local(ADDRESSEE, reading, 0 if quotation is None else quotation.content.start + 1)


def _local(identity: str, reading: Reading, place: int) -> str:
    """Make an id that holds at one place of one document only."""
    where = f"{reading.document.id}\n{place}"
    return f"{identity}-{hashlib.sha256(where.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _of_chain(scene: Scene, chain: int, own: Sequence[Entity], offices: Offices) -> Entity:
    """Return what a chain means: by its fullest name, or by the office its mentions speak of."""
    members = scene.chains.members(chain)
    fullest = min(members, key=lambda index: _fullness(scene, index))
    if scene.known[fullest]:
        return own[fullest]
    if scene.disputed.isdisjoint(members):
        holder = offices.holder([scene.mentions[index] for index in members])
        if holder:
            return holder.entity(scene.reading.document.published)
    entity = own[fullest]
    kind = entity.kind if entity.concept else _kind(scene, members, entity.kind)
    return entity if kind is entity.kind else replace(entity, kind=kind)


def _fullness(scene: Scene, index: int) -> tuple[int, int, int]:
    """Order a chain's mentions by how well they name it: known, the longest name, the first description."""
    mention = scene.mentions[index]
    if scene.known[index]:
        return (0, 0, index)
    if mention.type is MentionType.NAME:
        return (1, -len(scene.names[index]), index)
    return (2 if mention.type is MentionType.NOMINAL else 3, 0, index)


def _kind(scene: Scene, members: Sequence[int], own: Kind) -> Kind:
    """
    Return what sort of thing a chain is: a title, a pronoun or a description knows better than a name.

    A name that is also a people's is a land's ("Sundmark", "the Sundmarkers").
    """
    single = [index for index in members if Trait.PLURAL not in scene.shown[index]]
    if any(scene.genders[index] in (Gender.MASCULINE, Gender.FEMININE) for index in single):
        return Kind.PERSON
    described = {scene.kinds[index] for index in single if scene.mentions[index].type is MentionType.NOMINAL}
    named = {index in single for index in members if scene.mentions[index].type is MentionType.NAME}
    if Kind.PERSON in described:
        return Kind.PERSON
    if named == {True, False}:
        return Kind.PLACE
    return min(described - {Kind.OTHER}, key=KINDS.index, default=own) if own is Kind.OTHER else own


def _agreed(found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give an entity one label and kind throughout the document: the most frequent, ties by letters."""
    called: dict[str, list[Entity]] = defaultdict(list)
    for entity in found:
        called[entity.id].append(entity)
    agreed = {identity: _agreement(same) for identity, same in called.items()}
    return tuple(
        entity
        if (entity.label, entity.kind) == agreed[entity.id]
        else replace(entity, label=agreed[entity.id][0], kind=agreed[entity.id][1])
        for entity in found
    )


def _agreement(same: Sequence[Entity]) -> tuple[str, Kind]:
    first = same[0]
    if all(entity.label == first.label and entity.kind is first.kind for entity in same):
        return first.label, first.kind
    kind = _commonest(Counter(entity.kind.value for entity in same))
    return _commonest(Counter(entity.label for entity in same)), Kind(kind)


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))
