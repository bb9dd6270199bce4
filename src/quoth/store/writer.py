"""How documents enter the graph and leave it: accounts in, kept by the rules of identity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import DocumentChanged
from quoth.model.entity import Account
from quoth.store import nquads, terms
from quoth.store.batch import Arriving, Batch
from quoth.store.names import Names
from quoth.store.outcome import Added, Outcome
from quoth.store.placing import Placed, placed, revised_by, revision
from quoth.store.quadstore import Change, Quadstore
from quoth.store.sweeping import unsupported
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import Quad


class Writer:
    """Adds documents to a store of quads and takes them out; what they share is kept in step."""

    def __init__(self, quadstore: Quadstore) -> None:
        self._quadstore = quadstore
        self._names = Names(quadstore)

    def add(self, accounts: Iterable[Account], *, update: bool) -> Iterator[Added]:
        """
        Add documents; what is yielded is safe.

        Each batch is twice as large as the one before, so that a database on disk, which merges what comes
        later with all there is, does so a few times however much comes.

        Raises:
            DocumentChanged: a stored document came with another text; those before it are stored.
        """
        arriving = Arriving(accounts)
        most = self._quadstore.batch_quads
        for account in arriving:
            place = placed(self._quadstore, account, update=update)
            if not place.is_new:
                yield self._replaced(place)
                continue
            batch = Batch(most)
            self._load(batch, self._together(batch, place, arriving, update=update))
            yield from batch.told
            most = min(2 * most, self._quadstore.most_quads)
        arriving.raise_failure()

    def retract(self, graph: str) -> None:
        """Remove a document, by its IRI, and all that only it supported."""
        leaving = list(self._quadstore.match(graph=graph))
        links = list(self._quadstore.match(predicate=terms.REVISION_OF, object=graph))
        older = revised_by(self._quadstore, graph)
        relinked = "".join(revision(value(newer.subject), older) for newer in links)
        renaming = self._names.change((), _namings(leaving))
        swept = [*unsupported(self._quadstore, graph), *links, *renaming.removed]
        self._commit(Change(nquads.parsed(relinked + renaming.added), swept, [graph]))

    def settle(self) -> None:
        """Say of entities what the documents there are say: a writer may have died before it did."""
        renaming = self._names.settled()
        change = Change(nquads.parsed(renaming.added), renaming.removed)
        if change:
            self._commit(change)

    def _together(self, batch: Batch, first: Placed, arriving: Arriving, *, update: bool) -> Iterator[str]:
        """Yield what documents add, until the batch is full or one has to wait for those before it."""
        yield batch.put(first)
        for account in arriving:
            if batch.is_full or batch.holds(account.document.id):
                return arriving.put_back(account)
            try:
                place = placed(self._quadstore, account, update=update)
            except DocumentChanged:  # it will be refused once those before it are stored
                return arriving.put_back(account)
            if place.is_new:
                yield batch.put(place)
            elif place.told.outcome is Outcome.UNCHANGED:
                batch.tell(place.told)
            else:
                return arriving.put_back(account)
        return None

    def _load(self, batch: Batch, texts: Iterable[str]) -> None:
        """Write what documents add, then what entities are called because of them."""
        leaving: list[Quad] = []

        def lines() -> Iterator[str]:
            yield from texts
            renaming = self._names.change(batch.namings)
            leaving.extend(renaming.removed)
            yield renaming.added

        with self._counted():
            self._quadstore.load(lines(), leaving)

    def _replaced(self, place: Placed) -> Added:
        """Put a document in the place of what it said before, unless it says the same."""
        if place.told.outcome is Outcome.REPLACED:
            arriving = nquads.parsed(place.sheet.text)
            swept = unsupported(self._quadstore, place.sheet.iri, kept=arriving)
            renaming = self._names.change(place.sheet.namings, _namings(place.present))
            added = [*arriving, *nquads.parsed(renaming.added)]
            self._commit(Change(added, [*swept, *renaming.removed], [place.sheet.iri]))
        return place.told

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


def _namings(quads: Iterable[Quad]) -> Iterator[str]:
    return (value(quad.object) for quad in quads if quad.predicate.value == vocab.naming)
