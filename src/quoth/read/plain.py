"""Plain text: the bytes of one file in, one document out."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.blocks import blocks
from quoth.read.frame import less_about_authors, said_by_text
from quoth.read.given import Given, document
from quoth.read.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = "cp1252"


def read_plain(source: Source, given: Given) -> Iterator[Document]:
    """
    Return the one document of a plain text file.

    Raises:
        SourceError: the bytes are no text, or hold nothing but white space.
    """
    text = text_of(source.name, source.content(), charset=source.charset)
    if not text.strip():
        raise SourceError(source.name, "empty; a text was expected")
    marked = blocks(text)
    found = given.over(said_by_text(text, marked))
    yield document(text, found, blocks=less_about_authors(text, marked, found.author))


def text_of(name: str, content: bytes, *, charset: str | None = None) -> str:
    """
    Decode a text by its byte order mark, else by the charset it is said to have, else as UTF-8.

    Nothing is guessed: where the bytes are no UTF-8, the message names the charset they look like.

    Raises:
        SourceError: the bytes are binary, or no text in that charset; says where.
    """
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), charset or "utf-8")
    if b"\0" in content and not encoding.lower().startswith(("utf-16", "utf-32", "utf_16", "utf_32")):
        raise SourceError(name, f"binary (a zero byte at offset {content.index(0)}); a text was expected")
    try:
        return content.decode(encoding)
    except LookupError as error:
        raise SourceError(name, f"unknown charset '{encoding}'; say which with --encoding") from error
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise SourceError(
            name, f"not {encoding.upper()} (byte 0x{byte:02x} at offset {error.start}); {_advice(content)}"
        ) from error


def likely_charset(content: bytes) -> str | None:
    """Return the charset the bytes look like, told by the letters they would be; None where nothing fits."""
    from charset_normalizer import from_bytes

    matches = from_bytes(content[: 2**16])
    best = matches.best()
    if best is None:
        return None
    # Of charsets that fit equally well, the one that most files are in.
    as_good = (match for match in matches if match.chaos == best.chaos)
    usual = any(_USUAL in match.could_be_from_charset for match in as_good)
    return _USUAL if usual else best.encoding


def _advice(content: bytes) -> str:
    charset = likely_charset(content)
    return f"it looks like {charset}; say so with --encoding {charset}" if charset else "save it as UTF-8"
