"""From texts to claims: documents in, resolved accounts or their claims out; no graph is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.model.document import Document
from quoth.workflow.chunks import chunks
from quoth.workflow.extraction import DEFAULT_EXTRACTOR, Extraction
from quoth.workflow.parallel import Stop, crew_of, in_order, never

if TYPE_CHECKING:
    from quoth.model.claim import Claim
    from quoth.model.decision import Decision
    from quoth.model.entity import Account

WORTH_SHARING = 4
"""Chunks from which on more processes are worth their start, which costs as much as reading one or two."""


def extract(
    source: str | Document | Iterable[Document],
    *,
    published: date | str | None = None,
    model: str | None = None,
    extractor: str = DEFAULT_EXTRACTOR,
) -> Iterator[Claim]:
    """
    Yield the claims of a text, a document or many documents, in order of appearance.

    `published` dates a bare text, which "on Friday" and "the president" are resolved against; a document
    says so itself. `model` is any installed spaCy pipeline, None the shipped one.
    """
    for account in accounts(_documents(source, published), model=model, extractor=extractor):
        yield from account.claims


def accounts(
    documents: Iterable[Document],
    *,
    model: str | None = None,
    extractor: str = DEFAULT_EXTRACTOR,
    decisions: Iterable[Decision] = (),
    gazetteers: Iterable[Path] = (),
    workers: int = 1,
) -> Iterator[Account]:
    """
    Yield all that each document claims, resolved under the decisions people took; in their order.

    `gazetteers` are files of a user's own names, which go before the shipped ones. With more than one worker
    that many processes read, and load the model each.
    """
    set_up = Extraction(model, extractor, tuple(gazetteers), tuple(decisions))
    return read_by(set_up, documents, workers=workers)


def read_by(
    extraction: Extraction, documents: Iterable[Document], *, workers: int | None = 1, stop: Stop = never
) -> Iterator[Account]:
    """
    Yield all that each document claims, in their order, until `stop` says so.

    With None for workers as many processes read as there are cores, where there is enough to read that their
    start pays.
    """
    crew, pieces = crew_of(workers, chunks(documents), worth=WORTH_SHARING)
    for found in in_order(partial(read, extraction), pieces, workers=crew, stop=stop):
        yield from found


def read(extraction: Extraction, documents: tuple[Document, ...]) -> tuple[Account, ...]:
    """Return the accounts of documents that are read together: a worker's work."""
    return tuple(extraction.accounts(documents))


def ready(
    *, model: str | None = None, extractor: str = DEFAULT_EXTRACTOR, gazetteers: Iterable[Path] = ()
) -> None:
    """See that what reading needs is there, as `Extraction.ready` does."""
    Extraction(model, extractor, tuple(gazetteers)).ready()


def _documents(
    source: str | Document | Iterable[Document], published: date | str | None
) -> Iterable[Document]:
    if isinstance(source, Document):
        return (source,)
    if isinstance(source, str):
        from quoth.read import Given, document

        return (document(source, Given(published=day(published))),)
    return source


def day(written: date | str | None) -> date | None:
    """
    Return a date that may have been written as ISO 8601.

    >>> day("2018-03-09")
    datetime.date(2018, 3, 9)
    """
    return date.fromisoformat(written) if isinstance(written, str) else written
