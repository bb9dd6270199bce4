"""Mail: a message or a mailbox in, one document a message out; quotations and signatures are furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from quoth.errors import SourceError
from quoth.model.document import Block, BlockKind, Document
from quoth.read.blocks import blocks
from quoth.read.frame import headline, said_by_text
from quoth.read.given import Given, document
from quoth.read.markup import parts_of_fragment
from quoth.read.needs import DAMAGE
from quoth.read.source import MAX_BYTES, Source
from quoth.read.structure import composed

_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_eml(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a mail.

    Raises:
        SourceError: the mail has no text.
    """
    yield _document(source.name, source.content(), given)


def read_mbox(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the documents of a mailbox, one a mail, in its order.

    Raises:
        SourceError: a mail has no text, or is too large.
    """
    each = replace(given, id=None)
    yield from source.each(
        _messages(source), lambda mail: _document(f"{source.name}:{mail[0]}", mail[1], each)
    )


def _messages(source: Source) -> Iterator[tuple[int, bytes]]:
    """Return the mails with the lines they begin at; a line "From " after an empty one begins the next."""
    kept: list[bytes] = []
    start, size, empty = 1, 0, True
    for number, line in source.lines():
        if empty and line.startswith(b"From "):
            if kept:
                yield start, _ESCAPED.sub(rb"\1", b"".join(kept))
            start, size, kept = number, 0, []
        elif size <= MAX_BYTES:
            kept.append(line)
            size += len(line)
            if size > MAX_BYTES:
                problem = f"a mail of more than {MAX_BYTES // 2**20} MiB"
                source.set_aside(SourceError(source.name, problem, line=start))
                kept = []
        empty = not line.strip()
    if kept:
        yield start, _ESCAPED.sub(rb"\1", b"".join(kept))


def _document(name: str, content: bytes, given: Given) -> Document:
    message = message_from_bytes(content, policy=default)
    found = given.over(_said(message))
    kind, text = _body(message)
    if not text.strip():
        raise SourceError(name, "a mail without text; attachments are read as files of their own")
    if kind == "html":
        written = composed(parts_of_fragment(text), found)
        if written is None:
            raise SourceError(name, "a mail without text; attachments are read as files of their own")
        return written
    text = text.replace("\r\n", "\n")
    marked = _less_quoted(text)
    return document(text, found.over(said_by_text(text, marked)), blocks=marked)


def _said(message: EmailMessage) -> Given:
    """Read the headers: who sent it is the author, their house the publisher."""
    sender = _header(message, "From")
    name, _, address = sender.rpartition("<")
    host = address.rstrip("> ").rpartition("@")[2]
    known = _header(message, "Message-ID").strip("<> ")
    try:
        published = parsedate_to_datetime(_header(message, "Date")).date()
    except (TypeError, ValueError):
        published = None
    return Given(
        id=f"mid:{known}" if known else None,
        title=headline(_header(message, "Subject")) or None,
        author=name.strip(' "') or None,
        publisher=_header(message, "Organization") or host or None,
        published=published,
    )


def _header(message: EmailMessage, name: str) -> str:
    """Return a header's words; a header so broken that Python's parser trips is none."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except DAMAGE:
        return ""


def _body(message: EmailMessage) -> tuple[str, str]:
    """Return the part that holds the text, the plain one before the HTML one."""
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        content = part.get_content() if part is not None else ""
    except DAMAGE:
        return "plain", ""
    return (part.get_content_subtype() if part is not None else "plain"), str(content)


def _less_quoted(text: str) -> tuple[Block, ...]:
    """Mark what the mail quotes of others, and everything under its signature, as no part of the story."""
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    found = blocks(text)
    if not found:
        return ()
    quoted = [block.start >= end or text[block.start] == ">" for block in found]
    introduces = [text[one.end - 1] == ":" and after for one, after in zip(found, quoted[1:], strict=False)]
    return tuple(
        replace(block, kind=BlockKind.BOILERPLATE) if theirs or intro else block
        for block, theirs, intro in zip(found, quoted, [*introduces, False], strict=True)
    )
