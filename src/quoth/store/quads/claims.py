"""Claims as quads: what is claimed, on whose word, how firmly, in which words, and found by what."""

from __future__ import annotations

from collections.abc import Iterator

from quoth import vocab
from quoth.model.claim import Claim
from quoth.model.identity import digest, proposition_id
from quoth.model.judgement import Certainty, Modality, Polarity, Voice
from quoth.model.passage import Passage
from quoth.store import nquads, terms
from quoth.store.quads.arguments import OBJECT, SUBJECT, write_argument
from quoth.store.quads.relations import relation_facts, undergone
from quoth.store.quads.sayings import source_of, write_saying
from quoth.store.quads.sheet import Sheet
from quoth.store.quads.wording import placed


def write_claim(sheet: Sheet, claim: Claim) -> None:
    """Write one claim, its proposition and whatever hangs on it."""
    iri = terms.claim_iri(claim.id)
    sheet.link(iri, terms.TYPE, vocab.Claim)
    sheet.link(iri, vocab.inDocument, sheet.iri)
    sheet.link(iri, vocab.proposition, _proposition(sheet, claim))
    sheet.link(iri, vocab.attributedTo, _source(sheet, claim))
    _judgements(sheet, iri, claim)
    _wording(sheet, iri, claim)
    if claim.under is not None:
        sheet.link(iri, vocab.under, terms.claim_iri(claim.under))
    for attribution in claim.attribution:
        sheet.link(iri, vocab.attribution, write_saying(sheet, attribution))
    _contexts(sheet, iri, claim)
    _making(sheet, iri, claim)
    _plain_edge(sheet, claim)


def _proposition(sheet: Sheet, claim: Claim) -> str:
    subject, relation = claim.subject.entity, claim.predicate.relation
    object_ = claim.object.entity if claim.object else None
    iri = vocab.P + proposition_id(subject, relation, object_)
    if sheet.first(iri):
        facts = [(vocab.subject, terms.entity_iri(subject)), (vocab.predicate, terms.relation_iri(relation))]
        if object_ is not None:
            facts.append((vocab.object, terms.entity_iri(object_)))
        for term, node in facts:
            sheet.share(terms.PROPOSITIONS, iri, term, nquads.iri(node))
    if sheet.first(relation):
        sheet.shared.extend(relation_facts(relation))
    if claim.voice is Voice.PASSIVE:  # "is ready" is be-ready too, and nobody readied anything
        _other_end(sheet, relation, claim.predicate.lemma)
    return iri


def _other_end(sheet: Sheet, relation: str, lemma: str) -> None:
    """Tie the passive that names no agent to what was done: be-attacked to attack."""
    done = undergone(relation, lemma)
    if done and sheet.first(f"{relation} passive of {done}"):
        iri, other = terms.relation_iri(relation), terms.relation_iri(done)
        sheet.share(terms.RELATIONS, iri, vocab.passiveOf, nquads.iri(other))


def _source(sheet: Sheet, claim: Claim) -> str:
    """Return on whose word a claim stands: the innermost source's, else the speaker's."""
    if claim.attribution:
        return source_of(sheet, claim.attribution[-1])
    return terms.speaker_iri(sheet.document)


def _judgements(sheet: Sheet, iri: str, claim: Claim) -> None:
    sheet.judge(iri, vocab.stance, claim.stance)
    sheet.judge(iri, vocab.polarity, claim.polarity)
    sheet.judge(iri, vocab.modality, claim.modality)
    sheet.judge(iri, vocab.certainty, claim.certainty)
    sheet.judge(iri, vocab.position, claim.position)
    if claim.voice is not Voice.ACTIVE:
        sheet.judge(iri, vocab.voice, claim.voice)
    stated_on = claim.stated_on(sheet.document.published)
    if stated_on:
        sheet.say(iri, vocab.statedOn, nquads.day(stated_on))


def _wording(sheet: Sheet, iri: str, claim: Claim) -> None:
    """Write the sentence, where the parts stand in it, and what the words mean."""
    sheet.link(iri, vocab.sentence, sheet.sentence(claim.sentence))
    # The parts' texts are the document's, and need not be written again.
    sheet.say(iri, vocab.words, nquads.text(placed(sheet.grounded(_parts(claim)))))
    sheet.say(iri, vocab.lemma, nquads.text(claim.predicate.lemma))
    write_argument(sheet, iri, claim.subject, SUBJECT)
    if claim.object:
        write_argument(sheet, iri, claim.object, OBJECT)
    if claim.time and claim.time.value is not None:
        sheet.say(iri, vocab.eventTime, nquads.text(claim.time.value))


def _contexts(sheet: Sheet, iri: str, claim: Claim) -> None:
    for place, context in enumerate(claim.context):
        at = terms.within(iri, str(place))
        sheet.link(iri, vocab.context, at)
        sheet.say(at, vocab.role, nquads.text(context.role))
        if context.entity is not None:
            sheet.link(at, vocab.entity, terms.entity_iri(context.entity))
        else:
            # What fills a role must be comparable between claims ("at once", "in three stages").
            sheet.say(at, terms.EXACT, nquads.text(context.passage.text))
        if context.machine is not None:
            sheet.link(at, vocab.machineEntity, terms.entity_iri(context.machine))


def _making(sheet: Sheet, iri: str, claim: Claim) -> None:
    """Write how the claim was found; the document says by what, unless it was something else."""
    sheet.say(iri, vocab.confidence, nquads.share(claim.confidence))
    sheet.say(iri, vocab.construction, nquads.text(claim.construction))
    if claim.extractor != sheet.extractor:
        made_by = terms.within(sheet.iri, "extraction", digest(claim.extractor))
        sheet.link(iri, terms.GENERATED_BY, made_by)
        if sheet.first(made_by):
            sheet.say(made_by, vocab.extractor, nquads.text(claim.extractor))


def _plain_edge(sheet: Sheet, claim: Claim) -> None:
    """Write the edge that means "this document itself says so"."""
    if claim.object is None or claim.attribution or claim.subject.quantifier or claim.object.quantifier:
        return
    if (claim.polarity, claim.modality, claim.certainty) != _PLAIN:
        return
    subject, object_ = claim.subject.entity, claim.object.entity
    if sheet.first(f"{subject} {claim.predicate.relation} {object_}"):
        relation = terms.relation_iri(claim.predicate.relation)
        sheet.link(terms.entity_iri(subject), relation, terms.entity_iri(object_))


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
