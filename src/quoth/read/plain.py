"""Plain text: the bytes of one file in, one document out."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given, document


def read_plain(name: str, content: bytes, given: Given) -> Iterator[Document]:
    """
    Return the one document of a plain text file.

    Raises:
        SourceError: the bytes are no UTF-8 text, or hold nothing but white space.
    """
    yield document(text_of(name, content), given)


def text_of(name: str, content: bytes) -> str:
    """Decode UTF-8, less the byte order mark; nothing else is changed."""
    if b"\0" in content:
        raise SourceError(name, f"binary (a zero byte at offset {content.index(0)}); a text was expected")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = content[error.start]
        raise SourceError(
            name, f"not UTF-8 (byte 0x{found:02x} at offset {error.start}); save it as UTF-8"
        ) from error
