"""Whole: documents in, the same documents out, once all of them could be read."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

from quoth.model.document import Document

IN_MEMORY = 2**24
"""Bytes from which on documents wait on disk, in a file without a name."""


def whole(documents: Iterable[Document]) -> tuple[int, Iterator[Document]]:
    """
    Return how many documents there are, and the documents; all are read before the first is given out.

    What cannot be read then leaves nothing half-done behind; and memory is bounded all the same.
    """
    kept = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed once all are given out
    count = 0
    for document in documents:
        pickle.dump(document, kept, pickle.HIGHEST_PROTOCOL)
        count += 1
    kept.seek(0)
    return count, _given_out(kept, count)


def _given_out(kept: SpooledTemporaryFile[bytes], count: int) -> Iterator[Document]:
    with kept:
        for _ in range(count):
            yield pickle.load(kept)
