"""Sides: what a claim says as far as it can stand against another, from a graph or from the claim itself."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quoth.model.claim import Claim, Context
from quoth.model.judgement import Modality, Position, Quantifier, Voice
from quoth.query.library import query_text
from quoth.query.narrowing import solutions
from quoth.store import Store
from quoth.store.quads.wording import placed, places
from quoth.store.terms import claim_iri, document_iri, entity_iri, local, passage_iri, value


@dataclass(frozen=True, slots=True)
class Side:
    """
    One claim, as `contested.rq` gives it.

    `source`, `subject` and `object` are what they are called, with `_id` who they are: two may be called
    alike. `known` tells that the subject is one of the concepts, which mean the same in every document;
    `act` that the relation is an act, such as a promise. `opposite` is the relation that contradicts it,
    `contrary` the quality that nothing has together with the object, by its id.
    `place` is that of the sentence. `beside` holds what fills each role beside subject and object: entities
    as IRIs, or words.
    """

    claim: str
    document: str
    source: str
    source_id: str
    date: datetime.date | None
    subject: str
    subject_id: str
    known: bool | None
    relation: str
    opposite: str | None
    act: bool | None
    object: str | None
    object_id: str | None
    contrary: str | None
    quantifier: Quantifier | None
    position: Position
    modality: Modality
    lemma: str
    voice: Voice | None
    time: str | None
    place: str
    words: str
    sentence: str
    beside: frozenset[tuple[str, str]] = frozenset()

    @property
    def proposition(self) -> tuple[str, str, str | None]:
        """Return what the claim is about, by ids."""
        return self.subject_id, self.relation, self.object_id

    @property
    def object_and_rest(self) -> tuple[str, str]:
        """Return the words of the object as they stand, and what stands behind them in the sentence."""
        stand = self.core[2]
        if not stand:
            return "", ""
        start = int(self.place.rpartition(":")[2].partition("-")[0])
        at, end = stand[0][0] - start, stand[-1][1] - start
        return self.sentence[at:end], self.sentence[end:]

    @property
    def core(self) -> tuple[list[tuple[int, int]], ...]:
        """Return where the words of subject, predicate and object stand."""
        stand = places(self.words)
        return stand["subject"], stand["predicate"], stand["object"]


def side(claim: Claim, published: datetime.date | None = None) -> Side:
    """Return a claim of a document that was published on this day as a side."""
    from quoth.ontology import ontology

    relation, object = ontology().relations.get(claim.predicate.relation), claim.object
    quality = ontology().concepts.get(object.entity) if object else None
    source = claim.attribution[-1].source if claim.attribution else None
    parts = [("subject", claim.subject.passage), ("predicate", claim.predicate.passage)]
    return Side(
        claim=claim.id,
        document=claim.document,
        source=source.label if source else claim.document,
        source_id=source.entity if source else claim.document,
        date=claim.stated_on(published),
        subject=claim.subject.label,
        subject_id=claim.subject.entity,
        known=claim.subject.entity in ontology().concepts,
        relation=claim.predicate.relation,
        opposite=relation.opposite if relation else None,
        act=bool(relation and relation.acts),
        object=object.label if object else None,
        object_id=object.entity if object else None,
        contrary=quality.opposite if quality else None,
        quantifier=object.quantifier if object else None,
        position=claim.position,
        modality=claim.modality,
        lemma=claim.predicate.lemma,
        voice=claim.voice,
        time=claim.time.value if claim.time else None,
        place=passage_iri(document_iri(claim.document), claim.sentence),
        words=placed([*parts, ("object", object.passage)] if object else parts),
        sentence=claim.sentence.text,
        beside=frozenset(map(_beside, claim.context)),
    )


def with_contexts(sides: Iterable[Side], store: Store) -> Iterator[Side]:
    """Yield sides as a query gives them with what stands beside them in a graph."""
    sides = tuple(sides)
    wanted = {"claim": frozenset(claim_iri(each.claim) for each in sides)}
    beside: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim, role, filler in solutions(store, query_text("contexts"), wanted).rows:
        beside[local(value(claim))].add((value(role), value(filler)))
    for each in sides:
        yield replace(each, beside=frozenset(beside[each.claim])) if each.claim in beside else each


def _beside(context: Context) -> tuple[str, str]:
    return context.role, entity_iri(context.entity) if context.entity else context.passage.text
