"""Unpacking: a compressed stream in, a stream of what is in it out, within bounds and without a copy."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, RawIOBase
from typing import IO, TYPE_CHECKING, cast

from quoth.errors import SourceError
from quoth.read.needs import DAMAGE, told

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FREE_BYTES = 256 * 2**20
"""So much may come out of anything, however small it was packed."""
MAX_RATIO = 200
"""Beyond that, so many bytes may come out of one; text packs to a fifth, logs of one line to a hundredth."""

_SKIP = 2**20
_WINDOW = 2**27


@dataclass(slots=True)
class Allowance:
    """How many bytes may still be unpacked out of one source, all that is packed within it included."""

    left: int

    @classmethod
    def of(cls, packed_bytes: int) -> Allowance:
        """Return what a source of so many bytes may unpack to."""
        return cls(FREE_BYTES + MAX_RATIO * packed_bytes)

    def take(self, name: str, count: int) -> None:
        """
        Take so many bytes out of it.

        Raises:
            SourceError: so many are not left.
        """
        self.left -= count
        if self.left < 0:
            raise SourceError(name, f"unpacks to more than {MAX_RATIO} times its size, as a bomb does")


def gunzipped(name: str, stream: IO[bytes], allowance: Allowance) -> IO[bytes]:
    """Return what a gzip stream holds."""

    def reopened() -> IO[bytes]:
        stream.seek(0)
        return cast(IO[bytes], gzip.GzipFile(fileobj=stream, mode="rb"))

    return unpacked(name, reopened, allowance)


def unzstd(name: str, stream: IO[bytes], allowance: Allowance) -> IO[bytes]:
    """Return what a zstd stream holds."""
    import zstandard

    def reopened() -> IO[bytes]:
        stream.seek(0)
        decompressor = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
        return cast(IO[bytes], decompressor.stream_reader(stream, read_across_frames=True, closefd=False))

    return unpacked(name, reopened, allowance)


def unpacked(name: str, reopened: Callable[[], IO[bytes]], allowance: Allowance) -> IO[bytes]:
    """Return a stream that can be read again from the start, though what it reads from only runs forward."""
    return BufferedReader(_Rewinding(name, reopened, allowance))


class _Rewinding(RawIOBase):
    """Opens a stream anew to go back, and reads ahead to go forward; what comes out is counted once."""

    def __init__(self, name: str, reopened: Callable[[], IO[bytes]], allowance: Allowance) -> None:
        self._name, self._reopened, self._allowance = name, reopened, allowance
        self._stream: IO[bytes] | None = None
        self._at = self._furthest = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        content = self._taken(len(view))
        view[: len(content)] = content
        return len(content)

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        if whence == SEEK_END:
            while self._taken(_SKIP):
                pass
        start = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._at}[whence]
        wanted = max(0, start + offset)
        if wanted < self._at:
            self._stream, self._at = None, 0
        while self._at < wanted and self._taken(min(_SKIP, wanted - self._at)):
            pass
        return self._at

    def tell(self) -> int:
        return self._at

    def _taken(self, count: int) -> bytes:
        try:
            if self._stream is None:
                self._stream = self._reopened()
            content = self._stream.read(count)
        except _damage() as error:
            raise SourceError(self._name, f"cannot be unpacked: {told(error)}") from error
        self._at += len(content)
        if self._at > self._furthest:
            self._allowance.take(self._name, self._at - self._furthest)
            self._furthest = self._at
        return content


def _damage() -> tuple[type[Exception], ...]:
    """Return what a damaged, an encrypted and a strangely packed stream raise."""
    import zstandard

    return (*DAMAGE, zipfile.BadZipFile, RuntimeError, zstandard.ZstdError)
