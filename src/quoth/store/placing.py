"""Placing: an account in, where the rules of identity put it out: anew, in its own place, as a version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import DocumentChanged
from quoth.model.entity import Account
from quoth.model.identity import version_id
from quoth.store import nquads, terms
from quoth.store.outcome import Added, Outcome
from quoth.store.quads import Sheet, sheet_of
from quoth.store.terms import value
from quoth.store.versions import renamed

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Quadstore


@dataclass(frozen=True, slots=True)
class Placed:
    """What a document adds to the graph, what is told once it is there, and what stands in its place now."""

    sheet: Sheet
    told: Added
    present: tuple[Quad, ...] = ()

    @property
    def is_new(self) -> bool:
        """Tell whether nothing must leave for it."""
        return self.told.outcome in (Outcome.ADDED, Outcome.NEW_VERSION)


def placed(store: Quadstore, account: Account, *, update: bool) -> Placed:
    """
    Find an account's place.

    The same id with the same text stands in its own place; with another text, if that is an `update`, beside
    it as a version.

    Raises:
        DocumentChanged: the id is taken by another text, and this is no update.
    """
    document = account.document
    first = terms.document_iri(document.id)
    stored = _text(store, first)
    if stored is None:
        return _anew(account, Outcome.ADDED)
    if stored == document.text:
        return _in_place(store, account)
    version = renamed(account, version_id(document.id, document.text))
    if _text(store, terms.document_iri(version.document.id)) is not None:
        return _in_place(store, version)
    if not update:
        raise DocumentChanged(document.id)
    return _anew(version, Outcome.NEW_VERSION, revised=_newest(store, first))


def revision(graph: str, revised: str | None) -> str:
    """Say, as a line of N-Quads, which document this one revises; nothing where it revises none."""
    return nquads.line(graph, terms.REVISION_OF, nquads.iri(revised), graph) if revised else ""


def revised_by(store: Quadstore, graph: str) -> str | None:
    """Return the document that this one revises, both by their IRIs."""
    return next(iter(store.note(graph).get(terms.REVISION_OF, ())), None)


def _anew(account: Account, outcome: Outcome, *, revised: str | None = None) -> Placed:
    return Placed(_sheet(account, revised), Added(account.document.id, outcome, len(account.claims)))


def _in_place(store: Quadstore, account: Account) -> Placed:
    graph = terms.document_iri(account.document.id)
    sheet = _sheet(account, revised_by(store, graph))
    present = tuple(store.match(graph=graph))
    same = set(present) == set(nquads.parsed("".join(sheet.lines)))
    outcome = Outcome.UNCHANGED if same else Outcome.REPLACED
    return Placed(sheet, Added(account.document.id, outcome, len(account.claims)), present)


def _sheet(account: Account, revised: str | None) -> Sheet:
    sheet = sheet_of(account)
    sheet.lines.append(revision(sheet.iri, revised))
    return sheet


def _text(store: Quadstore, graph: str) -> str | None:
    return next(iter(store.note(graph).get(vocab.text, ())), None)


def _newest(store: Quadstore, graph: str) -> str:
    """Follow the versions of a document to the last."""
    while newer := next(store.match(predicate=terms.REVISION_OF, object=graph), None):
        graph = value(newer.subject)
    return graph
