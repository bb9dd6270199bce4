"""Arrivals: a folder in, each file in it out, as soon as it is whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

from quoth.errors import ModelMissing, SourceError

SETTLE_S = 1.0
"""A file nobody has touched for so long is taken to be whole."""


def arrivals(folder: Path, *, settle_s: float = SETTLE_S) -> Iterator[Path]:
    """
    Yield the files of a folder in order of name, then each that appears or changes; close it to stop.

    A file is yielded once it has been left alone for `settle_s` seconds; hidden ones never are, so that a
    writer may prepare a file under such a name.

    Raises:
        SourceError: the folder is missing or is none.
        ModelMissing: watchdog is not installed.
    """
    if not folder.is_dir():
        raise SourceError(folder, "no such folder; name one whose new files are to be added")
    touched: Queue[Path] = Queue()
    stop = _watch(folder, touched)
    try:
        for path in sorted(folder.iterdir()):
            touched.put(path)
        yield from _settled(touched, settle_s)
    finally:
        stop()


def _settled(touched: Queue[Path], settle_s: float) -> Iterator[Path]:
    """Yield each touched file when it has been left alone long enough."""
    last: dict[Path, float] = {}
    while True:
        try:
            last[touched.get(timeout=settle_s / 4)] = time.monotonic()
            continue
        except Empty:
            pass
        for path in sorted(path for path, at in last.items() if time.monotonic() - at >= settle_s):
            del last[path]
            if path.is_file() and not path.name.startswith("."):
                yield path


def _watch(folder: Path, touched: Queue[Path]) -> Callable[[], None]:
    """Put each path that something happens to into the queue, until what is returned is called."""
    try:
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer
    except ModuleNotFoundError as error:
        raise ModelMissing("watchdog", install="python -m pip install 'quoth[watch]'") from error

    class Touched(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("created", "modified", "moved"):
                touched.put(Path(str(event.dest_path or event.src_path)))

    observer = Observer()
    observer.schedule(Touched(), str(folder))
    observer.start()

    def stop() -> None:
        observer.stop()
        observer.join()

    return stop
