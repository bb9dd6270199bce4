"""PDF: a file in, one document out; what the pages show as lines is put together as paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given
from quoth.read.layout import Line, parts_of_lines
from quoth.read.needs import DAMAGE, hushed, library, told
from quoth.read.source import Source
from quoth.read.structure import composed

MAX_PAGES = 2000
MAX_SECONDS = 60.0

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " "}
)


def read_pdf(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a PDF file.

    Raises:
        SourceError: it is damaged, locked, too long, takes longer than a minute, or has no text (a scan).
        ModelMissing: pypdf is not installed.
    """
    pypdf = library("pypdf", extra="pdf")
    errors = (library("pypdf.errors", extra="pdf").PyPdfError, *DAMAGE)
    source.stream.seek(0)
    try:
        with hushed("pypdf"):
            reader = pypdf.PdfReader(source.stream)
            _check(source.name, reader)
            lines = [line for page in _pages(source.name, reader) for line in page]
            said = _said(reader)
    except errors as error:
        raise SourceError(source.name, f"a damaged PDF: {told(error)}") from error
    written = composed(parts_of_lines(lines), given, otherwise=said)
    if written is None:
        raise SourceError(source.name, "a PDF without text, perhaps scanned; run OCR on it first")
    yield written


def _check(name: str, reader: Any) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError(name, "a locked PDF; save it without its password")
    if len(reader.pages) > MAX_PAGES:
        raise SourceError(name, f"a PDF of {len(reader.pages)} pages; {MAX_PAGES} are read at most; split it")


def _pages(name: str, reader: Any) -> Iterator[list[Line]]:
    """Return the lines of each page, in the order in which the page draws them."""
    end = monotonic() + MAX_SECONDS
    for number, page in enumerate(reader.pages, 1):
        if monotonic() > end:
            raise SourceError(name, f"a PDF that took {MAX_SECONDS:.0f} s up to page {number}; split it")
        lines: list[Line] = []

        def draw(
            text: str, cm: list[float], tm: list[float], _font: object, size: float,
            *, lines: list[Line] = lines, number: int = number,
        ) -> None:  # fmt: skip
            _add(lines, Line(number, *_place(cm, tm), _height(size, cm, tm), text.translate(_LIGATURES)))

        page.extract_text(visitor_text=draw)
        yield lines


def _place(cm: list[float], tm: list[float]) -> tuple[float, float]:
    """Return where a fragment begins, in points from the lower left corner of the page."""
    return tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]


def _height(size: float, cm: list[float], tm: list[float]) -> float:
    return abs(size * (tm[3] or tm[0] or 1.0) * (cm[3] or 1.0))


def _add(lines: list[Line], fragment: Line) -> None:
    """Add a fragment to the line it stands on, or begin the next."""
    if not fragment.text.strip():
        if lines and " " in fragment.text and fragment.is_beside(lines[-1]):
            lines[-1] = lines[-1].joined(fragment)
    elif lines and fragment.is_beside(lines[-1]):
        lines[-1] = lines[-1].joined(fragment)
    else:
        lines.append(fragment)


def _said(reader: Any) -> Given:
    """Read the file's properties; the day it was made stands for the day it was published."""
    properties = reader.metadata
    if properties is None:
        return Given()
    made = properties.creation_date
    return Given(
        title=(properties.title or "").strip() or None,
        author=(properties.author or "").strip() or None,
        published=made.date() if made else None,
    )
