"""Sources: a path, "-" or an address in, the documents it holds out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from quoth.errors import SourceError, UnknownName
from quoth.model.document import Document
from quoth.read.addresses import canonical
from quoth.read.archives import contents, is_archive
from quoth.read.docx import read_docx
from quoth.read.feeds import read_feed
from quoth.read.given import NOTHING, Given
from quoth.read.html import read_html
from quoth.read.jsonl import read_jsonl
from quoth.read.kinds import Input, kind_of
from quoth.read.mail import read_eml, read_mbox
from quoth.read.manners import POLITE, Manners
from quoth.read.markdown import read_markdown
from quoth.read.odt import read_odt
from quoth.read.pdf import read_pdf
from quoth.read.places import STANDARD_INPUT, Aside, is_address, places, stands_for_file, stands_for_many
from quoth.read.plain import read_plain
from quoth.read.source import Source, opened, standard_input
from quoth.read.tables import read_csv, read_parquet
from quoth.read.tongues import refuse_foreign
from quoth.read.warc import read_warc

Reader = Callable[[Source, Given], Iterator[Document]]

READERS: Mapping[Input, Reader] = {
    Input.TEXT: read_plain,
    Input.MARKDOWN: read_markdown,
    Input.HTML: read_html,
    Input.FEED: read_feed,
    Input.PDF: read_pdf,
    Input.DOCX: read_docx,
    Input.ODT: read_odt,
    Input.EML: read_eml,
    Input.MBOX: read_mbox,
    Input.JSONL: read_jsonl,
    Input.CSV: read_csv,
    Input.PARQUET: read_parquet,
    Input.WARC: read_warc,
}

# These hold addresses of their own, one a document.
_ADDRESSED = (Input.HTML, Input.FEED, Input.WARC, Input.JSONL, Input.CSV, Input.PARQUET, Input.MBOX)


def documents(
    source: str | Path,
    *,
    input: str = "auto",
    given: Given = NOTHING,
    columns: Mapping[str, str] | None = None,
    encoding: str | None = None,
    manners: Manners = POLITE,
    aside: Aside | None = None,
) -> Iterator[Document]:
    """
    Read the documents a source holds, with their blocks marked.

    Args:
        source: a path, a folder, a pattern of names, an address, or "-" for standard input; what is packed
            (gzip, zstd, tar, zip) is looked into.
        input: the kind of input, "auto" to tell it by the content.
        given: metadata that outrank what the source says of itself.
        columns: which column of a table, or field of a JSON line, holds which field of a document.
        encoding: the charset, where it is not UTF-8 and the source does not say.
        manners: how to behave towards web servers, where the source is an address.
        aside: hears of what cannot be read, which is then left out; without it, reading stops there.

    Raises:
        SourceError: a source cannot be read, is empty or broken, or in a foreign language.
        ModelMissing: its kind needs a library that is not installed; the message names the extra.
        UnknownName: there is no such kind of input.
    """
    kind = _named(input)
    listener = aside or _stop
    try:
        for place in places(source, aside):
            try:
                with _entered(place, manners) as found:
                    said = replace(
                        found, charset=encoding or found.charset, columns=columns or {}, aside=aside
                    )
                    yield from _of_all(said, kind, given)
            except SourceError as error:
                listener(error)
    except SourceError as error:
        listener(error)


def holds_many(source: str | Path) -> bool:
    """Tell whether a source is a folder, a pattern or an archive; what cannot be read is none."""
    if not stands_for_file(source):
        return stands_for_many(source)
    try:
        with opened(Path(source)) as found:
            return is_archive(found)
    except SourceError:
        return False


def _stop(error: SourceError) -> None:
    raise error


def _of_all(source: Source, kind: Input | None, given: Given) -> Iterator[Document]:
    """Yield the documents of a source, or of all that is packed in it."""
    for found in contents(source):
        try:
            yield from _of_one(found, kind, given)
        except SourceError as error:
            source.set_aside(error)


def _of_one(source: Source, kind: Input | None, given: Given) -> Iterator[Document]:
    head = source.head()
    if not head.strip():
        raise SourceError(source.name, "empty; a text was expected")
    told = kind or kind_of(source.name, head, source.columns)
    read = READERS[told](source, _placed(told, source, given))
    yield from source.each(read, lambda document: refuse_foreign(source.name, document))


def _named(name: str) -> Input | None:
    if name == "auto":
        return None
    known = {kind.value: kind for kind in Input}
    if name not in known:
        raise UnknownName("input", name, known=("auto", *known))
    return known[name]


def _placed(kind: Input, source: Source, given: Given) -> Given:
    """Return the metadata with where the source was fetched, unless it holds addresses of its own."""
    if source.address is None or kind in _ADDRESSED:
        return given
    return given.over(Given(url=canonical(source.address)))


def _entered(source: str | Path, manners: Manners) -> Source:
    if source == STANDARD_INPUT:
        return standard_input()
    if is_address(str(source)):
        from quoth.read.fetch import fetcher

        return fetcher(manners).page(str(source))
    return opened(Path(source))
