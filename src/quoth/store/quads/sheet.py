"""A sheet: one document in, all it adds to the graph while it is written; each quad stands on it once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from quoth import vocab
from quoth.model.document import Document
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.store import nquads, terms


class Sheet:
    """
    What one document adds to the graph, as lines of N-Quads; what several claims share is written once.

    Nodes are given by their IRIs, values as `quoth.store.nquads` writes them.
    """

    __slots__ = ("_written", "document", "extractor", "iri", "lines", "names", "namings", "shared")

    def __init__(self, document: Document, extractor: str) -> None:
        self.document, self.extractor = document, extractor
        self.iri = terms.document_iri(document.id)
        self.lines: list[str] = []
        """The document's own graph."""
        self.shared: list[str] = []
        """What it adds to the graphs that documents share."""
        self.names: dict[str, tuple[str, Kind]] = {}
        """What the document calls entities, by id."""
        self.namings: list[str] = []
        """The same, and for whom they act, as the graph says it."""
        self._written: set[str] = set()

    @property
    def text(self) -> str:
        """Return all lines."""
        return "".join((*self.lines, *self.shared))

    def say(self, subject: str, term: str, value: str) -> None:
        """Say something in the document's own graph."""
        self.lines.append(f"<{subject}> <{term}> {value} <{self.iri}> .\n")

    def link(self, subject: str, term: str, node: str) -> None:
        """Say in the document's own graph that two nodes belong together."""
        self.lines.append(f"<{subject}> <{term}> <{node}> <{self.iri}> .\n")

    def judge(self, subject: str, term: str, judgement: Enum | None) -> None:
        """Say a judgement: the members of our closed sets are terms of the same name."""
        if judgement is not None:
            self.lines.append(f"<{subject}> <{term}> <{vocab.Q}{judgement.value}> <{self.iri}> .\n")

    def share(self, graph: str, subject: str, term: str, value: str) -> None:
        """Say something in one of the graphs that documents share."""
        self.shared.append(nquads.line(subject, term, value, graph))

    def first(self, name: str) -> bool:
        """Tell whether what goes by this name has yet to be written, and take it as written."""
        known = name in self._written
        self._written.add(name)
        return not known

    def sentence(self, sentence: Passage) -> str:
        """Write the evidence itself: of all passages only sentences are written out, once a document."""
        iri = terms.passage_iri(self.iri, sentence)
        if self.first(iri):
            self.ground(sentence)
            self.say(iri, terms.START, nquads.number(sentence.start))
            self.say(iri, terms.END, nquads.number(sentence.end))
            self.say(iri, terms.EXACT, nquads.text(sentence.text))
        return iri

    def unnamed(self) -> str:
        """Write the source nobody names, which is this document's own and corroborates nothing."""
        iri = terms.within(self.iri, "unnamed")
        if self.first(iri):
            self.link(iri, terms.TYPE, vocab.UnnamedSource)
        return iri

    def grounded(self, parts: Iterable[tuple[str, Passage]]) -> Iterator[tuple[str, Passage]]:
        """Return parts after holding each against the document's text."""
        for part, passage in parts:
            self.ground(passage)
            yield part, passage

    def ground(self, passage: Passage) -> None:
        """
        Hold a passage against the document's text.

        Raises:
            ValueError: other words stand there.
        """
        if self.document.text[passage.start : passage.end] != passage.text:
            place = f"{passage.start}-{passage.end}"
            raise ValueError(f"{self.document.id}: {passage.text!r} does not stand at {place}")
