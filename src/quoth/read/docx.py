"""Word files: a .docx in, one document out; headings, captions and lists by their styles."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from quoth.errors import SourceError
from quoth.model.document import BlockKind, Document
from quoth.read.days import day_in
from quoth.read.given import Given
from quoth.read.package import Package, package
from quoth.read.source import Source
from quoth.read.structure import Part, composed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC, _DCTERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
_DROPPED = (f"{_W}del", f"{_W}moveFrom", f"{_W}pict", f"{_W}object")
_SPACES = (f"{_W}tab", f"{_W}br", f"{_W}cr")
_STYLES = (
    ("heading", BlockKind.HEADING),
    ("title", BlockKind.HEADING),
    ("caption", BlockKind.CAPTION),
    ("list", BlockKind.PROSE),
)


def read_docx(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a Word file; what tracked changes deleted is not read.

    Raises:
        SourceError: the file is broken or holds no text.
    """
    with package(source) as opened:
        body = opened.tree("word/document.xml")
        if body is None:
            raise SourceError(source.name, "no word/document.xml in it; save it again as .docx")
        written = composed(_parts(body), given, otherwise=_said(opened))
    if written is None:
        raise SourceError(source.name, "a Word file without text")
    yield written


def _parts(body: Element) -> Iterator[Part]:
    for paragraph in body.iter(f"{_W}p"):
        yield Part("".join(_words(paragraph)), _kind(paragraph))


def _words(paragraph: Element) -> Iterator[str]:
    """Return the runs of a paragraph, without those that are deleted or stand in a frame of their own."""
    waiting = [paragraph]
    while waiting:
        node = waiting.pop()
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in _SPACES:
            yield " "
        elif node.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        elif node.tag not in _DROPPED:
            waiting.extend(child for child in reversed(node) if child.tag != f"{_W}p")


def _kind(paragraph: Element) -> BlockKind | None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None
    style = properties.find(f"{_W}pStyle")
    name = (style.get(f"{_W}val") or "").casefold() if style is not None else ""
    if properties.find(f"{_W}numPr") is not None and "heading" not in name:
        return BlockKind.PROSE
    return next((kind for words, kind in _STYLES if words in name), None)


def _said(opened: Package) -> Given:
    """Read the file's properties; the day it was made stands for the day it was published."""
    core = opened.tree("docProps/core.xml")
    if core is None:
        return Given()
    return Given(
        title=(core.findtext(f"{_DC}title") or "").strip() or None,
        author=(core.findtext(f"{_DC}creator") or "").strip() or None,
        published=day_in(core.findtext(f"{_DCTERMS}created") or ""),
    )
