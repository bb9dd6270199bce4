"""Feeds: RSS or Atom in, one document an entry out, with the entry's own link and day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.addresses import canonical
from quoth.read.given import Given
from quoth.read.html import read_html
from quoth.read.markup import parts_of_fragment
from quoth.read.needs import DAMAGE, library, told
from quoth.read.shapes import tokens
from quoth.read.source import Source
from quoth.read.structure import composed

_WHOLE_WORDS = 120


def read_feed(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each entry that has words, in the feed's order.

    Where a fetched feed gives only the first words of its entries, the pages it links to are fetched; of one
    that cannot be, the feed's words are read.

    Raises:
        SourceError: it is no feed, or none of its entries holds a text.
        ModelMissing: feedparser is not installed.
    """
    parser = library("feedparser", extra="feeds")
    try:
        feed = parser.parse(source.content(), response_headers={"content-location": source.address or ""})
    except DAMAGE as error:
        raise SourceError(source.name, f"a damaged feed: {told(error)}") from error
    if not feed.version and not feed.entries:
        problem = told(feed.get("bozo_exception") or ValueError("no entries"))
        raise SourceError(source.name, f"not a feed ({problem})")
    entries = (_document(source, entry, feed.feed, given) for entry in feed.entries)
    written = [document for document in entries if document]
    if not written:
        raise SourceError(source.name, "a feed without texts in its entries")
    yield from written


def _document(
    source: Source, entry: Mapping[str, Any], feed: Mapping[str, Any], given: Given
) -> Document | None:
    contents = [content.get("value") or "" for content in entry.get("content") or ()]
    markup = max([*contents, entry.get("summary") or ""], key=len)
    link = canonical(entry.get("link") or "")
    said = Given(
        id=None if link else entry.get("id") or None,
        title=entry.get("title") or None,
        author=(entry.get("author_detail") or {}).get("name") or entry.get("author") or None,
        publisher=(entry.get("source") or {}).get("title") or feed.get("title") or None,
        published=_day(entry.get("published_parsed") or entry.get("updated_parsed")),
        url=link,
    )
    found = replace(given, id=None, url=None).over(said)
    if source.follow and link and len(tokens(markup)) < _WHOLE_WORDS:
        # The page says better than the feed where it lies; one that cannot be had leaves the feed's words.
        with suppress(SourceError):
            return next(read_html(source.follow(link), replace(found, url=None)))
    return composed(parts_of_fragment(markup), found)


def _day(parsed: Sequence[int] | None) -> date | None:
    try:
        return date(*parsed[:3]) if parsed else None
    except ValueError:
        return None
