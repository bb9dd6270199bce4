"""Incoming: names on the command line in, documents out; a single file whole, of many what can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.cli.progress import Course, somebody_watches
from quoth.cli.refusals import Refusals
from quoth.errors import SourceError

if TYPE_CHECKING:
    from quoth.model.document import Document

Read = Callable[..., Iterator["Document"]]
"""What reads a source, and takes as `aside` who hears of what cannot be read."""


def listener(
    sources: Sequence[str], refused: Refusals, *, errors: Path | None, strict: bool
) -> Refusals | None:
    """
    Return who hears of what cannot be read, None where the first failure is to end all.

    Raises:
        SourceError: a file that was named is not there; where failures are written down, that is one of them.
    """
    from quoth.read import holds_many, stands_for_file

    if errors:
        return refused
    for source in sources:
        if stands_for_file(source) and not Path(source).exists():
            raise SourceError(source, "no such file")
    return None if strict or (len(sources) == 1 and not holds_many(sources[0])) else refused


def incoming(
    sources: Sequence[str], read: Read, course: Course, *, aside: Refusals | None
) -> Iterator[Document]:
    """
    Yield the documents of all sources, as they are read; what cannot be read is set aside.

    Where nobody listens, reading stops there; a single file is then read whole before its first document.
    """
    from quoth.read import holds_many
    from quoth.workflow.whole import whole

    if aside is None and len(sources) == 1 and not holds_many(sources[0]):
        course.total, documents = whole(read(sources[0]))
        return course.followed(documents)
    return _one_by_one(sources, read, course, aside)


def _one_by_one(
    sources: Sequence[str], read: Read, course: Course, aside: Refusals | None
) -> Iterator[Document]:
    from quoth.read import places

    course.total = _counted(sources) if somebody_watches() else None
    for source in sources:
        try:
            for place in places(source, aside):
                yield from read(place, aside=aside)
                course.done += 1
        except SourceError as error:
            if aside is None:
                raise
            aside(error)


def _counted(sources: Sequence[str]) -> int | None:
    """Return how many files there are; of one alone nobody knows how far reading has come in it."""
    from quoth.read import places

    count = 0
    for source in sources:
        with suppress(SourceError):
            count += sum(1 for _ in places(source, lambda _: None))
    return count if count > 1 else None
