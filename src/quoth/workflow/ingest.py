"""Ingest: documents in, however many, each safe in the graph or passed over out; nothing holds them all."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypedDict

from quoth.errors import DocumentChanged, QuothError
from quoth.model.document import Document
from quoth.model.identity import version_id
from quoth.workflow.accounts import WORTH_SHARING, read
from quoth.workflow.chunks import CHARACTERS, DOCUMENTS
from quoth.workflow.extraction import Extraction
from quoth.workflow.parallel import Stop, crew_of, in_order, never

if TYPE_CHECKING:
    from quoth.model.entity import Account
    from quoth.model.reading import Provenance
    from quoth.store import Added, Store

Aside = Callable[[QuothError], None]

WRITTEN, MOST_WRITTEN = 4, 16
"""
Chunks that are written together, first and later: some ten thousand quads, in which the cost of a write is
lost, then ever more, for the database merges each write with what is there.
"""
PASSED = 4096
"""Documents that are passed over before it is told."""


class Manner(TypedDict, total=False):
    """How documents are added; `ingested` says what each means."""

    update: bool
    again: bool
    singly: bool
    workers: int | None
    stop: Stop
    aside: Aside | None


def ingested(
    store: Store,
    documents: Iterable[Document],
    extraction: Extraction,
    *,
    update: bool = False,
    again: bool = False,
    singly: bool = False,
    workers: int | None = 1,
    stop: Stop = never,
    aside: Aside | None = None,
) -> Iterator[Added]:
    """
    Add documents as they come, until `stop` says so; what is yielded is safe, and comes in their order.

    What is stored already as it would be read again is passed over unread, unless `again` is asked for: so an
    interrupted run goes on where it stopped. `singly` writes each document before the next, for whoever looks
    at the graph in between. A changed document becomes a version with `update`, else it is refused; `aside`
    hears of it, and without it adding ends there, with those before it stored.

    Raises:
        QuothError: a document was refused and nobody listens, or the documents themselves could not be read.
    """
    intake = _Intake(store, extraction, update=update, again=again, aside=aside)
    pieces = intake.pieces(documents)
    for piece in pieces:
        if piece.unread:
            pieces = chain([piece], pieces)
            break
        # What an earlier run has stored is told before anybody is hired to read the rest.
        yield from (told for told in piece.order if told)
    crew, pieces = crew_of(workers, pieces, worth=WORTH_SHARING)
    orders: deque[_Piece] = deque()
    waiting: list[_Read] = []
    most = 1 if singly else WRITTEN
    for accounts in in_order(partial(read, extraction), _texts(pieces, orders), workers=crew, stop=stop):
        waiting.append(_Read(orders.popleft(), accounts))
        if len(waiting) >= most:
            yield from intake.written(waiting, singly=singly)
            waiting.clear()
            most = most if singly else min(2 * most, MOST_WRITTEN)
    yield from intake.written(waiting, singly=singly)
    if intake.failure is not None and not stop():
        raise intake.failure


@dataclass(frozen=True, slots=True)
class _Piece:
    """Documents that come together: those to be read, and in their order also what is told of the others."""

    order: tuple[Added | None, ...]
    unread: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A piece, and what the documents in it claim."""

    piece: _Piece
    accounts: tuple[Account, ...]


def _texts(pieces: Iterable[_Piece], orders: deque[_Piece]) -> Iterator[tuple[Document, ...]]:
    """Yield what is to be read of each piece, and keep the piece until that has been done."""
    for piece in pieces:
        orders.append(piece)
        yield piece.unread


@dataclass(slots=True)
class _Intake:
    """Tells which documents must be read, and writes what they claim."""

    store: Store
    extraction: Extraction
    update: bool
    again: bool
    aside: Aside | None
    failure: QuothError | None = None
    """What ended the documents early."""
    under_way: dict[str, Document] = field(default_factory=dict)
    """Documents that are taken up and not yet stored, by id."""
    makers: dict[str, Provenance] = field(default_factory=dict)

    def pieces(self, documents: Iterable[Document]) -> Iterator[_Piece]:
        """Yield documents in pieces that are read together; they end where one cannot be had."""
        order: list[Added | None] = []
        unread: list[Document] = []
        length = 0
        try:
            for document, told in self.looked_up(documents):
                order.append(told)
                if told is None:
                    unread.append(document)
                    length += len(document.text)
                if length >= CHARACTERS or len(unread) == DOCUMENTS or len(order) == PASSED:
                    yield _Piece(tuple(order), tuple(unread))
                    order, unread, length = [], [], 0
        except QuothError as error:
            self.failure = error
        if order:
            yield _Piece(tuple(order), tuple(unread))

    def looked_up(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Added | None]]:
        """Yield each document with what is to be told of it, or None where it must be read."""
        from quoth.read import marked

        for document in map(marked, documents):
            try:
                told = self.told(document)
            except DocumentChanged as error:
                if self.aside is None:
                    raise
                self.aside(error)
                continue
            if told is None:
                self.under_way[document.id] = document
            yield document, told

    def told(self, document: Document) -> Added | None:
        """
        Return what is told of a document that stands as it would be read, else None.

        Raises:
            DocumentChanged: it stands with another text, and this is no update.
        """
        stored = self.standing(document.id)
        if stored is not None and stored[0].text != document.text:
            version = replace(document, id=version_id(document.id, document.text))
            stored = self.standing(version.id)
            if stored is None and not self.update:
                raise DocumentChanged(document.id)
            document = version
        if stored is None or self.again or stored != (document, self.made_by(document.language)):
            return None
        from quoth.store import Added, Outcome

        return Added(document.id, Outcome.UNCHANGED)

    def standing(self, id: str) -> tuple[Document, Provenance] | None:
        """Return a document that is stored, or will be once it is read, and what reads it."""
        coming = self.under_way.get(id)
        return self.store.standing(id) if coming is None else (coming, self.made_by(coming.language))

    def made_by(self, language: str) -> Provenance:
        """Return what reads documents of a language now."""
        if language not in self.makers:
            self.makers[language] = self.extraction.made_by(language)
        return self.makers[language]

    def written(self, waiting: Iterable[_Read], *, singly: bool) -> Iterator[Added]:
        """Write what was read, and tell of each document in the order they came in."""
        accounts = [account for each in waiting for account in each.accounts]
        parts = ([account] for account in accounts) if singly else (accounts,)
        stored = chain.from_iterable(self.store.add(part, update=self.update) for part in parts)
        for each in waiting:
            for told in each.piece.order:
                yield told or next(stored)
            for document in each.piece.unread:
                if self.under_way.get(document.id) is document:
                    del self.under_way[document.id]
