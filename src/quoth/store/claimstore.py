"""The claim graph: accounts in, kept by the rules of identity; documents, claims and decisions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import DocumentChanged, GraphError, QuothError
from quoth.model.claim import Claim
from quoth.model.decision import Decision
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.model.identity import version_id
from quoth.model.reading import Provenance
from quoth.store import terms
from quoth.store.decisions import decision_from, decision_quads
from quoth.store.fulltext import sentences_with
from quoth.store.names import Names
from quoth.store.quads import Reader, account_from, gathered, quads
from quoth.store.quadstore import Answer, Change, Quadstore, Row, Solutions
from quoth.store.sweeping import unsupported
from quoth.store.terms import node, value
from quoth.store.versions import renamed

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Term

BATCH_QUADS = 50_000
"""So many quads are written at once: enough that a batch's fixed cost is lost in it."""

_OPEN_DOCUMENTS = 64
"""So many documents' graphs are held while claims are read; claims come ordered by day and document."""

_NOTHING: Mapping[str, Term] = MappingProxyType({})


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
    """Documents that wait to be written together."""

    quads: list[Quad] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)

    def holds(self, document: str) -> bool:
        """Tell whether a document, or a version of it, waits: what comes next must see it stored."""
        return any(
            each.document == document or each.document.startswith(f"{document}@") for each in self.added
        )


class Store:
    """
    A claim graph in a store of quads.

    Every document has a graph of its own, named by its IRI; what documents share stands once, in the graphs
    of propositions, entities and relations; what people decided stands apart and is never swept.
    """

    def __init__(self, quadstore: Quadstore, path: Path | None = None) -> None:
        self.quadstore = quadstore
        self.path = path
        """The folder it is kept in, if it is."""
        self._names = Names(quadstore)

    def add(self, accounts: Iterable[Account], *, update: bool = False) -> Iterator[Added]:
        """
        Add documents; what is yielded is safe.

        The same id with the same text replaces what the document said before; with another text it is
        refused, or with `update` becomes a version of its own that revises the one before.

        Raises:
            DocumentChanged: a stored document came with another text; those before it are stored.
        """
        batch = _Batch()
        try:
            for account in accounts:
                if batch.holds(account.document.id):
                    yield from self._write(batch)
                yield from self._take(batch, account, update=update)
        except QuothError:
            yield from self._write(batch)
            raise
        yield from self._write(batch)

    def retract(self, document: str) -> None:
        """
        Remove a document and all that only it supported; people's decisions stay.

        What revised it revises from now on what it had revised.

        Raises:
            GraphError: there is no such document.
        """
        graph = self._graph(document)
        leaving = list(self.quadstore.match(graph=graph))
        links = list(self.quadstore.match(predicate=terms.REVISION_OF, object=graph))
        older = self._revised(graph)
        relinked = [link for newer in links for link in _revision(value(newer.subject), older)]
        swept = [*unsupported(self.quadstore, graph), *links]
        names = self._names.change((), leaving)
        self._commit(Change([*relinked, *names.added], [*swept, *names.removed], [graph]))

    def documents(self) -> Iterator[Document]:
        """Return the documents in order of id."""
        found = self.quadstore.match(predicate=terms.TYPE, object=vocab.Document)
        for iri in sorted(value(quad.subject) for quad in found):
            yield Reader(iri, self.quadstore.note).document

    def document(self, document: str) -> Document:
        """
        Return one document.

        Raises:
            GraphError: there is no such document.
        """
        return Reader(self._graph(document), self.quadstore.note).document

    def standing(self, document: str) -> tuple[Document, Provenance] | None:
        """Return a document as it is stored, and what read it; None where it is not stored."""
        graph, notes = terms.document_iri(document), cache(self.quadstore.note)
        if vocab.text not in notes(graph):
            return None
        reader = Reader(graph, notes)
        return reader.document, reader.provenance

    def sentences_with(self, words: str) -> Iterator[str]:
        """Return the IRIs of the sentences that hold all these words; a phrase stands in quotation marks."""
        return sentences_with(self.quadstore, words)

    def account(self, document: str) -> Account:
        """
        Return all that one document claims, as it was added.

        Raises:
            GraphError: there is no such document.
        """
        graph = self._graph(document)
        return account_from(graph, self.quadstore.note, self.quadstore.match(graph=graph))

    def claims(self, claims: Iterable[tuple[str, str]]) -> Iterator[Claim]:
        """Return claims, given by the ids of claim and document, in the order they are asked for."""
        reader = lru_cache(maxsize=_OPEN_DOCUMENTS)(self._reader)
        for claim, document in claims:
            yield reader(document).claim(vocab.C + claim)

    def decide(self, decision: Decision) -> None:
        """Keep what a person decided; it shows once the documents it touches are read again."""
        self._commit(Change(decision_quads(decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return what people decided, in order of day and id."""
        found = self.quadstore.match(predicate=terms.TYPE, object=vocab.Decision, graph=terms.DECISIONS)
        decisions = [decision_from(value(quad.subject), self.quadstore.note) for quad in found]
        return tuple(sorted(decisions, key=lambda decision: (str(decision.decided or ""), decision.id)))

    def knows(self, node: str) -> bool:
        """Tell whether the graph says anything of a node, given by its IRI."""
        return next(self.quadstore.match(subject=node), None) is not None

    def query(self, sparql: str, substitutions: Mapping[str, Term] = _NOTHING) -> Answer:
        """Answer any SPARQL query that is trusted; `quoth.query` refuses what is not."""
        return self.quadstore.query(sparql, substitutions)

    def select(self, sparql: str, substitutions: Mapping[str, Term] = _NOTHING) -> Iterator[Row]:
        """Answer a SELECT, row by row."""
        answer = self.query(sparql, substitutions)
        if not isinstance(answer, Solutions):
            raise TypeError("only a SELECT has rows")
        return answer.rows

    def quads(self) -> Iterator[Quad]:
        """Return all quads, sorted: documents in order of id, then the shared graphs, sorted within."""
        documents = self.quadstore.match(predicate=terms.TYPE, object=vocab.Document)
        graphs = sorted(value(quad.subject) for quad in documents)
        for graph in (*graphs, *terms.SHARED):
            yield from sorted(self.quadstore.match(graph=graph), key=_place)

    def close(self) -> None:
        """Let go of files and connections."""
        self.quadstore.close()

    def _reader(self, document: str) -> Reader:
        """Return a reader that has the document's graph at hand, fetched at once."""
        graph = terms.document_iri(document)
        own, elsewhere = gathered(self.quadstore.match(graph=graph)), self.quadstore.note
        return Reader(graph, lambda node: own.get(node) or elsewhere(node))

    def _take(self, batch: _Batch, account: Account, *, update: bool) -> Iterator[Added]:
        """Put a new document into the batch, or write a replacement at once."""
        account, outcome, revised = self._placed(account, update=update)
        graph = terms.document_iri(account.document.id)
        arriving = [*quads(account), *_revision(graph, revised)]
        if outcome is Outcome.REPLACED:
            present = list(self.quadstore.match(graph=graph))
            if {quad for quad in arriving if value(quad.graph_name) == graph} == set(present):
                outcome, arriving = Outcome.UNCHANGED, []
            else:
                yield from self._write(batch)
                self._replace(graph, present, arriving)
                arriving = []
        batch.quads += arriving
        batch.added.append(Added(account.document.id, outcome, len(account.claims)))
        if len(batch.quads) >= BATCH_QUADS:
            yield from self._write(batch)

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

    def _replace(self, graph: str, present: list[Quad], arriving: list[Quad]) -> None:
        swept = unsupported(self.quadstore, graph, kept=arriving)
        names = self._names.change(arriving, present)
        self._commit(Change([*arriving, *names.added], [*swept, *names.removed], [graph]))

    def _write(self, batch: _Batch) -> Iterator[Added]:
        """Write what waits; only then is it told."""
        if batch.quads:
            names = self._names.change(batch.quads)
            self._commit(Change([*batch.quads, *names.added], names.removed))
        added = list(batch.added)
        batch.quads.clear()
        batch.added.clear()
        yield from added

    def _commit(self, change: Change) -> None:
        written = False
        try:
            self.quadstore.commit(change)
            written = True
        finally:
            if not written:
                self._names.forget()

    def _text(self, graph: str) -> str | None:
        return next(iter(self.quadstore.note(graph).get(vocab.text, ())), None)

    def _revised(self, graph: str) -> str | None:
        return next(iter(self.quadstore.note(graph).get(terms.REVISION_OF, ())), None)

    def _newest(self, graph: str) -> str:
        """Follow the versions of a document to the last."""
        while newer := next(self.quadstore.match(predicate=terms.REVISION_OF, object=graph), None):
            graph = value(newer.subject)
        return graph

    def _graph(self, document: str) -> str:
        graph = terms.document_iri(document)
        if self._text(graph) is None:
            raise GraphError(f"there is no document '{document}' in this graph; `quoth documents` lists them")
        return graph


def _place(quad: Quad) -> tuple[str, str, str]:
    """Return what quads are sorted by within a graph: a node stands before its parts."""
    return value(quad.subject), quad.predicate.value, str(quad.object)


def _revision(graph: str, revised: str | None) -> list[Quad]:
    from pyoxigraph import Quad

    return [Quad(node(graph), node(terms.REVISION_OF), node(revised), node(graph))] if revised else []
