"""The library's handle on a graph: add texts, ask, look, compute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

from quoth.analysis.rows import Rows
from quoth.errors import GraphError
from quoth.model.document import Document
from quoth.workflow.accounts import day
from quoth.workflow.claims import Claims
from quoth.workflow.corrections import correct
from quoth.workflow.extraction import DEFAULT_EXTRACTOR, Extraction
from quoth.workflow.files import write_whole
from quoth.workflow.filters import Filters, filter_of
from quoth.workflow.ingest import Manner, ingested
from quoth.workflow.whole import whole

if TYPE_CHECKING:
    from networkx import Graph

    from quoth.analysis import Difference, Promise
    from quoth.model.decision import Decision
    from quoth.query import Limits
    from quoth.query.entities import Known
    from quoth.query.rows import Commitment, Contradiction, Stand
    from quoth.read import Given
    from quoth.resolve import Suggestion
    from quoth.store import Added, Answer, Store
    from quoth.store.checking import Finding
    from quoth.workflow.networks import NetworkKind


class ClaimGraph:
    """A graph of claims; close it, or use it in a `with` block. Filters are those of `quoth.Filters`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def rdf(self) -> Any:
        """
        Return the graph as an `rdflib.Dataset` whose default graph is the union of all.

        Raises:
            GraphError: it lies on a server, which is asked with `query`.
        """
        dataset = getattr(self.store.quadstore, "dataset", None)
        if dataset is None:
            raise GraphError("a graph on a server is no rdflib Dataset; ask it with query()")
        return dataset

    def close(self) -> None:
        """Let go of the folder."""
        self.store.close()

    def add(
        self,
        source: str | Path | Document | Iterable[Document],
        *,
        input: str = "auto",
        published: date | str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        title: str | None = None,
        url: str | None = None,
        id: str | None = None,
        update: bool = False,
        model: str | None = None,
        extractor: str = DEFAULT_EXTRACTOR,
        workers: int = 1,
    ) -> tuple[Added, ...]:
        """
        Read a path, an address or documents, and keep all they claim; adding twice changes nothing.

        The metadata given here stands over what a file says of itself, and is for paths and addresses only:
        a `Document` carries its own. `input` names the source's format. `workers` are processes that read
        many documents at once; the graph is the same whatever their number.

        Raises:
            SourceError: the source cannot be read; nothing of it was written.
            DocumentChanged: an id is stored with another text, and `update` was not asked for.
        """
        from quoth.read import Given

        given = Given(id, title, author, publisher, day(published), url)
        # Read whole before anything is written: a broken last line leaves the graph as it was.
        _, readable = whole(_documents(source, input, given))
        return tuple(
            self.add_each(readable, update=update, model=model, extractor=extractor, workers=workers)
        )

    def add_each(
        self,
        documents: Iterable[Document],
        *,
        model: str | None = None,
        extractor: str = DEFAULT_EXTRACTOR,
        gazetteers: Iterable[Path] = (),
        **manner: Unpack[Manner],
    ) -> Iterator[Added]:
        """
        Add documents as they come, as `quoth.workflow.ingest.ingested` does; what is yielded is safe.

        With more than one of `workers`, or None for one a core, guard your script's start with
        `if __name__ == "__main__"`: each worker is an interpreter of its own and imports it.
        """
        extraction = Extraction(model, extractor, tuple(gazetteers), self.store.decisions())
        return ingested(self.store, documents, extraction, **manner)

    def import_from(self, path: str | Path, format: str | None = None) -> tuple[Added, ...]:
        """
        Add all that a file of RDF holds, by its name trig, nq or jsonld; it is checked first.

        Raises:
            SourceError: it cannot be read, or holds no sound claim graph.
            DocumentChanged: one of its documents is stored with another text.
        """
        from quoth.store.importing import imported

        return tuple(imported(self.store, Path(path), format))

    def check(self) -> tuple[Finding, ...]:
        """Return what is wrong with the graph, document by document; nothing is changed."""
        from quoth.store.checking import findings

        return tuple(findings(self.store))

    def retract(self, document: str) -> None:
        """Forget a document and all it claims."""
        self.store.retract(document)

    def documents(self) -> tuple[Document, ...]:
        """Return the documents in order of id."""
        return tuple(self.store.documents())

    def entities(self) -> tuple[Known, ...]:
        """Return every entity some document names, in order of id."""
        from quoth.query.entities import known_entities

        return known_entities(self.store)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return entities that may be one, the likeliest first; only a person joins them."""
        from quoth.resolve import suggest

        return suggest(spelling for known in self.entities() for spelling in known.spellings)

    def decisions(self) -> tuple[Decision, ...]:
        """Return what people decided, in order of day and id."""
        return self.store.decisions()

    def stale_decisions(self) -> tuple[Decision, ...]:
        """Return the decisions that name words which no longer stand where they stood."""
        from quoth.resolve import stale

        return stale(self.decisions(), {document.id: document for document in self.documents()})

    def decide(self, decision: Decision) -> tuple[Added, ...]:
        """Keep what a person decided about an entity, and read again the documents that name it."""
        return tuple(correct(self.store, decision))

    def claims(self, **filters: Unpack[Filters]) -> Claims:
        """Return the claims that fit the filters, in order of date, document and place."""
        from quoth.query import claims

        return Claims.of(claims(self.store, filter_of(filters)), self.store.documents)

    def query(
        self,
        sparql: str,
        *,
        timeout_s: float | None = None,
        limits: Limits | None = None,
        network: bool = False,
    ) -> Answer:
        """
        Ask in SPARQL, with all prefixes bound; within `limits` in a process of its own, for graphs on disk.

        `timeout_s` alone means the usual limits with that time. With `network` it may ask other servers by
        SERVICE.

        Raises:
            QuerySyntax: it cannot be parsed.
            QueryForbidden: it would reach the network or change the graph.
            QueryLimit: it went beyond its limits.
        """
        from quoth.query import Limits, ask

        if timeout_s is not None:
            limits = replace(limits or Limits(), timeout_s=timeout_s)
        return ask(self.store, sparql, limits=limits, network=network)

    def ask(self, question: str, **parameters: str) -> Rows[Any]:
        """
        Return a named question's rows, of a frozen type each question has of its own.

        Raises:
            UnknownName: there is no such question, or it has no such parameter.
        """
        from quoth.query import run

        return Rows(run(self.store, question, **parameters))

    def contradictions(self) -> Rows[Contradiction]:
        """Return the pairs of claims by which sources, or one source at two times, oppose each other."""
        return self.ask("contradictions")

    def commitments(self) -> Rows[Commitment]:
        """Return who has committed to what, on whose word."""
        return self.ask("commitments")

    def positions(self, *, of: str | None = None, on: str | None = None) -> Rows[Stand]:
        """Return the dated sequence of where sources stand, narrowed to one source or one topic."""
        chosen = {"of": of, "on": on}
        return self.ask("positions", **{name: value for name, value in chosen.items() if value})

    def compare(self, one: str, other: str) -> Rows[Difference]:
        """
        Return what the claims of `other` oppose, add, repeat and leave out of those of `one`.

        Each is a document's id, a day (what had been stated by then), or else a source.

        Raises:
            UnknownName: it is neither a document nor a day, and nobody is called that.
        """
        from quoth.workflow.comparing import compared

        return compared(self, one, other)

    def news(self, document: str) -> Rows[Difference]:
        """Return what a document opposes, adds and repeats of what all others say."""
        from quoth.workflow.comparing import news

        return news(self, document)

    def promises(self) -> Rows[Promise]:
        """Return what somebody promised to do, with each later claim that it was done or was not."""
        from quoth.analysis import promises

        return promises(self.claims(), published={each.id: each.published for each in self.documents()})

    def to_networkx(self, *, kind: NetworkKind = "claims", **filters: Unpack[Filters]) -> Graph:
        """
        Return a networkx graph of the claims that fit the filters.

        *claims*: a `MultiDiGraph`, entities as nodes, one edge a claim with its attributes. *sources*: who
        quotes whom. *stances*: who supports and who opposes whom, signed. *bipartite*: sources and the
        propositions they take a position on.
        """
        from quoth.workflow.networks import claims_network, network

        if kind == "claims":
            return claims_network(self.store, filter_of(filters))
        return network(self.claims(**filters), self.documents(), kind)

    def page(
        self,
        *,
        title: str = "Claims",
        theme: str = "auto",
        texts: bool = True,
        tell: Callable[[str], None] | None = None,
        **filters: Unpack[Filters],
    ) -> str:
        """
        Return one HTML page, whole in itself, that shows the claims and the sentences behind them.

        Without `texts` it holds of each document no more than the sentences that make claims. Where more
        claims fit than a page can show, it holds those among the busiest entities, and says so; `limit`
        takes the first so many instead. `tell` hears what takes long.
        """
        from quoth.workflow.pages import page_of

        return page_of(self, filters, title=title, theme=theme, texts=texts, tell=tell)

    def view(
        self,
        path: str | Path,
        *,
        title: str = "Claims",
        theme: str = "auto",
        texts: bool = True,
        tell: Callable[[str], None] | None = None,
        **filters: Unpack[Filters],
    ) -> Path:
        """Write the page to a file and return its path."""
        html = self.page(title=title, theme=theme, texts=texts, tell=tell, **filters)
        return write_whole(Path(path), [html.encode()])

    def _repr_html_(self) -> str:
        """Return the page in a frame, which is how a notebook shows the graph."""
        from quoth.view import frame

        return frame(self.page())

    def export(
        self, format: str, *, derived: bool = False, selectors: bool = False, **filters: Unpack[Filters]
    ) -> Iterator[bytes]:
        """
        Yield a file's content: all as RDF (`quoth.store.dumping.FORMATS`), or claims in other formats.

        Beside all as RDF may stand what is `derived` (which claims contradict, corroborate and revise which)
        and full Web Annotation `selectors`; an import leaves both behind.

        Raises:
            UnknownName: there is no such format.
            ValueError: filters were given for RDF, which holds the whole graph.
            ModelMissing: the format needs a library that is not installed.
        """
        from quoth.workflow.exports import exports

        return exports(self, format, filters, derived=derived, selectors=selectors)


def _documents(
    source: str | Path | Document | Iterable[Document], input: str, given: Given
) -> Iterable[Document]:
    if isinstance(source, str | Path):
        from quoth.read import documents

        return documents(source, input=input, given=given)
    return (source,) if isinstance(source, Document) else source
