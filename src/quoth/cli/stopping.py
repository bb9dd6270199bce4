"""Stopping: Ctrl-C, or a system that wants us gone, asks; the work ends where it can go on later."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

STOPPED = 130
"""How a command ends that was stopped, as shells have it."""


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Return what tells whether somebody asked to stop; who asks twice does not wait for the answer."""
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        if asked:
            signal.default_int_handler(number, frame)
        asked.append(number)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
