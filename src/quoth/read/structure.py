"""Structure: the parts of a page in their order in, one text with its blocks out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.model.document import BlockKind, Document
from quoth.model.passage import Passage
from quoth.read.blocks import blocks_of
from quoth.read.frame import less_about_authors, said_by_text
from quoth.read.given import NOTHING, Given, document

_BREAK = "\n\n"
# White space as HTML, Word and their like mean it; no-break spaces are letters to them and stay.
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, list item or caption of a page; `kind` is None where only its words can tell."""

    text: str
    kind: BlockKind | None = None


def composed(parts: Iterable[Part], given: Given, *, otherwise: Given = NOTHING) -> Document | None:
    r"""
    Return the document that the parts make, one paragraph each; None where they hold no words.

    Metadata are those given, else what the first parts show, else those of `otherwise`.

    >>> composed([Part("Fear  and Fury", BlockKind.HEADING), Part("Seoul\n agreed.")], Given()).text
    'Fear and Fury\n\nSeoul agreed.'
    """
    passages: list[Passage] = []
    kinds: list[BlockKind | None] = []
    end = -len(_BREAK)
    for part in parts:
        words = _SPACE.sub(" ", _UNPRINTABLE.sub("", part.text)).strip()
        if words:
            start = end + len(_BREAK)
            end = start + len(words)
            passages.append(Passage(start, end, words))
            kinds.append(part.kind)
    if not passages:
        return None
    text = _BREAK.join(passage.text for passage in passages)
    blocks = blocks_of(passages, kinds)
    found = given.over(said_by_text(text, blocks)).over(otherwise)
    return document(text, found, blocks=less_about_authors(text, blocks, found.author))
