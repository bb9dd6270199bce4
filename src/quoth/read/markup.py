"""Markup: HTML in, its paragraphs out; where all of it is the text: in mails, feeds and short pages."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from quoth.model.document import BlockKind
from quoth.read.structure import Part

_HIDDEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "select"})
_BREAKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl"),
        *("dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "ul"),
    )
)
_KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "li": BlockKind.PROSE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "aside": BlockKind.BOILERPLATE,
    "nav": BlockKind.BOILERPLATE,
    "footer": BlockKind.BOILERPLATE,
}


def parts_of_fragment(markup: str) -> Iterator[Part]:
    """
    Return the paragraphs of a fragment in their order; scripts and styles are none.

    >>> [part.text for part in parts_of_fragment("<p>Seoul <b>agreed</b>.</p>Tokyo did not.<br>")]
    ['Seoul agreed.', 'Tokyo did not.']
    """
    reader = _Fragment()
    reader.feed(markup)
    reader.close()
    return iter(reader.parts)


class _Fragment(HTMLParser):
    """Cuts a fragment wherever a block begins or ends; the block it stands in gives the kind."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._kinds: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        self._hidden += tag in _HIDDEN
        if tag in _BREAKS:
            self._cut()
        if tag in _KINDS:
            self._kinds.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in _BREAKS:
            self._cut()
        if tag in self._kinds:
            while self._kinds.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._cut()

    def _cut(self) -> None:
        words = "".join(self._words)
        self._words = []
        if words.strip():
            self.parts.append(Part(words, _KINDS[self._kinds[-1]] if self._kinds else None))
