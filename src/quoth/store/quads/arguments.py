"""Entities and the arguments that mean them: what a document calls them, in quads."""

from __future__ import annotations

from dataclasses import dataclass

from quoth import vocab
from quoth.model.claim import Argument, Named
from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.ontology import ontology
from quoth.store import nquads, terms
from quoth.store.quads.sheet import Sheet
from quoth.store.quads.wording import naming


@dataclass(frozen=True, slots=True)
class Part:
    """Said of an argument: where its words stand, its quantifier, a name of its own, the machine's."""

    words: str
    quantifier: str
    naming: str
    machine: str


SUBJECT = Part("subject", vocab.subjectQuantifier, vocab.subjectNaming, vocab.machineSubject)
OBJECT = Part("object", vocab.objectQuantifier, vocab.objectNaming, vocab.machineObject)
SOURCE = Part("source", vocab.sourceQuantifier, vocab.sourceNaming, vocab.machineSource)


def write_entity(sheet: Sheet, entity: Entity) -> None:
    """Write what the document calls an entity: one name each; what is called otherwise says so itself."""
    sheet.names[entity.id] = entity.label, entity.kind
    called = naming(Named(entity.id, entity.label, entity.kind), entity.acts_for)
    sheet.namings.append(called)
    sheet.say(sheet.iri, vocab.naming, nquads.text(called))
    iri = terms.entity_iri(entity.id)
    for same in entity.same_as:
        sheet.share(terms.ENTITIES, iri, terms.EXACT_MATCH, nquads.foreign(same))
    if entity.concept:
        sheet.share(terms.ENTITIES, iri, terms.TYPE, nquads.iri(vocab.Concept))
        quality = ontology().concepts.get(entity.id)
        if quality and quality.opposite:
            opposite = terms.entity_iri(quality.opposite)
            sheet.share(terms.ENTITIES, iri, vocab.opposite, nquads.iri(opposite))


def write_argument(sheet: Sheet, iri: str, argument: Argument, part: Part) -> None:
    """Write what of an argument the proposition or the source leaves unsaid: quantifier and names."""
    sheet.judge(iri, part.quantifier, argument.quantifier)
    called = sheet.names.get(argument.entity)
    if called is None:
        write_entity(sheet, Entity(argument.entity, argument.label, argument.kind))
    elif called != (argument.label, argument.kind):
        own = Named(argument.entity, argument.label, argument.kind)
        sheet.say(iri, part.naming, nquads.text(naming(own)))
    if argument.machine:
        sheet.say(iri, part.machine, nquads.text(naming(argument.machine)))


def write_speaker(sheet: Sheet) -> None:
    """Write who speaks where the text itself speaks; by what name, unless the text has one of its own."""
    document = sheet.document
    speaker = terms.speaker_iri(document)
    sheet.link(sheet.iri, vocab.speaker, speaker)
    entity = terms.local(speaker)
    if speaker != sheet.iri and entity not in sheet.names:
        kind = Kind.ORGANIZATION if document.publisher else Kind.PERSON
        write_entity(sheet, Entity(entity, document.voice, kind))
