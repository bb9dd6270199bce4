"""Documents: a text, what is known about it, and its blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class BlockKind(Enum):
    """What a block of a news text is; only prose, and headings that are whole sentences, make claims."""

    HEADING = "heading"
    PROSE = "prose"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A stretch of a document's text that is of one kind; blocks do not overlap and stand in order."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Document:
    """
    One text with its metadata; nothing is cut out of the text, its blocks say what is what.

    `id` is final once the document is stored: the given one, else the canonical URL, else a hash of
    publisher and text (`quoth.model.identity.document_id`).

    >>> Document(id="d1", text="Seoul agreed.").blocks
    ()
    """

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a document needs an id")

    @property
    def voice(self) -> str:
        """Who speaks where the text itself speaks: the publisher, else the author, else the document."""
        return self.publisher or self.author or self.title or self.id
