"""Work on many cores: pieces in, their results out in the same order, whatever the number of processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from typing import Generic, TypeVar

from quoth.errors import QuothError

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Stop = Callable[[], bool]

AHEAD = 2
"""Pieces a worker that are taken up ahead, so that memory stays bounded however many come."""

_LOOK_S = 0.1
"""How often somebody who waits for a worker looks whether to stop."""


def never() -> bool:
    """Go on: nobody asks to stop."""
    return False


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def crew_of(workers: int | None, pieces: Iterator[Piece], *, worth: int) -> tuple[int, Iterator[Piece]]:
    """
    Return how many are to work on pieces, and the pieces.

    With None for workers one works on each core, where there are so many pieces that their start pays.
    """
    if workers is not None:
        return workers, pieces
    beginning = tuple(islice(pieces, worth))
    return (cores() if len(beginning) == worth else 1), chain(beginning, pieces)


def in_order(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], *, workers: int, stop: Stop = never
) -> Iterator[Result]:
    """
    Yield what `work` makes of each piece; with more than one worker in that many processes.

    It ends early, with whole results only, once `stop` says so. However it ends, no worker lives on.

    Raises:
        QuothError: a worker ended before its work was done; most likely memory ran out.
    """
    if workers > 1:
        yield from _shared_out(work, pieces, workers, stop)
        return
    for piece in pieces:
        if stop():
            return
        yield work(piece)


def _shared_out(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], workers: int, stop: Stop
) -> Iterator[Result]:
    running: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(workers) as threads:
        crew = _Crew(work, workers)
        try:
            for piece in pieces:
                if stop():
                    return
                running.append(threads.submit(crew.result, piece))
                if len(running) >= AHEAD * workers:
                    yield from _first(running, stop)
            while running and not stop():
                yield from _first(running, stop)
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            crew.dismiss()


def _first(running: deque[Future[Result]], stop: Stop) -> Iterator[Result]:
    """Yield the first result, unless somebody asks to stop before it is there."""
    first = running.popleft()
    while not stop():
        try:
            result = first.result(timeout=_LOOK_S)
        except TimeoutError:
            continue
        yield result
        return


class _Crew(Generic[Piece, Result]):
    """
    Processes that do one work; each serves one thread of ours at a time.

    A pool of the standard library would lose count of a worker that is killed, or could not be ended at once.
    """

    def __init__(self, work: Callable[[Piece], Result], workers: int) -> None:
        self._all = [_worker(work) for _ in range(workers)]
        self._idle: SimpleQueue[tuple[SpawnProcess, Connection]] = SimpleQueue()
        for worker in self._all:
            self._idle.put(worker)

    def result(self, piece: Piece) -> Result:
        """Have an idle worker do one piece."""
        process, line = worker = self._idle.get()
        try:
            line.send(piece)
            result: Result = line.recv()
        except (EOFError, OSError) as error:
            process.join()
            raise QuothError(_fallen(process.exitcode)) from error
        finally:
            self._idle.put(worker)
        return result

    def dismiss(self) -> None:
        """End all workers, whatever they are doing."""
        for process, _ in self._all:
            process.terminate()
        for process, _ in self._all:
            process.join()


def _worker(work: Callable[[Piece], Result]) -> tuple[SpawnProcess, Connection]:
    """Start a process that does work, and return it with the line to it."""
    # A fresh interpreter: a fork would copy whatever threads and stores this process holds open.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), daemon=True)
    # A worker inherits that Ctrl-C is blocked: its parent hears it and dismisses the crew. The tracker that
    # the standard library starts beside the first worker would unblock it in between.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    # Ours must be the only end left open, or nobody would notice that the other is gone.
    theirs.close()
    return process, ours


def _serve(line: Connection, work: Callable[[Piece], Result]) -> None:
    """Do one piece after the other, until nobody is there to ask for more."""
    try:
        while True:
            line.send(work(line.recv()))
    except (EOFError, BrokenPipeError):
        return


def _fallen(code: int | None) -> str:
    if code is not None and code < 0:
        return f"a worker was killed (signal {-code}), as happens where memory runs out; try fewer --workers"
    return f"a worker failed (exit code {code}); what it said stands above"
