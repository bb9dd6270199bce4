"""
Loading: lines of N-Quads in, taken in by Oxigraph's bulk loader while they are made.

A load is all or nothing, however large: the loader writes files beside the database and takes all of them in
at once (Oxigraph 0.5; tests/store/test_crash.py). It parses on this thread, which pulls the lines, and
prepares each million quads on another.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Store


def load(store: Store, lines: Iterable[str]) -> None:
    """Add the quads that stand in these lines; what their making raises is raised here, and adds nothing."""
    from pyoxigraph import RdfFormat

    source = _Lines(lines)
    try:
        # Lenient: our IRIs are made of quoted ids, and foreign ones were looked at before.
        store.bulk_load(
            source,  # type: ignore[arg-type]  # of a file the loader uses `read` alone
            format=RdfFormat.N_QUADS,
            lenient=True,
        )
    finally:
        source.release()


class _Lines:
    """
    Lines as a file that somebody reads.

    The loader prepares as many millions at once as it may use processors when it begins, 450 MB each; so it
    begins on one, and goes on with all from when it first reads. Where a thread cannot be bound to a
    processor (macOS, Windows), memory grows with their number instead.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._texts = (text.encode() for text in lines)
        self._text, self._at = b"", 0
        self._processors = _processors()
        if self._processors:
            os.sched_setaffinity(0, {min(self._processors)})

    def read(self, size: int) -> bytes:
        """Return at most so many bytes; none at the end."""
        self.release()
        while self._at >= len(self._text):
            text = next(self._texts, None)
            if text is None:
                return b""
            self._text, self._at = text, 0
        piece = self._text[self._at : self._at + size]
        self._at += len(piece)
        return piece

    def release(self) -> None:
        """Give this thread its processors back."""
        if self._processors:
            os.sched_setaffinity(0, self._processors)
            self._processors = frozenset()


def _processors() -> frozenset[int]:
    """Return the processors this thread may use, where that can be told and changed."""
    if not hasattr(os, "sched_setaffinity"):
        return frozenset()
    return frozenset(os.sched_getaffinity(0))
