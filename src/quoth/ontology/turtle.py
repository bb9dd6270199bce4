"""Turtle in, relations and concepts out: the shipped files and a user's own; nothing above sees a triple."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from quoth import vocab
from quoth.errors import SourceError
from quoth.model.judgement import Kind
from quoth.ontology.concept import Concept, Pattern
from quoth.ontology.folder import ontology_folder
from quoth.ontology.index import Ontology
from quoth.ontology.relation import Act, Frame, Relation

OWN = "QUOTH_ONTOLOGY"
"""The environment variable that names a user's own files, parted as in PATH."""

_LABEL, _DEFINITION, _EXAMPLE, _BROADER = (
    vocab.SKOS + term for term in ("prefLabel", "definition", "example", "broader")
)
_LISTED = frozenset({vocab.frame, vocab.nominal, vocab.act, vocab.pattern, f"{vocab.RDF}type"})

_Note = dict[str, tuple[str, ...]]
_Notes = dict[str, _Note]
_Closed = TypeVar("_Closed", Act, Kind)


def ontology(*additions: Path) -> Ontology:
    """
    Return the shipped relations and concepts, with those of a user's own Turtle files.

    A user's files are the additions and those QUOTH_ONTOLOGY names. What a later file says of a relation or
    concept stands beside what earlier ones say, where only one value can stand in its place; a frame or a
    pattern goes to the last who claims it.

    Raises:
        SourceError: a file is missing, is not Turtle, or says something no relation or concept can be.
    """
    own = (Path(name) for name in os.environ.get(OWN, "").split(os.pathsep) if name)
    return _ontology((*additions, *own))


@cache
def _ontology(additions: tuple[Path, ...]) -> Ontology:
    notes: _Notes = {}
    digest = hashlib.sha256()
    for path in (ontology_folder() / "relations.ttl", ontology_folder() / "concepts.ttl", *additions):
        turtle = _bytes(path)
        digest.update(turtle)
        _add(notes, _notes(turtle, path))
    names = sorted(notes)
    relations = [_relation(name, notes) for name in names if name.startswith(vocab.R)]
    concepts = [_concept(name, notes[name]) for name in names if name.startswith(vocab.E)]
    return Ontology.of(relations, concepts, digest.hexdigest()[:12])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error.strerror}") from error


def _notes(turtle: bytes, path: Path) -> _Notes:
    """Gather what one file says, by subject and term, words in order; refuse what cannot be meant."""
    from pyoxigraph import RdfFormat, parse

    gathered: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in parse(turtle, format=RdfFormat.TURTLE):
            gathered[triple.subject.value][triple.predicate.value].append(triple.object.value)
    except SyntaxError as error:
        raise SourceError(path, f"not Turtle: {error.msg}", line=error.lineno) from error
    notes = {
        name: {term: tuple(sorted(words)) for term, words in terms.items()}
        for name, terms in gathered.items()
    }
    _check(notes, path)
    return notes


def _check(notes: _Notes, path: Path) -> None:
    """Refuse a relation or concept under a wrong name, of an unknown kind or act, or with another's frame."""
    owners: dict[str, str] = {}
    for name, note in notes.items():
        for term, base in ((vocab.frame, vocab.R), (vocab.pattern, vocab.E)):
            if term in note and not name.startswith(base):
                raise SourceError(path, f"<{name}> has a {local_name(term)} and must lie under {base}")
        for words in note.get(vocab.frame, ()):
            other = owners.setdefault(words, name)
            if other != name:
                raise SourceError(
                    path, f"frame '{words}' belongs to '{local_name(other)}' and '{local_name(name)}'"
                )
        for act in note.get(vocab.act, ()):
            _member(Act, act, path)
        for kind in note.get(vocab.kind, ()):
            _member(Kind, kind, path)


def _member(closed: type[_Closed], iri: str, path: Path) -> _Closed:
    try:
        return closed(local_name(iri))
    except ValueError as error:
        known = ", ".join(member.value for member in closed)
        raise SourceError(path, f"'{local_name(iri)}' is none of: {known}") from error


def _add(notes: _Notes, more: _Notes) -> None:
    """Add what a later file says: listed terms gather, others are replaced, words go to the last owner."""
    for term in (vocab.frame, vocab.pattern):
        owners = {words: name for name, note in more.items() for words in note.get(term, ())}
        for name, note in notes.items():
            if term in note:
                note[term] = tuple(words for words in note[term] if owners.get(words, name) == name)
    for name, note in more.items():
        mine = notes.setdefault(name, {})
        for term, words in note.items():
            gathered = (*mine.get(term, ()), *words) if term in _LISTED else words
            mine[term] = tuple(sorted(set(gathered)))


def _relation(name: str, notes: _Notes) -> Relation:
    note = notes[name]
    event = _one(note, _BROADER)
    return Relation(
        id=local_name(name),
        label=_one(note, _LABEL) or local_name(name).replace("-", " "),
        definition=_one(note, _DEFINITION),
        frames=tuple(map(Frame.of, note.get(vocab.frame, ()))),
        nominals=note.get(vocab.nominal, ()),
        event=local_name(event) or None,
        quad=local_name(_one(notes.get(event, {}), _BROADER)) or None,
        opposite=local_name(_one(note, vocab.opposite)) or None,
        inverse=local_name(_one(note, vocab.inverse)) or None,
        acts=frozenset(Act(local_name(act)) for act in note.get(vocab.act, ())),
        example=_one(note, _EXAMPLE),
    )


def _concept(name: str, note: _Note) -> Concept:
    return Concept(
        id=local_name(name),
        label=_one(note, _LABEL) or local_name(name).replace("-", " "),
        kind=Kind(local_name(_one(note, vocab.kind)) or Kind.TOPIC.value),
        patterns=tuple(map(Pattern.of, note.get(vocab.pattern, ()))),
        definition=_one(note, _DEFINITION),
        opposite=local_name(_one(note, vocab.opposite)) or None,
    )


def _one(note: Mapping[str, tuple[str, ...]], term: str) -> str:
    return note.get(term, ("",))[0]


def local_name(iri: str) -> str:
    """Return the last part of an IRI, the name it has in its file."""
    return iri.rpartition("/")[2].rpartition("#")[2]
