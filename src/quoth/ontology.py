"""The shipped Turtle as frozen Relation, Frame and Concept values; nothing above it sees a triple."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth.errors import LexiconError
from quoth.model.judgement import Kind

if TYPE_CHECKING:
    from pyoxigraph import Store

BASE = "https://w3id.org/quoth/"
_NS, _SKOS = f"{BASE}ns#", "http://www.w3.org/2004/02/skos/core#"


class Act(Enum):
    """What a relation does besides what its words say."""

    COMMITMENT = "commitment"
    DEMAND = "demand"
    THREAT = "threat"
    REFUSAL = "refusal"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Frame:
    """
    Words that trigger a relation.

    A frame is written as its verb, with `+` before a particle, then the preposition: "commit to", "give+up",
    "walk+away from". A `~` says that a direct object stands between the verb and the preposition, and that
    the relation's object is the preposition's ("channel ~ through").

    >>> Frame.of("channel ~ through")
    Frame(verb='channel', particle=None, preposition='through', past_object=True)
    """

    verb: str
    particle: str | None = None
    preposition: str | None = None
    past_object: bool = False

    @classmethod
    def of(cls, words: str) -> Frame:
        """Read a frame as the Turtle writes it."""
        first, *rest = words.split()
        verb, _, particle = first.partition("+")
        past_object = rest[:1] == ["~"]
        preposition = " ".join(rest[past_object:])
        return cls(verb, particle or None, preposition or None, past_object)


@dataclass(frozen=True, slots=True)
class Relation:
    """
    What one actor does to another, by its canonical name; the `example` holds it.

    `nominals` are the nouns that stand for it, with their prepositions ("commitment to"). `event` is the
    PLOVER event type above it and `quad` that type's quad class ("verbal-cooperation"). `opposite` is the
    relation that contradicts it, `inverse` the one that says the same with subject and object exchanged.
    """

    id: str
    label: str
    definition: str
    frames: tuple[Frame, ...]
    nominals: tuple[str, ...] = ()
    event: str | None = None
    quad: str | None = None
    opposite: str | None = None
    inverse: str | None = None
    acts: frozenset[Act] = frozenset()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """
    Wordings of a concept: one of the heads, and of each set of `required` at least one among its words.

    It is written as heads with `|` between them and `+` before what is required; words are lemmas, a phrase
    of several stands in that order.

    >>> summit = Pattern.of("meeting|talk + leader|president|head of state")
    >>> summit.fits("meeting", ("a", "meeting", "between", "the", "head", "of", "state"))
    True
    >>> summit.fits("meeting", ("a", "meeting", "of", "dentist"))
    False
    """

    heads: frozenset[str]
    required: tuple[frozenset[str], ...] = ()

    @classmethod
    def of(cls, words: str) -> Pattern:
        """Read a pattern as the Turtle writes it."""
        heads, *required = (frozenset(part.strip().split("|")) for part in words.split("+"))
        return cls(heads, tuple(required))

    def fits(self, head: str, lemmas: tuple[str, ...]) -> bool:
        """Tell whether a phrase with this head and these lemmas is a wording of the concept."""
        if head not in self.heads:
            return False
        padded = f" {' '.join(lemmas)} "
        return all(any(f" {word} " in padded for word in words) for words in self.required)


@dataclass(frozen=True, slots=True)
class Concept:
    """A recurring thing that is no name: a summit, sanctions, a ceasefire."""

    id: str
    label: str
    kind: Kind
    patterns: tuple[Pattern, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Ontology:
    """The relations by name, the concepts by name, and a hash of both; look-ups by the words of a text."""

    relations: Mapping[str, Relation]
    concepts: Mapping[str, Concept]
    version: str
    _by_words: Mapping[tuple[str, str | None, str | None], Relation] = field(repr=False, compare=False)
    _by_head: Mapping[str, tuple[tuple[Pattern, Concept], ...]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, relations: Iterable[Relation], concepts: Iterable[Concept], version: str) -> Ontology:
        """Index relations by the words of their frames and concepts by their heads."""
        named = {relation.id: relation for relation in relations}
        things = {concept.id: concept for concept in concepts}
        words = {(f.verb, f.particle, f.preposition): r for r in named.values() for f in r.frames}
        heads: dict[str, list[tuple[Pattern, Concept]]] = defaultdict(list)
        for concept in things.values():
            for pattern in concept.patterns:
                for head in pattern.heads:
                    heads[head].append((pattern, concept))
        # The pattern that asks for more is tried first: a meeting of leaders is a summit before it is talks.
        by_head = {
            head: tuple(sorted(pairs, key=lambda pair: (-len(pair[0].required), pair[1].id)))
            for head, pairs in heads.items()
        }
        return cls(MappingProxyType(named), MappingProxyType(things), version, words, by_head)

    def relation(
        self, verb: str, particle: str | None = None, preposition: str | None = None
    ) -> Relation | None:
        """Return the relation these words trigger, if one has them as a frame."""
        return self._by_words.get((verb, particle, preposition))

    def concept(self, head: str, lemmas: tuple[str, ...]) -> Concept | None:
        """Return the concept a phrase with this head word and these lemmas is a wording of."""
        for pattern, concept in self._by_head.get(head, ()):
            if pattern.fits(head, lemmas):
                return concept
        return None


def ontology_folder() -> Path:
    """Return the folder of the Turtle and the queries: in the installed package, else in the checkout."""
    installed = Path(__file__).parent / "_ontology"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "ontology"


@cache
def ontology(*additions: Path) -> Ontology:
    """Return the shipped relations and concepts, and those of a user's own Turtle files."""
    from pyoxigraph import RdfFormat, Store

    paths = (ontology_folder() / "relations.ttl", ontology_folder() / "concepts.ttl", *additions)
    store, digest = Store(), hashlib.sha256()
    for path in paths:
        turtle = path.read_bytes()
        digest.update(turtle)
        try:
            store.load(turtle, format=RdfFormat.TURTLE)
        except SyntaxError as error:
            raise LexiconError(path, line=error.lineno or 0, found=error.msg, expected=["Turtle"]) from error
    notes = _notes(store)
    relations = [_relation(name, notes) for name in notes if name.startswith(f"{BASE}id/relation/")]
    concepts = [_concept(name, notes) for name in notes if name.startswith(f"{BASE}id/entity/")]
    return Ontology.of(relations, concepts, digest.hexdigest()[:12])


_Notes = Mapping[str, Mapping[str, tuple[str, ...]]]


def _notes(store: Store) -> _Notes:
    """Gather what the Turtle says: by subject and by term, in order of the words."""
    notes: dict[str, dict[str, list[str]]] = {}
    for quad in store:
        terms = notes.setdefault(_word(quad.subject), {})
        terms.setdefault(_word(quad.predicate), []).append(_word(quad.object))
    return {
        name: {term: tuple(sorted(words)) for term, words in notes[name].items()} for name in sorted(notes)
    }


def _word(term: object) -> str:
    return str(getattr(term, "value", term))


def _relation(name: str, notes: _Notes) -> Relation:
    note = notes[name]
    event = _local(note, f"{_SKOS}broader")
    return Relation(
        id=_tail(name),
        label=_one(note, f"{_SKOS}prefLabel"),
        definition=_one(note, f"{_SKOS}definition"),
        frames=tuple(Frame.of(words) for words in note.get(f"{_NS}frame", ())),
        nominals=note.get(f"{_NS}nominal", ()),
        event=event,
        quad=_local(notes.get(f"{BASE}id/event/{event}", {}), f"{_SKOS}broader"),
        opposite=_local(note, f"{_NS}opposite"),
        inverse=_local(note, f"{_NS}inverse"),
        acts=frozenset(Act(_tail(act)) for act in note.get(f"{_NS}act", ())),
        example=_one(note, f"{_SKOS}example"),
    )


def _concept(name: str, notes: _Notes) -> Concept:
    note = notes[name]
    return Concept(
        id=_tail(name),
        label=_one(note, f"{_SKOS}prefLabel"),
        kind=Kind(_local(note, f"{_NS}kind") or "topic"),
        patterns=tuple(Pattern.of(words) for words in note.get(f"{_NS}pattern", ())),
        definition=_one(note, f"{_SKOS}definition"),
    )


def _one(note: Mapping[str, tuple[str, ...]], term: str) -> str:
    return note.get(term, ("",))[0]


def _local(note: Mapping[str, tuple[str, ...]], term: str) -> str | None:
    return _tail(note[term][0]) if term in note else None


def _tail(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition("#")[2]
