"""What is known of a text besides its words, and the document the two make."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from quoth.model.document import Block, Document
from quoth.model.identity import document_id
from quoth.read.blocks import marked
from quoth.read.tongues import language_of


@dataclass(frozen=True, slots=True)
class Given:
    """
    Metadata of a document: what a person gave, or what a file says of itself.

    The language is a person's word only: pages say "en" in every language, because their templates do.

    >>> Given(publisher="The Courier").over(Given(publisher="courier.example", author="Ada Lind"))
    ... # doctest: +NORMALIZE_WHITESPACE
    Given(id=None, title=None, author='Ada Lind', publisher='The Courier', published=None, url=None,
    language=None)
    """

    id: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None

    def over(self, found: Given) -> Given:
        """Return this metadata, completed by what was found where this says nothing."""
        return Given(*(getattr(self, f.name) or getattr(found, f.name) for f in fields(self)))


NOTHING = Given()


def document(text: str, given: Given = NOTHING, *, blocks: tuple[Block, ...] = ()) -> Document:
    """
    Return the text as a document with its blocks; the text itself is not touched.

    `blocks` are those a reader knows from the structure of its page; without them they are told by the words.

    >>> document("Seoul agreed.", Given(id="d1")).id
    'd1'
    """
    return marked(
        Document(
            id=given.id or document_id(text, publisher=given.publisher, url=given.url),
            text=text,
            blocks=blocks,
            title=given.title,
            author=given.author,
            publisher=given.publisher,
            published=given.published,
            url=given.url,
            language=given.language or language_of(text),
        )
    )
