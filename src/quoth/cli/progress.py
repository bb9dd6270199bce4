"""Progress: a bar on a terminal, nothing elsewhere; steps are passed on as they come."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

Part = TypeVar("Part")


@dataclass(slots=True)
class Course:
    """How far reading has come: so many of so many files, or of one file's documents; None is not known."""

    total: int | None = None
    done: int = 0

    def followed(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Pass parts on, each of which is one step further."""
        for part in parts:
            self.done += 1
            yield part


class Step(Protocol):
    """One step on the way, mostly a document, with what was found in it."""

    @property
    def claims(self) -> int:
        """Return how many claims were found."""
        ...


Found = TypeVar("Found", bound=Step)


def somebody_watches() -> bool:
    """Tell whether messages go to a terminal."""
    return sys.stderr.isatty()


def watched(
    steps: Iterable[Found], course: Course, *, documents_in: Callable[[Found], int] = lambda _: 1
) -> Iterator[Found]:
    """Pass steps on, with documents, claims, rate and time left where somebody sits in front of it."""
    if not somebody_watches():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    told = "{task.fields[documents]:,} documents, {task.fields[claims]:,} claims, {task.fields[rate]:,.0f}/s"
    columns = (TextColumn(told), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=course.total, documents=0, claims=0, rate=0)
        begun, documents, claims = time.monotonic(), 0, 0
        for step in steps:
            documents, claims = documents + documents_in(step), claims + step.claims
            rate = documents / max(time.monotonic() - begun, 1e-3)
            bar.update(task, completed=course.done, documents=documents, claims=claims, rate=rate)
            yield step
