"""The claim graph: accounts in, kept by the rules of identity; documents, claims and decisions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import GraphError
from quoth.model.claim import Claim
from quoth.model.decision import Decision
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.model.reading import Provenance
from quoth.store import terms
from quoth.store.decisions import decision_from, decision_quads
from quoth.store.fulltext import reindexed, sentences_with
from quoth.store.outcome import Added
from quoth.store.quads import Reader, account_from, gathered
from quoth.store.quadstore import Answer, Change, Quadstore, Row, Solutions
from quoth.store.terms import value
from quoth.store.writer import Writer

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from quoth.store.quadstore import Term

_OPEN_DOCUMENTS = 64
"""So many documents' graphs are held while claims are read; claims come ordered by day and document."""

_NOTHING: Mapping[str, Term] = MappingProxyType({})


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
        self._writer = Writer(quadstore)

    def add(self, accounts: Iterable[Account], *, update: bool = False) -> Iterator[Added]:
        """
        Add documents; what is yielded is safe.

        The same id with the same text replaces what the document said before; with another text it is
        refused, or with `update` becomes a version of its own that revises the one before.

        Raises:
            DocumentChanged: a stored document came with another text; those before it are stored.
        """
        return self._writer.add(accounts, update=update)

    def retract(self, document: str) -> None:
        """
        Remove a document and all that only it supported; people's decisions stay.

        What revised it revises from now on what it had revised.

        Raises:
            GraphError: there is no such document.
        """
        self._writer.retract(self._graph(document))

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
        return self._there(document).document

    def standing(self, document: str) -> tuple[Document, Provenance] | None:
        """Return a document as it is stored, and what read it; None where it is not stored."""
        found = self._found(document)
        return (found.document, found.provenance) if found else None

    def sentences_with(self, words: str) -> Iterator[str]:
        """Return the IRIs of the sentences that hold all these words; a phrase stands in quotation marks."""
        return sentences_with(self.quadstore, words)

    def reindex(self) -> int:
        """Make the full-text index anew, whatever lies in its place; return how many sentences it holds."""
        return reindexed(self.quadstore)

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
            yield reader(document).claim(terms.claim_iri(claim))

    def decide(self, decision: Decision) -> None:
        """Keep what a person decided; it shows once the documents it touches are read again."""
        self.quadstore.commit(Change(decision_quads(decision)))

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

    def settle(self) -> None:
        """Name entities anew by what the documents there call them: a writer died before it could."""
        self._writer.settle()

    def close(self) -> None:
        """Let go of files and connections."""
        self.quadstore.close()

    def _reader(self, document: str) -> Reader:
        """Return a reader that has the document's graph at hand, fetched at once."""
        graph = terms.document_iri(document)
        own, elsewhere = gathered(self.quadstore.match(graph=graph)), self.quadstore.note
        return Reader(graph, lambda node: own.get(node) or elsewhere(node))

    def _found(self, document: str) -> Reader | None:
        """Return a reader of a document that asks for each node once; None where it is not stored."""
        graph, notes = terms.document_iri(document), cache(self.quadstore.note)
        return Reader(graph, notes) if vocab.text in notes(graph) else None

    def _there(self, document: str) -> Reader:
        if found := self._found(document):
            return found
        raise GraphError(f"there is no document '{document}' in this graph; `quoth documents` lists them")

    def _graph(self, document: str) -> str:
        return self._there(document).graph


def _place(quad: Quad) -> tuple[str, str, str]:
    """Return what quads are sorted by within a graph: a node stands before its parts."""
    return value(quad.subject), quad.predicate.value, str(quad.object)
