"""OpenDocument texts: an .odt in, one document out; headings, captions and lists by their elements."""

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

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _META, _STYLE = (f"{_NS}{name}:1.0}}" for name in ("text", "office", "meta", "style"))
_DC = "{http://purl.org/dc/elements/1.1/}"
_DROPPED = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}bookmark-ref")
_SPACES = (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break")
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")


def read_odt(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of an OpenDocument text; notes, annotations and deleted text are not read.

    Raises:
        SourceError: the file is broken or holds no text.
    """
    with package(source) as opened:
        root = opened.tree("content.xml")
        body = root.find(f"{_OFFICE}body") if root is not None else None
        if root is None or body is None:
            raise SourceError(source.name, "no content.xml in it; save it again as .odt")
        written = composed(_parts(body, _parents(root)), given, otherwise=_said(opened))
    if written is None:
        raise SourceError(source.name, "an OpenDocument file without text")
    yield written


def _parents(root: Element) -> dict[str, str]:
    """Return the named style each automatic style is derived from."""
    styles = root.iter(f"{_STYLE}style")
    return {s.get(f"{_STYLE}name") or "": s.get(f"{_STYLE}parent-style-name") or "" for s in styles}


def _parts(body: Element, parents: dict[str, str]) -> Iterator[Part]:
    waiting: list[tuple[Element, bool]] = [(body, False)]
    while waiting:
        node, listed = waiting.pop()
        if node.tag in _PARAGRAPHS:
            yield Part("".join(_words(node)), _kind(node, parents, listed))
        elif node.tag not in _DROPPED:
            inside = listed or node.tag == f"{_TEXT}list-item"
            waiting.extend((child, inside) for child in reversed(node))


def _words(node: Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag in _SPACES:
            yield " "
        elif child.tag not in _DROPPED:
            yield from _words(child)
        yield child.tail or ""


def _kind(node: Element, parents: dict[str, str], listed: bool) -> BlockKind | None:
    style = node.get(f"{_TEXT}style-name") or ""
    name = f"{style} {parents.get(style, '')}".casefold()
    if node.tag == f"{_TEXT}h" or "title" in name.split() or "heading" in name:
        return BlockKind.HEADING
    if "caption" in name or "illustration" in name:
        return BlockKind.CAPTION
    return BlockKind.PROSE if listed else None


def _said(opened: Package) -> Given:
    """Read the file's properties; the day it was made stands for the day it was published."""
    meta = opened.tree("meta.xml")
    if meta is None:
        return Given()
    found = {tag: next(meta.iter(tag), None) for tag in _SAID}
    words = {tag: (node.text or "").strip() if node is not None else "" for tag, node in found.items()}
    return Given(
        title=words[_SAID[0]] or None,
        author=words[_SAID[1]] or words[_SAID[2]] or None,
        published=day_in(words[_SAID[3]] or words[_SAID[4]]),
    )


_SAID = (f"{_DC}title", f"{_META}initial-creator", f"{_DC}creator", f"{_META}creation-date", f"{_DC}date")
