"""Markdown: a file in, one document of what it shows out; front matter is its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.errors import SourceError
from quoth.model.document import BlockKind, Document
from quoth.read.days import day_in
from quoth.read.given import Given
from quoth.read.lines import is_byline, is_day
from quoth.read.markup import parts_of_fragment
from quoth.read.plain import text_of
from quoth.read.source import Source
from quoth.read.structure import Part, composed

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w[\w-]*):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_NAMES = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "by"),
    "publisher": ("publisher", "source", "site"),
    "published": ("published", "date", "pubdate"),
    "url": ("url", "canonical", "permalink", "link"),
    "id": ("id",),
}


def read_markdown(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a Markdown file: the words a reader sees, not the signs around them.

    Raises:
        SourceError: it holds no words.
    """
    text = text_of(source.name, source.content(), charset=source.charset)
    front = _FRONT.match(text)
    said = _said(front[1]) if front else Given()
    written = composed(_parts(text[front.end() :] if front else text), given.over(said))
    if written is None:
        raise SourceError(source.name, "Markdown without text")
    yield written


def _said(front: str) -> Given:
    """Read the simple fields of front matter: one line each."""
    found = {name.casefold(): value.strip("\"'[] ") for name, value in _FIELD.findall(front)}
    words = {field: next((found[n] for n in names if found.get(n)), None) for field, names in _NAMES.items()}
    return Given(
        id=words["id"],
        title=words["title"],
        author=words["author"],
        publisher=words["publisher"],
        published=day_in(words["published"] or ""),
        url=words["url"],
    )


def _parts(text: str) -> Iterator[Part]:
    from markdown_it import MarkdownIt

    inside: list[str] = []
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        if token.nesting:
            _enter_or_leave(inside, token)
        elif token.type == "inline":
            yield from (Part(words, _kind(inside)) for words in _lines(token))
        elif token.type in ("fence", "code_block"):
            yield Part(token.content, BlockKind.BOILERPLATE)
        elif token.type == "html_block":
            yield from parts_of_fragment(token.content)


def _enter_or_leave(inside: list[str], token: Token) -> None:
    name = token.type.rsplit("_", 1)[0]
    if token.nesting > 0:
        inside.append(name)
    else:
        inside.pop()


def _lines(token: Token) -> list[str]:
    """Return a paragraph's words: as one, or line by line where a line is its byline or its day."""
    words = "".join(map(_word, token.children or ()))
    lines = words.split("\n")
    return lines if any(is_day(line) or is_byline(line) for line in lines) else [words]


def _word(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content if token.type in ("text", "code_inline") else ""


def _kind(inside: list[str]) -> BlockKind | None:
    if "heading" in inside:
        return BlockKind.HEADING
    return BlockKind.PROSE if "list_item" in inside else None
