"""Web pages: HTML in, one document out: the main text by trafilatura, the metadata as the page states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import BlockKind, Document
from quoth.read.given import Given
from quoth.read.markup import parts_of_fragment
from quoth.read.needs import hushed, library
from quoth.read.pagemeta import said_by_page
from quoth.read.plain import likely_charset, text_of
from quoth.read.shapes import folded
from quoth.read.source import Source
from quoth.read.structure import Part, composed

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_IN = 4096
_LONGEST = 20_000
"""Letters of a part that may be several paragraphs run together; more is a book on one line."""
_LINE_END = "\u2028"
_HEADINGS = ("head", "h1", "h2", "h3", "h4", "h5", "h6")
_WHOLE = ("p", *_HEADINGS, "item", "cell", "code", "ab")


def read_html(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a web page, or of a Word or Google Docs export.

    Raises:
        SourceError: the page holds no main text.
    """
    yield page(source.name, decoded(source), given, address=source.address)


def page(name: str, markup: str, given: Given, *, address: str | None = None) -> Document:
    """Return the document of a page's markup; `address` is where it was found."""
    tree = library("trafilatura", extra="html").load_html(markup)
    if tree is None:
        raise SourceError(name, "no HTML in it; say --input text if it is a text")
    found = given.over(said_by_page(tree, address=address))
    headline = _Headline.of(tree)
    written = composed((headline.less_teasers(part) for part in parts_of(tree)), found)
    if written is None:
        raise SourceError(name, "a page without main text; save the article's text instead")
    return written


def decoded(source: Source) -> str:
    """Decode a page by its carrier's charset, else its own, else as UTF-8, else by its letters."""
    content = source.content()
    declared = _CHARSET.search(content[:_DECLARED_IN])
    charset = source.charset or (declared[1].decode("ascii") if declared else None)
    try:
        return text_of(source.name, content, charset=charset)
    except SourceError:
        if b"\0" in content:
            raise
    # Pages lie about their charset; browsers show them all the same, and so do we.
    return content.decode(likely_charset(content) or "utf-8", errors="replace")


def parts_of(tree: Any) -> Iterator[Part]:
    """Return the paragraphs, headings, list items and cells of the page's main text."""
    _less_around_main(tree)
    with hushed("trafilatura"):
        found = library("trafilatura", extra="html").bare_extraction(
            tree, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
        )
    body = getattr(found, "body", None)
    if body is not None:
        for line_break in body.iter("lb"):
            line_break.text = _LINE_END
        found_parts = tuple(_parts(body))
        yield from _run_together(found_parts, tree) or found_parts


def _less_around_main(tree: Any) -> None:
    """Take away what stands beside the one element that the page itself calls its main one."""
    mains = tree.xpath("//main | //*[@role='main']")
    if len(mains) != 1 or not mains[0].xpath(".//h1"):
        return
    node = mains[0]
    while (parent := node.getparent()) is not None:
        for beside in [child for child in parent if child is not node and child.tag != "head"]:
            parent.remove(beside)
        node = parent


def _parts(element: Any) -> Iterator[Part]:
    """Walk the cleaned page without recursion, so that a page nested ten thousand deep is only long."""
    waiting = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Part):
            yield node
        elif node.tag in _WHOLE and not any(child.tag in _WHOLE for child in node.iterdescendants()):
            yield from (Part(words, _kind(node.tag)) for words in "".join(node.itertext()).split(_LINE_END))
        else:
            if node.text:
                yield Part(node.text)
            for child in reversed(node):
                if child.tail:
                    waiting.append(Part(child.tail))
                waiting.append(child)


def _run_together(parts: Sequence[Part], tree: Any) -> tuple[Part, ...]:
    """
    Return the page's own paragraphs where one part holds several of them; none where it does not.

    Of a page with less than 250 letters trafilatura takes all words as one paragraph, headline, byline and
    captions with them. The words it chose stay chosen; what they are, the markup says.
    """
    words = [part for part in parts if part.text.strip()]
    if len(words) != 1 or len(words[0].text) > _LONGEST:
        return ()
    chosen = _letters(words[0].text)
    own = [part for part in parts_of_fragment(_story(tree)) if _letters(part.text) in chosen]
    return tuple(own) if len(own) > 1 else ()


def _story(tree: Any) -> str:
    """Return the markup of the page's one article or main element, else of all of its body."""
    only = (found[0] for path in ("//article", "//main", "//body") if len(found := tree.xpath(path)) == 1)
    markup: str = library("lxml.html", extra="html").tostring(
        next(only, tree), encoding="unicode", with_tail=False
    )
    return markup


def _letters(text: str) -> str:
    """Return the text without its spaces, which every reader of markup sets in its own way."""
    return "".join(text.split())


def _kind(tag: str) -> BlockKind | None:
    if tag in _HEADINGS:
        return BlockKind.HEADING
    return BlockKind.PROSE if tag == "item" else None


@dataclass(frozen=True, slots=True)
class _Headline:
    """The words of a page that stand above its headline, and those from there on, to be looked up in."""

    above: str
    below: str

    @classmethod
    def of(cls, tree: Any) -> _Headline:
        above = tree.xpath("(//h1)[1]/preceding::text()[not(ancestor::head)]")
        below = tree.xpath("(//h1)[1]//text() | (//h1)[1]/following::text()")
        return cls(folded(" ".join(above)), folded(" ".join(below)))

    def less_teasers(self, part: Part) -> Part:
        """Return the part, as furniture where it stands above the headline only: another page's teaser."""
        words = folded(part.text)
        teaser = words in self.above and words not in self.below
        return Part(part.text, BlockKind.BOILERPLATE) if teaser else part
