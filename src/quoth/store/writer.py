"""How documents enter the graph and leave it: accounts in, kept by the rules of identity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import DocumentChanged, QuothError
from quoth.model.entity import Account
from quoth.model.identity import version_id
from quoth.store import nquads, terms
from quoth.store.names import Names
from quoth.store.quads import Sheet, sheet_of
from quoth.store.quadstore import Change, Quadstore
from quoth.store.sweeping import unsupported
from quoth.store.terms import value
from quoth.store.versions import renamed

if TYPE_CHECKING:
    from pyoxigraph import Quad


class Outcome(Enum):
    """What adding a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    NEW_VERSION = "new version"


@dataclass(frozen=True, slots=True)
class Added:
    """
    A document that is safe in the store, by the id it has there, and what adding it did.

    `claims` is how many claims were read in it; none where it was not read.
    """

    document: str
    outcome: Outcome
    claims: int = 0


@dataclass(slots=True)
class _Batch:
    """Documents that wait to be written together, as lines of N-Quads; what they share waits once."""

    texts: list[str] = field(default_factory=list)
    quads: int = 0
    shared: dict[str, None] = field(default_factory=dict)
    namings: list[str] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        return self.quads + len(self.shared)

    def clear(self) -> None:
        for held in (self.texts, self.shared, self.namings, self.added, self.ids):
            held.clear()
        self.quads = 0

    def put(self, sheet: Sheet) -> None:
        self.texts.append("".join(sheet.lines))
        self.quads += len(sheet.lines)
        self.shared.update(dict.fromkeys(sheet.shared))
        self.namings += sheet.namings

    def tell(self, added: Added) -> None:
        """Note what is to be told of a document once the batch is safe."""
        self.added.append(added)
        self.ids.add(added.document)
        parts = added.document.split("@")
        self.ids.update("@".join(parts[:end]) for end in range(1, len(parts)))

    def holds(self, document: str) -> bool:
        """Tell whether a document, or a version of it, waits: what comes next must see it stored."""
        return document in self.ids


class Writer:
    """Adds documents to a store of quads and takes them out; what they share is kept in step."""

    def __init__(self, quadstore: Quadstore) -> None:
        self._quadstore = quadstore
        self._names = Names(quadstore)

    def add(self, accounts: Iterable[Account], *, update: bool) -> Iterator[Added]:
        """
        Add documents; what is yielded is safe.

        Raises:
            DocumentChanged: a stored document came with another text; those before it are stored.
        """
        batch = _Batch()
        try:
            for account in accounts:
                if batch.holds(account.document.id):
                    yield from self._write(batch)
                yield from self._take(batch, account, update=update)
                if batch.size >= self._quadstore.batch_quads:
                    yield from self._write(batch)
        except QuothError:
            yield from self._write(batch)
            raise
        yield from self._write(batch)

    def retract(self, graph: str) -> None:
        """Remove a document, by its IRI, and all that only it supported."""
        leaving = list(self._quadstore.match(graph=graph))
        links = list(self._quadstore.match(predicate=terms.REVISION_OF, object=graph))
        older = self._revised(graph)
        relinked = "".join(_revision(value(newer.subject), older) for newer in links)
        renaming = self._names.change((), _namings(leaving))
        swept = [*unsupported(self._quadstore, graph), *links, *renaming.removed]
        self._commit(Change(nquads.parsed(relinked + renaming.added), swept, [graph]))

    def settle(self) -> None:
        """Say of entities what the documents there are say: a writer may have died before it did."""
        renaming = self._names.settled()
        change = Change(nquads.parsed(renaming.added), renaming.removed)
        if change:
            self._commit(change)

    def _take(self, batch: _Batch, account: Account, *, update: bool) -> Iterator[Added]:
        """Put a new document into the batch, or write a replacement at once."""
        account, outcome, revised = self._placed(account, update=update)
        sheet = sheet_of(account)
        sheet.lines.append(_revision(sheet.iri, revised))
        if outcome is not Outcome.REPLACED:
            batch.put(sheet)
        else:
            present = list(self._quadstore.match(graph=sheet.iri))
            if set(present) == set(nquads.parsed("".join(sheet.lines))):
                outcome = Outcome.UNCHANGED
            else:
                yield from self._write(batch)
                self._replace(present, sheet)
        batch.tell(Added(account.document.id, outcome, len(account.claims)))

    def _placed(self, account: Account, *, update: bool) -> tuple[Account, Outcome, str | None]:
        """
        Find an account's place: under which id it is stored, what that does, and which graph it revises.

        Raises:
            DocumentChanged: the id is taken by another text, and this is no update.
        """
        document = account.document
        first = terms.document_iri(document.id)
        stored = self._text(first)
        if stored is None:
            return account, Outcome.ADDED, None
        if stored == document.text:
            return account, Outcome.REPLACED, self._revised(first)
        version = renamed(account, version_id(document.id, document.text))
        later = terms.document_iri(version.document.id)
        if self._text(later) is not None:
            return version, Outcome.REPLACED, self._revised(later)
        if not update:
            raise DocumentChanged(document.id)
        return version, Outcome.NEW_VERSION, self._newest(first)

    def _replace(self, present: list[Quad], sheet: Sheet) -> None:
        arriving = nquads.parsed(sheet.text)
        swept = unsupported(self._quadstore, sheet.iri, kept=arriving)
        renaming = self._names.change(sheet.namings, _namings(present))
        added = [*arriving, *nquads.parsed(renaming.added)]
        self._commit(Change(added, [*swept, *renaming.removed], [sheet.iri]))

    def _write(self, batch: _Batch) -> Iterator[Added]:
        """Write what waits; only then is it told."""
        if batch.texts:
            renaming = self._names.change(batch.namings)
            with self._counted():
                self._quadstore.load("".join((*batch.texts, *batch.shared, renaming.added)), renaming.removed)
        added = list(batch.added)
        batch.clear()
        yield from added

    def _commit(self, change: Change) -> None:
        with self._counted():
            self._quadstore.commit(change)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Keep count of names only of what is written."""
        written = False
        try:
            yield
            written = True
        finally:
            if not written:
                self._names.forget()

    def _text(self, graph: str) -> str | None:
        return next(iter(self._quadstore.note(graph).get(vocab.text, ())), None)

    def _revised(self, graph: str) -> str | None:
        return next(iter(self._quadstore.note(graph).get(terms.REVISION_OF, ())), None)

    def _newest(self, graph: str) -> str:
        """Follow the versions of a document to the last."""
        while newer := next(self._quadstore.match(predicate=terms.REVISION_OF, object=graph), None):
            graph = value(newer.subject)
        return graph


def _namings(quads: Iterable[Quad]) -> Iterator[str]:
    return (value(quad.object) for quad in quads if quad.predicate.value == vocab.naming)


def _revision(graph: str, revised: str | None) -> str:
    return nquads.line(graph, terms.REVISION_OF, nquads.iri(revised), graph) if revised else ""
