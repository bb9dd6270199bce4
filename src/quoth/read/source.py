"""A source: a name and its bytes, from a file, standard input, an archive or the network."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import SEEK_END, BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Self, TypeVar, cast

from quoth.errors import SourceError
from quoth.model.document import Document

STDIN = "<stdin>"
MAX_BYTES = 64 * 2**20
MAX_LINE_BYTES = 16 * 2**20

IN_MEMORY = 2**24
"""A copy larger than that lies on disk, in a file without a name."""

_HEAD = 2**14

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Source:
    """
    Bytes that can be read again from the start, and what their carrier says of them.

    `address` is where they were fetched; `charset` is what the carrier declares; `columns`
    tells which column of a table holds which field of a document; `follow` fetches what a feed only links to.
    `aside` hears of each part that cannot be read, which is then left out; without it reading stops there.
    """

    name: str
    stream: IO[bytes]
    address: str | None = None
    charset: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    follow: Callable[[str], Source] | None = None
    aside: Callable[[SourceError], None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

    def size(self) -> int:
        """Return how many bytes there are."""
        return self.stream.seek(0, SEEK_END)

    def head(self) -> bytes:
        """Return the first 16 KiB."""
        self.stream.seek(0)
        return self.stream.read(_HEAD)

    def content(self, limit: int = MAX_BYTES) -> bytes:
        """
        Return all bytes.

        Raises:
            SourceError: there are more than `limit`.
        """
        self.stream.seek(0)
        found = self.stream.read(limit + 1)
        if len(found) > limit:
            raise SourceError(self.name, f"more than {limit // 2**20} MiB; split it, or name its parts")
        return found

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Return the lines with their numbers, from 1; one longer than 16 MiB is set aside."""
        self.stream.seek(0)
        number = 0
        while line := self.stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(line) <= MAX_LINE_BYTES:
                yield number, line
                continue
            self.set_aside(SourceError(self.name, f"longer than {MAX_LINE_BYTES // 2**20} MiB", line=number))
            while line and not line.endswith(b"\n"):
                line = self.stream.readline(MAX_LINE_BYTES)

    def set_aside(self, error: SourceError) -> None:
        """
        Let somebody hear of a part that cannot be read.

        Raises:
            SourceError: nobody listens.
        """
        if self.aside is None:
            raise error
        self.aside(error)

    def each(self, parts: Iterable[Part], document: Callable[[Part], Document]) -> Iterator[Document]:
        """Yield the document of each part, and set aside the parts that cannot be read."""
        for part in parts:
            try:
                found = document(part)
            except SourceError as error:
                self.set_aside(error)
            else:
                yield found


def opened(path: Path) -> Source:
    """
    Open a file.

    Raises:
        SourceError: it is missing, a folder, or cannot be read.
    """
    if path.is_dir():
        raise SourceError(path, "a folder; name the files in it")
    try:
        return Source(str(path), path.open("rb"))
    except FileNotFoundError as error:
        raise SourceError(path, "no such file") from error
    except (OSError, ValueError) as error:
        raise SourceError(path, f"cannot be read: {getattr(error, 'strerror', error)}") from error


def standard_input() -> Source:
    """Take in all of standard input, on disk where it is long, so that it can be read twice."""
    taken = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the source closes it
    shutil.copyfileobj(sys.stdin.buffer, taken)
    return Source(STDIN, cast(IO[bytes], taken))


def held(name: str, content: bytes, *, charset: str | None = None) -> Source:
    """Return bytes at hand as a source: the part of a mail, a page of an archive."""
    return Source(name, BytesIO(content), charset=charset)
