"""Importing: a file of RDF in, the accounts and decisions it holds out, checked before any of it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import DocumentChanged, SourceError, UnknownName
from quoth.store import terms
from quoth.store.checking import findings
from quoth.store.claimstore import Store
from quoth.store.embedded import Embedded
from quoth.store.outcome import Added
from quoth.store.quadstore import Change, Quadstore
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

MAX_DEPTH = 500
_CHUNK, _TRIPLE_MARKS = 1 << 20, re.compile(rb"<<|>>")

FORMATS = ("jsonld", "nq", "trig")
"""What keeps graphs apart; Turtle does not, and a claim without its document's graph is none."""


def imported(store: Store, path: Path, format: str | None = None) -> Iterator[Added]:
    """
    Add all that a file of RDF holds: its documents with their claims, their versions, people's decisions.

    The format goes by the file's name unless it is given. What is stored already stays as it is; nothing is
    fetched, also where a JSON-LD context asks for it.

    Raises:
        SourceError: the file cannot be read or parsed, or what it holds is no claim graph.
        UnknownName: there is no such format.
        DocumentChanged: a document is stored with another text; nothing of the file was added.
    """
    with held_in(path, format) as held:
        yield from taken_over(store, held)


@contextmanager
def held_in(path: Path, format: str | None = None) -> Iterator[Store]:
    """
    Hold what a file says as a store of its own, checked whole, before any graph is opened for it.

    What `quoth export` can put beside a graph follows from it, and is left behind.

    Raises:
        SourceError: the file cannot be read or parsed, or what it holds is no claim graph.
        UnknownName: there is no such format.
    """
    with TemporaryDirectory(prefix="quoth-") as folder:
        held = _held(path, format or path.suffix.removeprefix("."), folder)
        held.quadstore.commit(Change(dropped=(terms.DERIVED, terms.ANNOTATIONS)))
        _refuse_foreign(path, held.quadstore)
        if wrong := next(findings(held), None):
            raise SourceError(path, f"no sound claim graph: {wrong.place}: {wrong.node}: {wrong.problem}")
        yield held


def taken_over(store: Store, held: Store) -> Iterator[Added]:
    """
    Add what one store holds to another, which keeps what it has.

    Raises:
        DocumentChanged: a document is stored with another text; nothing was added.
    """
    for document in held.documents():
        if store.knows(terms.document_iri(document.id)) and store.document(document.id).text != document.text:
            raise DocumentChanged(document.id)
    for decision in held.decisions():
        store.decide(decision)
    yield from store.add(held.account(document.id) for document in held.documents())
    store.quadstore.commit(Change(added=list(held.quadstore.match(predicate=terms.REVISION_OF))))


def _refuse_foreign(path: Path, quads: Quadstore) -> None:
    """Refuse what is no claim graph: no document in it, one without its text, or what belongs to none."""
    documents = {value(quad.subject) for quad in quads.match(predicate=terms.TYPE, object=vocab.Document)}
    if not documents and next(quads.match(), None) is not None:
        raise SourceError(path, "holds no claim graph; what `quoth export` writes would be one")
    if not documents:
        raise SourceError(path, "holds nothing; what `quoth export` writes would be a claim graph")
    for document in sorted(documents):
        for needed in (vocab.id, vocab.text, vocab.language):
            if next(quads.match(subject=document, predicate=needed), None) is None:
                raise SourceError(path, f"no sound claim graph: {document} has no q:{terms.local(needed)}")
    for quad in quads.match():
        if value(quad.graph_name) not in documents and value(quad.graph_name) not in terms.SHARED:
            raise SourceError(path, f"no claim graph: {value(quad.subject)} belongs to no document of it")


def _held(path: Path, format: str, folder: str) -> Store:
    """Return what a file holds as a store of its own, on disk: a file may be larger than memory."""
    import pyoxigraph

    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    quads = pyoxigraph.Store(folder)
    try:
        _refuse_deep(path)
        quads.bulk_load(path=str(path), format=_format(format))
    except FileNotFoundError as error:
        raise SourceError(path, "no such file") from error
    except SyntaxError as error:
        raise SourceError(path, f"not {format}: {error.msg}", line=error.lineno) from error
    except (OSError, ValueError) as error:
        raise SourceError(path, f"cannot be read: {error}") from error
    return Store(Embedded(quads))


def _refuse_deep(path: Path) -> None:
    """
    Refuse triples within triples within triples, before a native parser sees them.

    Brackets and braces may nest as deep as they like, but at some thousands of "<<" Oxigraph's parser kills
    the process [measured]; files of ours have none.
    """
    depth = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            # A mark that lies across two chunks is seen in neither; it counts for nothing among thousands.
            for mark in _TRIPLE_MARKS.finditer(chunk):
                depth = max(0, depth + (1 if mark.group() == b"<<" else -1))
                if depth > MAX_DEPTH:
                    raise SourceError(
                        path, f"triples nest deeper than {MAX_DEPTH}, which no graph of ours does"
                    )


def _format(name: str) -> RdfFormat:
    from pyoxigraph import RdfFormat

    return {"jsonld": RdfFormat.JSON_LD, "nq": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG}[name]
