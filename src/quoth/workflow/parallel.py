"""Many documents on many cores: documents in, their accounts out in the same order, whatever the workers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from quoth.model.document import Document
from quoth.model.entity import Account

CHUNK = 16
"""Documents a worker reads at once: enough to fill the parser's batches, few enough to share out evenly."""
AHEAD = 3
"""Chunks a worker that are read ahead, so that memory stays bounded however many documents come."""

Read = Callable[[Iterable[Document]], Iterator[Account]]


def parallel_accounts(documents: Iterable[Document], read: Read, *, workers: int) -> Iterator[Account]:
    """Yield what `read` yields for documents, by so many processes."""
    waiting = iter(documents)
    running: deque[Future[tuple[Account, ...]]] = deque()
    # A fresh interpreter for each: a fork would copy whatever threads and stores this process holds open.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        while True:
            while len(running) < AHEAD * workers and (chunk := tuple(islice(waiting, CHUNK))):
                running.append(pool.submit(_read, read, chunk))
            if not running:
                return
            yield from running.popleft().result()


def _read(read: Read, documents: tuple[Document, ...]) -> tuple[Account, ...]:
    return tuple(read(documents))
