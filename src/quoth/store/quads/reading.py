"""Quads in, claims, attributions and documents out: the way back from the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from quoth import vocab
from quoth.model.claim import Argument, Attribution, Claim, Context, Named, Predicate, Time
from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Certainty, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.store import terms
from quoth.store.quads.arguments import OBJECT, SOURCE, SUBJECT, Part
from quoth.store.quads.wording import acts_for, named, places

if TYPE_CHECKING:
    from pyoxigraph import Quad

Note = Mapping[str, Sequence[str]]
"""What the graph says of one node: by term, the values (IRIs and texts alike as they are written)."""

Notes = Callable[[str], Note]
"""The notes of any node, by its IRI; a node nothing is said of has an empty one."""


Judgement = TypeVar("Judgement", bound=Enum)

Places = Mapping[str, Sequence[tuple[int, int]]]
"""Where the words of each part stand."""


def claims_from(quads: Iterable[Quad]) -> tuple[Claim, ...]:
    """Return the claims that stand in the quads, by document and in order of the text."""
    notes = gathered(quads)
    readers: dict[str, Reader] = {}
    found = []
    for iri, note in notes.items():
        if vocab.Claim in note.get(terms.TYPE, ()):
            document = note[vocab.inDocument][0]
            reader = readers.setdefault(document, Reader(document, lambda node: notes.get(node, {})))
            found.append(reader.claim(iri))
    return tuple(sorted(found, key=in_order))


def account_from(document: str, notes: Notes, graph: Iterable[Quad]) -> Account:
    """
    Return what a document (given by its IRI) claims, from its graph and the notes of what it shares.

    Sentences are those that carry something; the others are not in the graph.
    """
    own = gathered(graph)
    reader = Reader(document, lambda node: own.get(node) or notes(node))
    claims = [reader.claim(iri) for iri, note in own.items() if vocab.Claim in note.get(terms.TYPE, ())]
    said = [
        reader.attribution(iri) for iri, note in own.items() if vocab.Attribution in note.get(terms.TYPE, ())
    ]
    sentences = {each.sentence for each in claims} | {each.sentence for each in said}
    return Account(
        document=reader.document,
        sentences=tuple(sorted(sentences, key=lambda sentence: sentence.start)),
        claims=tuple(sorted(claims, key=in_order)),
        attributions=tuple(sorted(said, key=lambda each: (each.cue.start, each.depth, each.content.start))),
        entities=reader.entities,
        provenance=reader.provenance,
    )


def in_order(claim: Claim) -> tuple[str, int, int, int, str]:
    """Return what claims are ordered by within a document: where their words stand."""
    predicate = claim.predicate.passage
    return claim.document, claim.sentence.start, predicate.start, predicate.end, claim.id


def gathered(quads: Iterable[Quad]) -> dict[str, dict[str, list[str]]]:
    """Gather quads by subject and term."""
    notes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        notes[terms.value(quad.subject)][quad.predicate.value].append(terms.value(quad.object))
    return notes


def blocks_from(words: str) -> tuple[Block, ...]:
    """Return a document's blocks, which stand in one literal: "0 38 prose; 40 52 credit"."""
    return tuple(map(_block, words.split("; "))) if words else ()


class Reader:
    """Reads the parts of one document, given by its IRI; what claims share is read once."""

    def __init__(self, document: str, notes: Notes) -> None:
        self._iri, self._notes = document, notes
        self._attributions: dict[str, Attribution] = {}

    @cached_property
    def document(self) -> Document:
        """Return the document."""
        note = self._notes(self._iri)
        published = _one(note, vocab.published)
        return Document(
            id=note[vocab.id][0],
            text=note[vocab.text][0],
            blocks=blocks_from(_one(note, vocab.blocks) or ""),
            title=_one(note, vocab.title),
            author=_one(note, vocab.author),
            publisher=_one(note, vocab.publisher),
            published=date.fromisoformat(published) if published else None,
            url=_one(note, vocab.url),
            language=note[vocab.language][0],
        )

    @cached_property
    def names(self) -> dict[str, Named]:
        """Return what this document calls entities, by id."""
        return {each.entity: each for each in map(named, self._notes(self._iri).get(vocab.naming, ()))}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the entities this document names, by id."""
        return tuple(self._entity(naming) for naming in sorted(self._notes(self._iri).get(vocab.naming, ())))

    def _entity(self, naming: str) -> Entity:
        called = named(naming)
        note = self._notes(terms.entity_iri(called.entity))
        return Entity(
            id=called.entity,
            label=called.label,
            kind=called.kind,
            acts_for=acts_for(naming),
            same_as=tuple(sorted(note.get(terms.EXACT_MATCH, ()))),
            concept=vocab.Concept in note.get(terms.TYPE, ()),
        )

    @property
    def provenance(self) -> Provenance:
        """Return what made this document's reading."""
        note = self._notes(self._notes(self._iri)[terms.GENERATED_BY][0])
        return Provenance(
            extractor=note[vocab.extractor][0],
            model=note[vocab.model][0],
            lexicon=note[vocab.lexicon][0],
            ontology=note[vocab.ontology][0],
        )

    def claim(self, iri: str) -> Claim:
        """Return one claim of this document."""
        note = self._notes(iri)
        proposition = self._notes(note[vocab.proposition][0])
        object_ = _one(proposition, vocab.object)
        stands = places(note[vocab.words][0])
        chain = (self.attribution(each) for each in note.get(vocab.attribution, ()))
        return Claim(
            id=terms.local(iri),
            document=self.document.id,
            sentence=self._passage(terms.offsets(note[vocab.sentence][0])),
            subject=self._argument(note, stands, SUBJECT, proposition[vocab.subject][0]),
            predicate=self._predicate(note, stands, proposition),
            object=self._argument(note, stands, OBJECT, object_) if object_ else None,
            voice=_judged(Voice, note, vocab.voice) or Voice.ACTIVE,
            under=_local(note, vocab.under),
            context=self._contexts(note, stands),
            polarity=_member(Polarity, note[vocab.polarity][0]),
            modality=_member(Modality, note[vocab.modality][0]),
            certainty=_member(Certainty, note[vocab.certainty][0]),
            attribution=tuple(sorted(chain, key=lambda attribution: attribution.depth)),
            time=self._time(note, stands, vocab.eventTime),
            confidence=float(note[vocab.confidence][0]),
            extractor=self._extractor(note),
            construction=note[vocab.construction][0],
            cues=self._passages(stands["cue"]),
        )

    def attribution(self, iri: str) -> Attribution:
        """Return one attribution of this document."""
        if iri not in self._attributions:
            self._attributions[iri] = self._read_attribution(self._notes(iri))
        return self._attributions[iri]

    def _read_attribution(self, note: Note) -> Attribution:
        stands = places(note[vocab.words][0])
        source = note[vocab.source][0]
        return Attribution(
            source=self._argument(note, stands, SOURCE, source) if "source" in stands else None,
            cue=self._passage(stands["cue"][0]),
            cue_lemma=note[vocab.lemma][0],
            content=self._passage(stands["content"][0]),
            stance=_member(Stance, note[vocab.stance][0]),
            manner=_member(Manner, note[vocab.manner][0]),
            sentence=self._passage(terms.offsets(note[vocab.sentence][0])),
            depth=int(note[vocab.depth][0]),
            content_pieces=self._passages(stands["piece"]),
            time=self._time(note, stands, vocab.saidOn),
        )

    def _predicate(self, note: Note, stands: Places, proposition: Note) -> Predicate:
        return Predicate(
            passage=self._passage(stands["predicate"][0]),
            lemma=note[vocab.lemma][0],
            relation=terms.local(proposition[vocab.predicate][0]),
            pieces=self._passages(stands["piece"]),
        )

    def _argument(self, note: Note, stands: Places, part: Part, entity: str) -> Argument:
        apart, machine = _one(note, part.naming), _one(note, part.machine)
        called = named(apart) if apart else self.names[terms.local(entity)]
        return Argument(
            passage=self._passage(stands[part.words][0]),
            entity=called.entity,
            label=called.label,
            kind=called.kind,
            quantifier=_judged(Quantifier, note, part.quantifier),
            machine=named(machine) if machine else None,
        )

    def _passage(self, place: tuple[int, int]) -> Passage:
        return Passage.of(self.document.text, *place)

    def _passages(self, found: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
        return tuple(map(self._passage, found))

    def _time(self, note: Note, stands: Places, term: str) -> Time | None:
        return Time(self._passage(stands["time"][0]), _one(note, term)) if "time" in stands else None

    def _contexts(self, note: Note, stands: Places) -> tuple[Context, ...]:
        iris = sorted(note.get(vocab.context, ()), key=lambda iri: int(iri.rpartition(":")[2]))
        return tuple(
            Context(
                role=context[vocab.role][0],
                passage=self._passage(place),
                entity=_local(context, vocab.entity),
                machine=_local(context, vocab.machineEntity),
            )
            for context, place in zip(map(self._notes, iris), stands["context"], strict=True)
        )

    def _extractor(self, note: Note) -> str:
        """Return what found a claim: what read the document, unless the claim says otherwise."""
        made_by = _one(note, terms.GENERATED_BY) or self._notes(self._iri)[terms.GENERATED_BY][0]
        return self._notes(made_by)[vocab.extractor][0]


def _one(note: Note, term: str) -> str | None:
    values = note.get(term)
    return values[0] if values else None


def _judged(closed: type[Judgement], note: Note, term: str) -> Judgement | None:
    value = _one(note, term)
    return _member(closed, value) if value else None


@lru_cache(maxsize=100)
def _member(closed: type[Judgement], iri: str) -> Judgement:
    """Return the member of a closed set that a term stands for; there are few, and each is read often."""
    return closed(terms.local(iri))


def _local(note: Note, term: str) -> str | None:
    value = _one(note, term)
    return terms.local(value) if value else None


def _block(words: str) -> Block:
    start, end, kind = words.split()
    return Block(int(start), int(end), BlockKind(kind))
