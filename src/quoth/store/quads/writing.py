"""An account in, its quads out: the document's graph, and the propositions and relations it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.claim import Argument, Attribution, Claim, Named, Time
from quoth.model.document import Document
from quoth.model.entity import Account, Entity
from quoth.model.identity import digest, proposition_id
from quoth.model.judgement import Certainty, Kind, Modality, Polarity, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.store import terms
from quoth.store.quads.arguments import OBJECT, SOURCE, SUBJECT, Part
from quoth.store.quads.relations import relation_facts, undergone
from quoth.store.quads.wording import naming, placed
from quoth.store.terms import node, words

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad


def quads(account: Account) -> list[Quad]:
    """
    Return everything one document adds to the graph, each quad once.

    What holds over all documents (an entity's commonest label) is the store's to derive.

    Raises:
        ValueError: a passage of a claim or an attribution does not reproduce the document's text.
    """
    sheet = _Sheet(account.document, account.provenance)
    sheet.document()
    for entity in account.entities:
        sheet.entity(entity)
    for claim in account.claims:
        sheet.claim(claim)
    for attribution in account.attributions:
        sheet.attribution(attribution)
    sheet.speaker()
    return sheet.quads


class _Sheet:
    """The quads of one document while they are written; what several claims share is written once."""

    __slots__ = ("iri", "names", "of", "provenance", "quad", "quads", "written")

    def __init__(self, document: Document, provenance: Provenance) -> None:
        from pyoxigraph import Quad

        self.quad = Quad
        self.of, self.iri, self.provenance = document, terms.document_iri(document.id), provenance
        self.quads: list[Quad] = []
        self.written: set[str] = set()
        self.names: dict[str, Named] = {}

    def say(self, subject: str, term: str, value: NamedNode | Literal, graph: str = "") -> None:
        self.quads.append(self.quad(node(subject), node(term), value, node(graph or self.iri)))

    def judge(self, subject: str, term: str, judgement: Enum | None) -> None:
        """Write a judgement: the members of our closed sets are terms of the same name."""
        if judgement is not None:
            self.say(subject, term, node(vocab.Q + judgement.value))

    def first(self, iri: str) -> bool:
        """Tell whether this has yet to be written, and take it as written."""
        known = iri in self.written
        self.written.add(iri)
        return not known

    def document(self) -> None:
        document = self.of
        self.say(self.iri, terms.TYPE, node(vocab.Document))
        for term, text in (
            (vocab.id, document.id),
            (vocab.text, document.text),
            (vocab.title, document.title),
            (vocab.author, document.author),
            (vocab.publisher, document.publisher),
            (vocab.url, document.url),
            (vocab.language, document.language),
            (vocab.blocks, "; ".join(f"{b.start} {b.end} {b.kind.value}" for b in document.blocks) or None),
        ):
            if text is not None:
                self.say(self.iri, term, words(text))
        if document.published:
            self.say(self.iri, vocab.published, terms.day(document.published))
        self.extraction()

    def speaker(self) -> None:
        """Write who speaks where the text itself speaks; by what name, unless the text has one of its own."""
        speaker = terms.speaker_iri(self.of)
        self.say(self.iri, vocab.speaker, node(speaker))
        entity = terms.local(speaker)
        if speaker != self.iri and entity not in self.names:
            kind = Kind.ORGANIZATION if self.of.publisher else Kind.PERSON
            self.entity(Entity(entity, self.of.voice, kind))

    def extraction(self) -> None:
        made_by = terms.within(self.iri, "extraction")
        self.say(self.iri, terms.GENERATED_BY, node(made_by))
        self.say(made_by, vocab.extractor, words(self.provenance.extractor))
        self.say(made_by, vocab.model, words(self.provenance.model))
        self.say(made_by, vocab.lexicon, words(self.provenance.lexicon))
        self.say(made_by, vocab.ontology, words(self.provenance.ontology))

    def entity(self, entity: Entity) -> None:
        """Write what the document calls an entity: one name each; what is called otherwise says so itself."""
        called = Named(entity.id, entity.label, entity.kind)
        self.names[entity.id] = called
        self.say(self.iri, vocab.naming, words(naming(called, entity.acts_for)))
        iri = terms.entity_iri(entity.id)
        for same in entity.same_as:
            self.say(iri, terms.EXACT_MATCH, node(same), terms.ENTITIES)
        if entity.concept:
            self.say(iri, terms.TYPE, node(vocab.Concept), terms.ENTITIES)

    def claim(self, claim: Claim) -> None:
        iri = vocab.C + claim.id
        self.say(iri, terms.TYPE, node(vocab.Claim))
        self.say(iri, vocab.inDocument, node(self.iri))
        self.say(iri, vocab.proposition, node(self.proposition(claim)))
        self.say(iri, vocab.attributedTo, node(self.source(claim.attribution)))
        self.judgements(iri, claim)
        self.wording(iri, claim)
        if claim.under is not None:
            self.say(iri, vocab.under, node(vocab.C + claim.under))
        for attribution in claim.attribution:
            self.say(iri, vocab.attribution, node(self.attribution(attribution)))
        self.contexts(iri, claim)
        self.making(iri, claim)
        self.plain_edge(claim)

    def proposition(self, claim: Claim) -> str:
        subject, relation = claim.subject.entity, claim.predicate.relation
        object_ = claim.object.entity if claim.object else None
        iri = vocab.P + proposition_id(subject, relation, object_)
        if self.first(iri):
            self.say(iri, vocab.subject, node(terms.entity_iri(subject)), terms.PROPOSITIONS)
            self.say(iri, vocab.predicate, node(terms.relation_iri(relation)), terms.PROPOSITIONS)
            if object_ is not None:
                self.say(iri, vocab.object, node(terms.entity_iri(object_)), terms.PROPOSITIONS)
        if self.first(terms.relation_iri(relation)):
            self.quads.extend(relation_facts(relation))
        self.other_end(claim)
        return iri

    def other_end(self, claim: Claim) -> None:
        """Tie the passive that names no agent to what was done: be-attacked to attack."""
        if claim.voice is not Voice.PASSIVE:  # "is ready" is be-ready too, and nobody readied anything
            return
        done = undergone(claim.predicate.relation, claim.predicate.lemma)
        iri = terms.relation_iri(claim.predicate.relation)
        if done and self.first(f"{iri} passive of {done}"):
            self.say(iri, vocab.passiveOf, node(terms.relation_iri(done)), terms.RELATIONS)

    def source(self, chain: tuple[Attribution, ...]) -> str:
        """Return on whose word a claim stands: the innermost source's, else the speaker's."""
        if not chain:
            return terms.speaker_iri(self.of)
        innermost = chain[-1].source
        return terms.entity_iri(innermost.entity) if innermost else self.unnamed()

    def unnamed(self) -> str:
        iri = terms.within(self.iri, "unnamed")
        if self.first(iri):
            self.say(iri, terms.TYPE, node(vocab.UnnamedSource))
        return iri

    def judgements(self, iri: str, claim: Claim) -> None:
        self.judge(iri, vocab.stance, claim.stance)
        self.judge(iri, vocab.polarity, claim.polarity)
        self.judge(iri, vocab.modality, claim.modality)
        self.judge(iri, vocab.certainty, claim.certainty)
        self.judge(iri, vocab.position, claim.position)
        if claim.voice is not Voice.ACTIVE:
            self.judge(iri, vocab.voice, claim.voice)
        stated_on = claim.stated_on(self.of.published)
        if stated_on:
            self.say(iri, vocab.statedOn, terms.day(stated_on))

    def wording(self, iri: str, claim: Claim) -> None:
        """Write the sentence, where the parts stand in it, and what the words mean."""
        self.say(iri, vocab.sentence, node(self.sentence(claim.sentence)))
        self.words(iri, _parts(claim))
        self.say(iri, vocab.lemma, words(claim.predicate.lemma))
        self.argument(iri, claim.subject, SUBJECT)
        if claim.object:
            self.argument(iri, claim.object, OBJECT)
        self.time(iri, claim.time, vocab.eventTime)

    def sentence(self, sentence: Passage) -> str:
        """Write the evidence itself: of all passages only sentences are written out, once a document."""
        self.ground(sentence)
        iri = terms.passage_iri(self.iri, sentence)
        if self.first(iri):
            self.say(iri, terms.START, terms.number(sentence.start))
            self.say(iri, terms.END, terms.number(sentence.end))
            self.say(iri, terms.EXACT, words(sentence.text))
        return iri

    def words(self, iri: str, parts: Iterator[tuple[str, Passage]]) -> None:
        """Write where the parts stand; their texts are the document's, and need not be written again."""
        grounded = list(parts)
        for _, passage in grounded:
            self.ground(passage)
        self.say(iri, vocab.words, words(placed(grounded)))

    def ground(self, passage: Passage) -> None:
        if self.of.text[passage.start : passage.end] != passage.text:
            place = f"{passage.start}-{passage.end}"
            raise ValueError(f"{self.of.id}: {passage.text!r} does not stand at {place}")

    def argument(self, iri: str, argument: Argument, part: Part) -> None:
        """Write what of an argument the proposition or the source leaves unsaid: quantifier and names."""
        self.judge(iri, part.quantifier, argument.quantifier)
        called = Named(argument.entity, argument.label, argument.kind)
        if called.entity not in self.names:
            self.entity(Entity(called.entity, called.label, called.kind))
        elif self.names[called.entity] != called:
            self.say(iri, part.naming, words(naming(called)))
        if argument.machine:
            self.say(iri, part.machine, words(naming(argument.machine)))

    def time(self, iri: str, time: Time | None, term: str) -> None:
        if time and time.value is not None:
            self.say(iri, term, words(time.value))

    def attribution(self, attribution: Attribution) -> str:
        iri = terms.within(self.iri, f"said-{digest(repr(attribution))}")
        if not self.first(iri):
            return iri
        self.say(iri, terms.TYPE, node(vocab.Attribution))
        self.say(iri, vocab.depth, terms.number(attribution.depth))
        self.say(iri, vocab.source, node(self.source((attribution,))))
        if attribution.source:
            self.argument(iri, attribution.source, SOURCE)
        self.say(iri, vocab.sentence, node(self.sentence(attribution.sentence)))
        self.words(iri, _parts_of_saying(attribution))
        self.say(iri, vocab.lemma, words(attribution.cue_lemma))
        self.judge(iri, vocab.stance, attribution.stance)
        self.judge(iri, vocab.manner, attribution.manner)
        self.time(iri, attribution.time, vocab.saidOn)
        return iri

    def contexts(self, claim_iri: str, claim: Claim) -> None:
        for place, context in enumerate(claim.context):
            iri = terms.within(claim_iri, str(place))
            self.say(claim_iri, vocab.context, node(iri))
            self.say(iri, vocab.role, words(context.role))
            if context.entity is not None:
                self.say(iri, vocab.entity, node(terms.entity_iri(context.entity)))
            else:
                # What fills a role must be comparable between claims ("at once", "in three stages").
                self.say(iri, terms.EXACT, words(context.passage.text))
            if context.machine is not None:
                self.say(iri, vocab.machineEntity, node(terms.entity_iri(context.machine)))

    def making(self, iri: str, claim: Claim) -> None:
        """Write how the claim was found; the document says by what, unless it was something else."""
        self.say(iri, vocab.confidence, terms.share(claim.confidence))
        self.say(iri, vocab.construction, words(claim.construction))
        if claim.extractor != self.provenance.extractor:
            made_by = terms.within(self.iri, "extraction", digest(claim.extractor))
            self.say(iri, terms.GENERATED_BY, node(made_by))
            if self.first(made_by):
                self.say(made_by, vocab.extractor, words(claim.extractor))

    def plain_edge(self, claim: Claim) -> None:
        """Write the edge that means "this document itself says so"."""
        if claim.object is None or claim.attribution or claim.subject.quantifier or claim.object.quantifier:
            return
        if (claim.polarity, claim.modality, claim.certainty) != _PLAIN:
            return
        subject, object_ = terms.entity_iri(claim.subject.entity), terms.entity_iri(claim.object.entity)
        relation = terms.relation_iri(claim.predicate.relation)
        if self.first(f"{subject} {relation} {object_}"):
            self.say(subject, relation, node(object_))


_PLAIN = (Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)


def _parts(claim: Claim) -> Iterator[tuple[str, Passage]]:
    yield "subject", claim.subject.passage
    yield "predicate", claim.predicate.passage
    yield from (("piece", piece) for piece in claim.predicate.pieces)
    if claim.object:
        yield "object", claim.object.passage
    yield from (("context", context.passage) for context in claim.context)
    yield from (("cue", cue) for cue in claim.cues)
    if claim.time:
        yield "time", claim.time.passage


def _parts_of_saying(attribution: Attribution) -> Iterator[tuple[str, Passage]]:
    if attribution.source:
        yield "source", attribution.source.passage
    yield "cue", attribution.cue
    yield "content", attribution.content
    yield from (("piece", piece) for piece in attribution.content_pieces)
    if attribution.time:
        yield "time", attribution.time.passage
