"""A source: a name and its bytes, from a file, standard input, an archive or the network."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Self, cast

from quoth.errors import SourceError

STDIN = "<stdin>"
MAX_BYTES = 64 * 2**20
MAX_LINE_BYTES = 16 * 2**20

_HEAD = 2**14
_IN_MEMORY = 2**24


@dataclass(frozen=True, slots=True)
class Source:
    """
    Bytes that can be read again from the start, and what their carrier says of them.

    `address` is where they were fetched; `charset` is what the carrier declares; `columns`
    tells which column of a table holds which field of a document; `follow` fetches what a feed only links to.
    """

    name: str
    stream: IO[bytes]
    address: str | None = None
    charset: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    follow: Callable[[str], Source] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

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
        """
        Return the lines with their numbers, from 1.

        Raises:
            SourceError: a line is longer than 16 MiB.
        """
        self.stream.seek(0)
        number = 0
        while line := self.stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(line) > MAX_LINE_BYTES:
                raise SourceError(self.name, f"longer than {MAX_LINE_BYTES // 2**20} MiB", line=number)
            yield number, line


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
    taken = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the source closes it
    shutil.copyfileobj(sys.stdin.buffer, taken)
    return Source(STDIN, cast(IO[bytes], taken))


def held(name: str, content: bytes, *, charset: str | None = None) -> Source:
    """Return bytes at hand as a source: the part of a mail, a page of an archive."""
    return Source(name, BytesIO(content), charset=charset)
