"""Keeping: texts and files in, documents with all they claim in the graph; set right, checked, taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from quoth.model.document import Document
from quoth.workflow.accounts import day
from quoth.workflow.extraction import DEFAULT_EXTRACTOR, Extraction
from quoth.workflow.handle import Handle
from quoth.workflow.ingest import Manner, ingested
from quoth.workflow.whole import whole

if TYPE_CHECKING:
    from quoth.read import Given
    from quoth.store import Added
    from quoth.store.checking import Finding


class Keeping(Handle):
    """A graph that documents enter and leave."""

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
        Add all that a file of RDF (by its name trig, nq or jsonld) or a folder of shards holds.

        It is checked first.

        Raises:
            SourceError: it cannot be read, or holds no sound claim graph or no finished shards.
            DocumentChanged: one of its documents is stored with another text.
        """
        from quoth.store.importing import imported
        from quoth.workflow.importing import imported_shards
        from quoth.workflow.manifest import checked

        if Path(path).is_dir():
            return tuple(imported_shards(self.store, Path(path), checked(Path(path))))
        return tuple(imported(self.store, Path(path), format))

    def set_right(
        self,
        document: str,
        *,
        published: date | str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        title: str | None = None,
        url: str | None = None,
        model: str | None = None,
    ) -> Added:
        """
        Set right what is known of a document, and read it again: its day decides what "Friday" means.

        It keeps its id; what is not given stays as it is.

        Raises:
            GraphError: there is no such document.
        """
        from quoth.read import Given
        from quoth.workflow.versions import corrected

        given = Given(None, title, author, publisher, day(published), url)
        return corrected(self.store, document, given, model=model)

    def retract(self, document: str) -> None:
        """Forget a document and all it claims."""
        self.store.retract(document)

    def check(self) -> tuple[Finding, ...]:
        """Return what is wrong with the graph, document by document; nothing is changed."""
        from quoth.store.checking import findings

        return tuple(findings(self.store))

    def reindex(self) -> int:
        """
        Make the full-text index anew, should it be lost or damaged, and return how many sentences it holds.

        The graph itself is not changed; it may be open to read only.
        """
        return self.store.reindex()


def _documents(
    source: str | Path | Document | Iterable[Document], input: str, given: Given
) -> Iterable[Document]:
    if isinstance(source, str | Path):
        from quoth.read import documents

        return documents(source, input=input, given=given)
    return (source,) if isinstance(source, Document) else source
