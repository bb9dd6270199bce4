"""Importing: a file of RDF in, the accounts and decisions it holds out, checked before any of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.errors import DocumentChanged, SourceError, UnknownName
from quoth.store import terms
from quoth.store.checking import findings
from quoth.store.claimstore import Added, Store
from quoth.store.embedded import Embedded
from quoth.store.quadstore import Change

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

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
    held = _held(path, format or path.suffix.removeprefix("."))
    if wrong := next(findings(held), None):
        raise SourceError(path, f"no sound claim graph: {wrong.place}: {wrong.node}: {wrong.problem}")
    for document in held.documents():
        if store.knows(terms.document_iri(document.id)) and store.document(document.id).text != document.text:
            raise DocumentChanged(document.id)
    for decision in held.decisions():
        store.decide(decision)
    yield from store.add(held.account(document.id) for document in held.documents())
    store.quadstore.commit(Change(added=list(held.quadstore.match(predicate=terms.REVISION_OF))))


def _held(path: Path, format: str) -> Store:
    """Return what a file holds as a store of its own, in memory."""
    import pyoxigraph

    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    quads = pyoxigraph.Store()
    try:
        quads.bulk_load(path=str(path), format=_format(format))
    except FileNotFoundError as error:
        raise SourceError(path, "no such file") from error
    except SyntaxError as error:
        raise SourceError(path, f"not {format}: {error.msg}", line=error.lineno) from error
    except (OSError, ValueError) as error:
        raise SourceError(path, f"cannot be read: {error}") from error
    return Store(Embedded(quads))


def _format(name: str) -> RdfFormat:
    from pyoxigraph import RdfFormat

    return {"jsonld": RdfFormat.JSON_LD, "nq": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG}[name]
