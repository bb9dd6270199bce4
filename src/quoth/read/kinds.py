"""Kinds of input, told by content and never by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from quoth.errors import SourceError


class Input(Enum):
    """What a source holds; the values are those of `--input`."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FEED = "feed"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EML = "eml"
    MBOX = "mbox"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"


_SPACE = b" \t\r\n\f\xef\xbb\xbf"
_MAGIC = (
    (b"%PDF-", Input.PDF),
    (b"PAR1", Input.PARQUET),
    (b"WARC/", Input.WARC),
)
_FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc); save it as .docx"),
    (b"{\\rtf", "an RTF file; save it as .docx"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it"),
    (b"Rar!", "a RAR archive; unpack it"),
    (b"BZh", "a bzip2 archive; unpack it"),
    (b"\xfd7zXZ", "an xz archive; unpack it"),
    (b"SQLite format 3", "an SQLite database"),
)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HTML = re.compile(
    rb"<(?:!doctype html|html|head|body|article|div|p|h1|meta|section|main)[\s>/]", re.IGNORECASE
)
_HEADER = re.compile(
    rb"(?:(?:Received|Return-Path|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Sender|Reply-To"
    rb"|X-[\w-]+|DKIM-Signature|List-[\w-]+|Cc|Content-[\w-]+):\s?[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*){2}",
    re.IGNORECASE,
)
# A dash or an angle opens many a line of plain text; only with one of the first sort are they Markdown.
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|\*\*\S|```|!\[|.*\[[^\]]+\]\([^)\s]+\)|\S.*\n(?:={3,}|-{3,})\s*$)", re.MULTILINE
)
_MARKDOWN_OR_TEXT = re.compile(r"^(?:---\s*$|> \S|[-*+] \S)", re.MULTILINE)
_DELIMITERS = ",;\t"
_COLUMN = re.compile(r"\w[\w .-]{0,39}")
_OBJECT = re.compile(r'\{\s*"')


def kind_of(name: str, head: bytes, columns: Mapping[str, str] = MappingProxyType({})) -> Input:
    """
    Tell what a source holds by its first 16 KiB; `columns` may name the text column of a table.

    Raises:
        SourceError: it is a known kind of file that holds no text quoth could read.
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    for magic, what in _FOREIGN:
        if head.startswith(magic):
            raise SourceError(name, f"{what}; a text, a page, a mail or a table was expected")
    if head.startswith(b"PK\x03\x04"):
        return _packed(name, head)
    if b"\0" in head and not head.startswith(_WIDE):
        raise SourceError(name, f"binary (a zero byte at offset {head.index(0)}); a text was expected")
    return _marked_up(head.lstrip(_SPACE)) or _written(head, columns.get("text", "text"))


def _packed(name: str, head: bytes) -> Input:
    if b"opendocument.text" in head:
        return Input.ODT
    if b"word/" in head or b"[Content_Types].xml" in head:
        return Input.DOCX
    raise SourceError(name, "a zip archive that is no document; a .docx or .odt was expected")


def _marked_up(head: bytes) -> Input | None:
    if head.startswith(b"<"):
        if _FEED.search(head[:2048]) and not head[:200].lower().startswith(b"<!doctype html"):
            return Input.FEED
        return Input.HTML if _HTML.search(head) else None
    if head.startswith(b"From ") and _HEADER.match(head.partition(b"\n")[2]):
        return Input.MBOX
    return Input.EML if _HEADER.match(head) else None


def _written(head: bytes, column: str) -> Input:
    text = head.decode("utf-8", errors="replace").lstrip("\ufeff")
    first, _, rest = text.lstrip().partition("\n")
    if _OBJECT.match(first):
        return Input.JSONL
    if _is_table(first, rest, column):
        return Input.CSV
    signs = len(_MARKDOWN.findall(text))
    return Input.MARKDOWN if signs and signs + len(_MARKDOWN_OR_TEXT.findall(text)) > 1 else Input.TEXT


def _is_table(first: str, rest: str, column: str) -> bool:
    """
    Tell whether the first line names columns: one is the text, or none begins with a space, as after a comma.

    A table without a text column is a table all the same; its reader says what to do.
    """
    delimiter = max(_DELIMITERS, key=first.count)
    cells = [cell.strip('"') for cell in first.rstrip("\r").split(delimiter)]
    if len(cells) < 2 or not all(_COLUMN.fullmatch(cell) for cell in cells):
        return False
    named = column.casefold() in (cell.casefold() for cell in cells)
    return named or rest.partition("\n")[0].count(delimiter) >= len(cells) - 1
