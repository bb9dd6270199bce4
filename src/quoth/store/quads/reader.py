"""The reader of one document: notes in, the document and its claims, attributions and entities out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from quoth import vocab
from quoth.model.claim import Argument, Attribution, Claim, Context, Named, Predicate, Time
from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Entity
from quoth.model.judgement import Certainty, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.store import terms
from quoth.store.quads.arguments import OBJECT, SOURCE, SUBJECT, Part
from quoth.store.quads.notes import Note, Notes, is_a, judged, member, one, one_id
from quoth.store.quads.wording import acts_for, named, places

Places = Mapping[str, Sequence[tuple[int, int]]]
"""Where the words of each part stand."""


class Reader:
    """Reads the parts of one document, given by its IRI; what claims share is read once."""

    def __init__(self, document: str, notes: Notes) -> None:
        self.graph, self._notes = document, notes
        self._attributions: dict[str, Attribution] = {}

    @cached_property
    def document(self) -> Document:
        """Return the document."""
        note = self._notes(self.graph)
        published = one(note, vocab.published)
        return Document(
            id=note[vocab.id][0],
            text=note[vocab.text][0],
            blocks=blocks_from(one(note, vocab.blocks) or ""),
            title=one(note, vocab.title),
            author=one(note, vocab.author),
            publisher=one(note, vocab.publisher),
            published=date.fromisoformat(published) if published else None,
            url=one(note, vocab.url),
            language=note[vocab.language][0],
        )

    @cached_property
    def names(self) -> dict[str, Named]:
        """Return what this document calls entities, by id."""
        return {each.entity: each for each in map(named, self._notes(self.graph).get(vocab.naming, ()))}

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the entities this document names, by id."""
        return tuple(self._entity(naming) for naming in sorted(self._notes(self.graph).get(vocab.naming, ())))

    def _entity(self, naming: str) -> Entity:
        called = named(naming)
        note = self._notes(terms.entity_iri(called.entity))
        return Entity(
            id=called.entity,
            label=called.label,
            kind=called.kind,
            acts_for=acts_for(naming),
            same_as=tuple(sorted(note.get(terms.EXACT_MATCH, ()))),
            concept=is_a(note, vocab.Concept),
        )

    @property
    def provenance(self) -> Provenance:
        """Return what made this document's reading."""
        note = self._notes(self._notes(self.graph)[terms.GENERATED_BY][0])
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
        object_ = one(proposition, vocab.object)
        stands = places(note[vocab.words][0])
        chain = (self.attribution(each) for each in note.get(vocab.attribution, ()))
        return Claim(
            id=terms.local(iri),
            document=self.document.id,
            sentence=self._passage(terms.offsets(note[vocab.sentence][0])),
            subject=self._argument(note, stands, SUBJECT, proposition[vocab.subject][0]),
            predicate=self._predicate(note, stands, proposition),
            object=self._argument(note, stands, OBJECT, object_) if object_ else None,
            voice=judged(Voice, note, vocab.voice) or Voice.ACTIVE,
            under=one_id(note, vocab.under),
            context=self._contexts(note, stands),
            polarity=member(Polarity, note[vocab.polarity][0]),
            modality=member(Modality, note[vocab.modality][0]),
            certainty=member(Certainty, note[vocab.certainty][0]),
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
            stance=member(Stance, note[vocab.stance][0]),
            manner=member(Manner, note[vocab.manner][0]),
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
        apart, machine = one(note, part.naming), one(note, part.machine)
        called = named(apart) if apart else self.names[terms.local(entity)]
        return Argument(
            passage=self._passage(stands[part.words][0]),
            entity=called.entity,
            label=called.label,
            kind=called.kind,
            quantifier=judged(Quantifier, note, part.quantifier),
            machine=named(machine) if machine else None,
        )

    def _passage(self, place: tuple[int, int]) -> Passage:
        return Passage.of(self.document.text, *place)

    def _passages(self, found: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
        return tuple(map(self._passage, found))

    def _time(self, note: Note, stands: Places, term: str) -> Time | None:
        return Time(self._passage(stands["time"][0]), one(note, term)) if "time" in stands else None

    def _contexts(self, note: Note, stands: Places) -> tuple[Context, ...]:
        iris = sorted(note.get(vocab.context, ()), key=lambda iri: int(iri.rpartition(":")[2]))
        return tuple(
            Context(
                role=context[vocab.role][0],
                passage=self._passage(place),
                entity=one_id(context, vocab.entity),
                machine=one_id(context, vocab.machineEntity),
            )
            for context, place in zip(map(self._notes, iris), stands["context"], strict=True)
        )

    def _extractor(self, note: Note) -> str:
        """Return what found a claim: what read the document, unless the claim says otherwise."""
        made_by = one(note, terms.GENERATED_BY) or self._notes(self.graph)[terms.GENERATED_BY][0]
        return self._notes(made_by)[vocab.extractor][0]


def blocks_from(words: str) -> tuple[Block, ...]:
    """Return a document's blocks, which stand in one literal: "0 38 prose; 40 52 credit"."""
    return tuple(map(_block, words.split("; "))) if words else ()


def _block(words: str) -> Block:
    start, end, kind = words.split()
    return Block(int(start), int(end), BlockKind(kind))
