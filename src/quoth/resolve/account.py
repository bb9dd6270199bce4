"""Accounts: a reading in; its claims with entities, relations and times, ready for the graph, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quoth.model.claim import Argument, Attribution, Claim, Context, Named
from quoth.model.decision import Decision
from quoth.model.entity import Account, Entity
from quoth.model.identity import claim_id
from quoth.model.mention import Mention
from quoth.model.passage import Passage
from quoth.model.reading import Adjunct, Reading, Saying, Statement
from quoth.ontology import Ontology
from quoth.ontology import ontology as shipped_ontology
from quoth.resolve.decisions import decided
from quoth.resolve.entities import Resolved, entities
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.gazetteer import gazetteer as shipped_gazetteer
from quoth.resolve.relations import predicate
from quoth.resolve.times import time_of_event, time_of_saying


def account(
    reading: Reading,
    *,
    gazetteer: Gazetteer | None = None,
    ontology: Ontology | None = None,
    decisions: Iterable[Decision] = (),
) -> Account:
    """Resolve one document's reading; what is not given is the shipped one."""
    known = gazetteer or shipped_gazetteer()
    terms = ontology or shipped_ontology()
    machine = entities(reading, known, terms)
    resolution = _Resolution(
        reading,
        machine,
        Resolved(
            decided(reading, machine.meant, decisions, known),
            decided(reading, machine.described, decisions, known),
        ),
        terms,
    )
    attributions = tuple(resolution.attribution(saying, saying.depth) for saying in reading.sayings)
    claims = resolution.claims()
    return Account(
        document=reading.document,
        sentences=reading.sentences,
        claims=claims,
        attributions=attributions,
        entities=_mentioned(resolution.settled, claims, attributions),
        provenance=reading.provenance,
    )


@dataclass(frozen=True, slots=True)
class _Resolution:
    """A reading, and of each mention the entity the machine made of it and the one that holds."""

    reading: Reading
    machine: Resolved
    settled: Resolved
    ontology: Ontology

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims in the order of the statements."""
        ids = [self.identity(statement) for statement in self.reading.statements]
        return tuple(
            self.claim(statement, ids[index], ids[statement.under] if statement.under is not None else None)
            for index, statement in enumerate(self.reading.statements)
        )

    def identity(self, statement: Statement) -> str:
        sayings = [self.reading.sayings[index] for index in statement.sayings]
        mentions = self.reading.mentions
        return claim_id(
            self.reading.document.id,
            subject=statement.subject_words or mentions[statement.subject].passage,
            predicate=statement.predicate.passage,
            object=_object_words(statement, mentions),
            attribution=[(_source_words(saying, mentions), saying.cue) for saying in sayings],
            voice=statement.voice,
        )

    def claim(self, statement: Statement, identity: str, under: str | None) -> Claim:
        chain = (self.reading.sayings[index] for index in statement.sayings)
        return Claim(
            id=identity,
            document=self.reading.document.id,
            sentence=self.reading.sentences[statement.sentence],
            subject=self.argument(statement.subject, statement.subject_words),
            predicate=predicate(statement, self.reading, self.ontology),
            object=self.object(statement),
            voice=statement.voice,
            under=under,
            context=tuple(self.context(adjunct) for adjunct in statement.context),
            polarity=statement.polarity,
            modality=statement.modality,
            certainty=statement.certainty,
            attribution=tuple(self.attribution(saying, depth) for depth, saying in enumerate(chain)),
            time=time_of_event(statement, self.reading),
            confidence=round(statement.confidence, 2),
            extractor=self.reading.provenance.extractor,
            construction=statement.construction,
            cues=statement.cues,
        )

    def attribution(self, saying: Saying, depth: int) -> Attribution:
        return Attribution(
            source=self.argument(saying.source, saying.source_words) if saying.source is not None else None,
            cue=saying.cue,
            cue_lemma=saying.cue_lemma,
            content=saying.content,
            stance=saying.stance,
            manner=saying.manner,
            sentence=self.reading.sentences[saying.sentence],
            depth=depth,
            content_pieces=saying.content_pieces,
            time=time_of_saying(saying, self.reading),
        )

    def context(self, adjunct: Adjunct) -> Context:
        if adjunct.mention is None:
            return Context(adjunct.role, adjunct.passage)
        machine, entity = self.machine.meant[adjunct.mention].id, self.settled.meant[adjunct.mention].id
        return Context(adjunct.role, adjunct.passage, entity, machine if machine != entity else None)

    def argument(self, index: int, words: Passage | None) -> Argument:
        return self._argument(index, words, self.machine.meant[index], self.settled.meant[index])

    def object(self, statement: Statement) -> Argument | None:
        """Return a statement's object; what somebody is said to be stays apart from who it is."""
        if statement.object is None:
            return None
        index, subject, words = statement.object, statement.subject, statement.object_words
        if (
            statement.predicate.verb == "be"
            and self.settled.meant[index].id == self.settled.meant[subject].id
        ):
            return self._argument(index, words, self.machine.described[index], self.settled.described[index])
        return self.argument(index, words)

    def _argument(self, index: int, words: Passage | None, machine: Entity, entity: Entity) -> Argument:
        mention = self.reading.mentions[index]
        passage = words or mention.passage
        overruled = None if entity == machine else Named(machine.id, machine.label, machine.kind)
        return Argument(passage, entity.id, entity.label, entity.kind, mention.quantifier, overruled)


def _object_words(statement: Statement, mentions: Sequence[Mention]) -> Passage | None:
    if statement.object is None:
        return None
    return statement.object_words or mentions[statement.object].passage


def _source_words(saying: Saying, mentions: Sequence[Mention]) -> Passage | None:
    if saying.source is None:
        return None
    return saying.source_words or mentions[saying.source].passage


def _mentioned(
    resolved: Resolved, claims: Iterable[Claim], attributions: Iterable[Attribution]
) -> tuple[Entity, ...]:
    """Return the entities that the account's arguments and contexts name, each once, by id."""
    named = {entity.id: entity for entity in (*reversed(resolved.described), *reversed(resolved.meant))}
    used = {attribution.source.entity for attribution in attributions if attribution.source}
    for claim in claims:
        used |= {claim.subject.entity} | ({claim.object.entity} if claim.object else set())
        used |= {context.entity for context in claim.context if context.entity}
    return tuple(named[identity] for identity in sorted(used))
