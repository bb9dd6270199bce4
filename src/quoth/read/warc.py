"""Web archives: WARC in, one document an archived page out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given
from quoth.read.html import read_html
from quoth.read.needs import DAMAGE, library, told
from quoth.read.source import MAX_BYTES, Source, held

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each page that was answered with success; pages without main text are indexes.

    Raises:
        SourceError: the archive is broken, a page is too large, or no page holds a text.
        ModelMissing: warcio is not installed.
    """
    archive = library("warcio.archiveiterator", extra="warc")
    broken = library("warcio.exceptions", extra="warc").ArchiveLoadFailed
    source.stream.seek(0)
    found = 0
    try:
        for record in archive.ArchiveIterator(source.stream):
            if _is_page(record):
                for document in _documents(record, given):
                    found += 1
                    yield document
    except (broken, *DAMAGE) as error:
        raise SourceError(source.name, f"a damaged web archive: {told(error)}") from error
    if not found:
        raise SourceError(source.name, "a web archive without a page that holds a text")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    media = (record.http_headers.get_header("Content-Type") or "").lower()
    return str(record.http_headers.get_statuscode()) == "200" and media.startswith(_PAGES)


def _documents(record: Any, given: Given) -> Iterator[Document]:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    content = record.content_stream().read(MAX_BYTES + 1)
    media = record.http_headers.get_header("Content-Type") or ""
    charset = media.lower().partition("charset=")[2].strip("\"' ;") or None
    if len(content) > MAX_BYTES:
        raise SourceError(address, f"more than {MAX_BYTES // 2**20} MiB")
    try:
        page = replace(held(address, content, charset=charset), address=address or None)
        yield from read_html(page, replace(given, id=None))
    except SourceError:
        return
