"""Quads in, claims, attributions and documents out: the way back from the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.model.claim import Argument, Attribution, Claim, Context, Named, Predicate, Time
from quoth.model.document import Block, BlockKind, Document
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage
from quoth.store import terms
from quoth.store.quads.parts import OBJECT, SOURCE, SUBJECT, Part

if TYPE_CHECKING:
    from pyoxigraph import Quad

Note = Mapping[str, Sequence[str]]
"""What the graph says of one node: by term, the values (IRIs and texts alike as they are written)."""

Notes = Callable[[str], Note]
"""The notes of any node, by its IRI; a node nothing is said of has an empty one."""


def claims_from(quads: Iterable[Quad]) -> tuple[Claim, ...]:
    """
    Return the claims that stand in the quads, by document and in order of the text.

    Cues and the pieces of a broken predicate come in order of the text, each once.
    """
    notes = gathered(quads)
    readers: dict[str, Reader] = {}
    found = []
    for iri, note in notes.items():
        if vocab.Claim in note.get(terms.TYPE, ()):
            document = note[vocab.inDocument][0]
            reader = readers.setdefault(document, Reader(document, lambda node: notes.get(node, {})))
            found.append(reader.claim(iri))
    return tuple(sorted(found, key=in_order))


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


class Reader:
    """Reads the parts of one document, given by its IRI; what claims share is read once."""

    def __init__(self, document: str, notes: Notes) -> None:
        self._iri, self._notes = document, notes
        self._attributions: dict[str, Attribution] = {}
        self._namings: dict[str, Named] = {}

    @cached_property
    def document(self) -> Document:
        """Return the document."""
        note = self._notes(self._iri)
        published = _one(note, vocab.published)
        return Document(
            id=note[vocab.id][0],
            text=note[vocab.text][0],
            blocks=tuple(_block(words) for words in (_one(note, vocab.blocks) or "").split("; ") if words),
            title=_one(note, vocab.title),
            author=_one(note, vocab.author),
            publisher=_one(note, vocab.publisher),
            published=date.fromisoformat(published) if published else None,
            url=_one(note, vocab.url),
            language=note[vocab.language][0],
        )

    def claim(self, iri: str) -> Claim:
        """Return one claim of this document."""
        note = self._notes(iri)
        proposition = self._notes(note[vocab.proposition][0])
        object_ = _one(proposition, vocab.object)
        chain = (self.attribution(each) for each in note.get(vocab.attribution, ()))
        return Claim(
            id=terms.local(iri),
            document=self.document.id,
            sentence=self._passage(note[vocab.sentence][0]),
            subject=self._argument(note, SUBJECT, proposition[vocab.subject][0]),
            predicate=self._predicate(note, proposition),
            object=self._argument(note, OBJECT, object_) if object_ else None,
            voice=Voice(_local(note, vocab.voice) or Voice.ACTIVE),
            under=_local(note, vocab.under),
            context=self._contexts(note),
            polarity=Polarity(_local(note, vocab.polarity)),
            modality=Modality(_local(note, vocab.modality)),
            certainty=Certainty(_local(note, vocab.certainty)),
            attribution=tuple(sorted(chain, key=lambda attribution: attribution.depth)),
            time=self._time(note, vocab.eventTime),
            confidence=float(note[vocab.confidence][0]),
            extractor=self._notes(note[terms.GENERATED_BY][0])[vocab.extractor][0],
            construction=note[vocab.construction][0],
            cues=self._passages(note, vocab.cue),
        )

    def attribution(self, iri: str) -> Attribution:
        """Return one attribution of this document."""
        if iri not in self._attributions:
            self._attributions[iri] = self._read_attribution(self._notes(iri))
        return self._attributions[iri]

    def _read_attribution(self, note: Note) -> Attribution:
        named = vocab.sourcePassage in note
        return Attribution(
            source=self._argument(note, SOURCE, note[vocab.source][0]) if named else None,
            cue=self._passage(note[vocab.cue][0]),
            cue_lemma=note[vocab.lemma][0],
            content=self._passage(note[vocab.content][0]),
            stance=Stance(_local(note, vocab.stance)),
            manner=Manner(_local(note, vocab.manner)),
            sentence=self._passage(note[vocab.sentence][0]),
            depth=int(note[vocab.depth][0]),
            content_pieces=self._passages(note, vocab.contentPiece),
            time=self._time(note, vocab.saidOn),
        )

    def _predicate(self, note: Note, proposition: Note) -> Predicate:
        return Predicate(
            passage=self._passage(note[vocab.predicatePassage][0]),
            lemma=note[vocab.lemma][0],
            relation=terms.local(proposition[vocab.predicate][0]),
            pieces=self._passages(note, vocab.predicatePiece),
        )

    def _argument(self, note: Note, part: Part, entity: str) -> Argument:
        apart, machine = _one(note, part.naming), _one(note, part.machine)
        quantifier = _local(note, part.quantifier)
        named = self._named(apart or terms.naming_iri(self._iri, terms.local(entity)))
        return Argument(
            passage=self._passage(note[part.passage][0]),
            entity=named.entity,
            label=named.label,
            kind=named.kind,
            quantifier=Quantifier(quantifier) if quantifier else None,
            machine=self._named(machine) if machine else None,
        )

    def _named(self, iri: str) -> Named:
        if iri not in self._namings:
            note = self._notes(iri)
            kind = Kind(terms.local(note[vocab.kind][0]))
            self._namings[iri] = Named(terms.local(note[vocab.entity][0]), note[vocab.label][0], kind)
        return self._namings[iri]

    def _passage(self, iri: str) -> Passage:
        start, end = terms.offsets(iri)
        return Passage.of(self.document.text, start, end)

    def _passages(self, note: Note, term: str) -> tuple[Passage, ...]:
        return tuple(
            sorted(map(self._passage, note.get(term, ())), key=lambda words: (words.start, words.end))
        )

    def _time(self, note: Note, term: str) -> Time | None:
        words = _one(note, vocab.timePassage)
        return Time(self._passage(words), _one(note, term)) if words else None

    def _contexts(self, note: Note) -> tuple[Context, ...]:
        iris = sorted(note.get(vocab.context, ()), key=lambda iri: int(iri.rpartition(":")[2]))
        return tuple(self._context(self._notes(iri)) for iri in iris)

    def _context(self, note: Note) -> Context:
        return Context(
            role=note[vocab.role][0],
            passage=self._passage(note[vocab.passage][0]),
            entity=_local(note, vocab.entity),
            machine=_local(note, vocab.machineEntity),
        )


def _one(note: Note, term: str) -> str | None:
    values = note.get(term)
    return values[0] if values else None


def _local(note: Note, term: str) -> str | None:
    value = _one(note, term)
    return terms.local(value) if value else None


def _block(words: str) -> Block:
    start, end, kind = words.split()
    return Block(int(start), int(end), BlockKind(kind))
