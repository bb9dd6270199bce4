"""From texts to claims: documents in, resolved accounts or their claims out; no graph is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.model.document import Document

if TYPE_CHECKING:
    from quoth.model.claim import Claim
    from quoth.model.decision import Decision
    from quoth.model.entity import Account

DEFAULT_EXTRACTOR = "syntax"


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
    settled, own = tuple(decisions), tuple(gazetteers)
    if workers > 1:
        from quoth.workflow.parallel import parallel_accounts

        reading_alone = partial(accounts, model=model, extractor=extractor, decisions=settled, gazetteers=own)
        yield from parallel_accounts(documents, reading_alone, workers=workers)
        return
    from quoth.extract import readings
    from quoth.read import marked
    from quoth.resolve import account, gazetteer

    names = gazetteer(*own)
    for reading in readings(map(marked, documents), model=model, extractor=extractor):
        yield account(reading, gazetteer=names, decisions=settled)


def ready(
    *, model: str | None = None, extractor: str = DEFAULT_EXTRACTOR, gazetteers: Iterable[Path] = ()
) -> None:
    """
    Load what reading needs, so that what is not there is refused before a graph is opened or made for it.

    Raises:
        UnknownName: no extractor is registered by that name.
        ModelMissing: no such pipeline is installed.
        SourceError: a gazetteer cannot be read.
        LexiconError: a row of a gazetteer says something impossible.
    """
    from quoth.extract import registered
    from quoth.language.parser import DEFAULT_MODEL, pipeline
    from quoth.resolve import gazetteer

    registered(extractor)
    gazetteer(*gazetteers)
    pipeline(model or DEFAULT_MODEL)


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
