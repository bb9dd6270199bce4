"""Blocks: a document in, the same document with each paragraph's kind marked out; nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quoth.model.document import Block, BlockKind, Document
from quoth.model.passage import Passage
from quoth.read.lines import bullet, dateline, is_byline, is_call, is_credit, is_day, is_label
from quoth.read.marks import mark_in
from quoth.read.paragraphs import paragraphs
from quoth.read.shapes import (
    ends_sentence,
    folded,
    hands_over,
    is_numbered,
    is_title,
    names_a_scene,
    sentences,
    tokens,
)

_MAX_FRAME_WORDS = 45
_MAX_CAPTION_WORDS = 60
_MAX_HEADING_WORDS = 20


def marked(document: Document) -> Document:
    """Return the document with its blocks marked; one that has blocks already is returned as it is."""
    return document if document.blocks else replace(document, blocks=blocks(document.text))


def blocks(text: str) -> tuple[Block, ...]:
    r"""
    Return the blocks of a news text; what nothing speaks against is prose.

    >>> [block.kind.value for block in blocks("By Ada Lind\n\nSeoul agreed.\n\nRead more")]
    ['byline', 'prose', 'boilerplate']
    """
    passages = tuple(paragraphs(text))
    return blocks_of(passages, [None] * len(passages))


def blocks_of(passages: Sequence[Passage], known: Sequence[BlockKind | None]) -> tuple[Block, ...]:
    """
    Return the blocks for paragraphs whose kind may be known from the page's own structure.

    A known caption, credit, byline or piece of furniture is believed; headings and prose may still turn out
    to be part of the frame by their words ("Sign up for our newsletter." in a paragraph of its own).
    """
    only = len(passages) == 1
    kinds = [_kind(passage.text, kind, only) for passage, kind in zip(passages, known, strict=True)]
    settled = zip(passages, _in_context(passages, kinds, known), strict=True)
    return tuple(block for passage, kind in settled for block in _cut(passage, kind))


def _kind(text: str, known: BlockKind | None, only: bool) -> BlockKind:
    """Tell a paragraph's kind by itself; `only` where the document has no other."""
    if known not in (None, BlockKind.PROSE, BlockKind.HEADING):
        return known
    count = len(tokens(text))
    if count <= _MAX_FRAME_WORDS and (kind := _framing(text)):
        return kind
    if known is None:
        heading = count <= _MAX_HEADING_WORDS and _is_heading(text, only)
        return BlockKind.HEADING if heading else BlockKind.PROSE
    return known


def _framing(text: str) -> BlockKind | None:
    """Return the kind of a short paragraph that is no part of the story, by its marks or its form."""
    plain = folded(text)
    if not tokens(text):
        return BlockKind.BOILERPLATE
    if mark := mark_in(plain):
        return mark.kind
    if is_call(text):
        return BlockKind.BOILERPLATE
    if is_credit(text):
        return BlockKind.CREDIT
    if is_byline(text):
        return BlockKind.BYLINE
    return BlockKind.DATELINE if is_day(text) else None


def _is_heading(text: str, only: bool) -> bool:
    if is_label(text) or (is_numbered(text) and len(sentences(text)) <= 2):
        return True
    if ends_sentence(text) or hands_over(text):
        return False
    # A lone line without a full stop is what people type at a prompt; a headline shows by its capitals.
    return is_title(text) if only else True


def _in_context(
    passages: Sequence[Passage], kinds: list[BlockKind], known: Sequence[BlockKind | None]
) -> list[BlockKind]:
    """Correct kinds by what stands beside them: captions stand before a credit, furniture stays together."""
    settled = list(kinds)
    for i, (passage, kind) in enumerate(zip(passages, kinds, strict=True)):
        before, after = kinds[i - 1] if i else None, kinds[i + 1] if i + 1 < len(kinds) else None
        story = kind in (BlockKind.PROSE, BlockKind.HEADING)
        if story and after is BlockKind.CREDIT and _may_be_caption(passage.text):
            settled[i] = BlockKind.CAPTION
        elif kind is BlockKind.HEADING and not known[i] and {before, after} == {BlockKind.BOILERPLATE}:
            settled[i] = BlockKind.BOILERPLATE
    return _less_trailing(passages, settled)


def _less_trailing(passages: Sequence[Passage], kinds: list[BlockKind]) -> list[BlockKind]:
    """Return the kinds; a line under the last paragraph of the story that heads nothing is furniture."""
    last = max((i for i, kind in enumerate(kinds) if kind is BlockKind.PROSE), default=len(kinds))
    return [
        BlockKind.BOILERPLATE
        if i > last and kind is BlockKind.HEADING and not ends_sentence(passages[i].text)
        else kind
        for i, kind in enumerate(kinds)
    ]


def _may_be_caption(text: str) -> bool:
    return len(tokens(text)) <= _MAX_CAPTION_WORDS and names_a_scene(text)


def _cut(passage: Passage, kind: BlockKind) -> Iterator[Block]:
    """Return the paragraph as a block, or as two where a dateline opens its prose; bullets stay outside."""
    length = dateline(passage.text) if kind is BlockKind.PROSE else 0
    if length:
        place = passage.text[:length].rstrip()
        yield Block(passage.start, passage.start + len(place), BlockKind.DATELINE)
    yield Block(passage.start + (length or bullet(passage.text)), passage.end, kind)
