"""Sources: a path, "-" or an address in, the documents it holds out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from quoth.errors import SourceError, UnknownName
from quoth.model.document import Document
from quoth.read.given import NOTHING, Given
from quoth.read.jsonl import read_jsonl
from quoth.read.plain import read_plain

Reader = Callable[[str, bytes, Given], Iterator[Document]]

STDIN = "<stdin>"


def documents(source: str | Path, *, input: str = "auto", given: Given = NOTHING) -> Iterator[Document]:
    """
    Read the documents a source holds, with their blocks marked.

    Args:
        source: a path, or "-" for standard input.
        input: the kind of text, "auto" to tell it by the content.
        given: metadata that outrank what the source says of itself.

    Raises:
        SourceError: the source is missing, empty, a folder, binary, not UTF-8, or has a broken line.
        UnknownName: there is no such kind of input.
    """
    if input not in ("auto", *READERS):
        raise UnknownName("input", input, known=("auto", *READERS))
    name = STDIN if source == "-" else str(source)
    content = sys.stdin.buffer.read() if source == "-" else _content(Path(source))
    if not content.strip():
        raise SourceError(name, "empty; a text was expected")
    kind = _kind(content) if input == "auto" else input
    yield from READERS[kind](name, content, given)


READERS: Mapping[str, Reader] = {"text": read_plain, "jsonl": read_jsonl}


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise SourceError(path, "a folder; name the files in it")
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(path, "no such file") from error
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error.strerror}") from error


def _kind(content: bytes) -> str:
    """Tell the kind of a text by how it begins."""
    return "jsonl" if content.lstrip().startswith(b'{"') else "text"
