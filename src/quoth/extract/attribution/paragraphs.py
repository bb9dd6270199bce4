"""Paragraphs: stretches of words with no blank line in them, the widest a quotation may run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.language.syntax import Tree


def paragraphs(tree: Tree) -> tuple[Range, ...]:
    """Return the ranges of a document's paragraphs, in order and without the white space between them."""
    return tuple(_paragraphs(tree))


def _paragraphs(tree: Tree) -> Iterator[Range]:
    start = 0
    breaks = 0
    for word in range(len(tree)):
        if tree.pos[word] != "SPACE" and not tree.text[word].isspace():
            if breaks > 1 and start < word:
                yield from _trimmed(tree, start, word)
                start = word
            breaks = 0
        else:
            breaks += tree.text[word].count("\n")
    yield from _trimmed(tree, start, len(tree))


def _trimmed(tree: Tree, start: int, end: int) -> Iterator[Range]:
    while start < end and tree.text[start].isspace():
        start += 1
    while start < end and tree.text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
