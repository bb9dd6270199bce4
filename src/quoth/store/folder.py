"""A graph's folder on disk: its format, the writer's lock, and the snapshots that readers open."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import IO, TYPE_CHECKING

from quoth.errors import GraphLocked, NotAGraph

if TYPE_CHECKING:
    from pyoxigraph import Store

FORMAT = 1
"""Raised whenever an older quoth could misread what a newer one has written."""

_MARK, _LOCK, _DATABASE, _SNAPSHOTS = "quoth.json", "lock", "quads", "snapshots"
_UNSETTLED, _PREPARED = "unsettled", "bulk-*.sst"
_CURRENT = "CURRENT"
"""The file by which each of Oxigraph's databases begins; readers of a snapshot hold it."""
_KEPT_SNAPSHOTS = 2
_ATTEMPTS = 20


class Folder:
    """The folder of one graph."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[bytes] | None = None
        self._read: Path | None = None

    @property
    def index_file(self) -> Path:
        """Return where an index of what is seen now is kept: beside the snapshot it is made of."""
        snapshot = self._read or self._snapshots()[-1]
        return snapshot.with_name(f"{snapshot.name}.words")

    def open_to_write(self) -> Store:
        """
        Return the database, made where there is none, and keep others from writing until `unlock`.

        Raises:
            NotAGraph: the folder holds something else, or a graph of a newer format.
            GraphLocked: another process is writing to it.
        """
        from pyoxigraph import Store

        self._check(may_be_new=True)
        self._make()
        self._take_lock()
        self._sweep()
        try:
            store = Store(self.path / _DATABASE)
        except OSError as error:
            self.unlock()
            raise NotAGraph(self.path, f"the database cannot be opened: {error}") from error
        if not self._snapshots():
            self.take_snapshot(store)
        return store

    def open_to_read(self) -> Store:
        """
        Return the newest snapshot; what is written later is not seen.

        Raises:
            NotAGraph: the folder holds something else, or a graph of a newer format.
        """
        from pyoxigraph import Store

        self._check(may_be_new=False)
        for _ in range(_ATTEMPTS):
            snapshots = self._snapshots()
            if not snapshots:
                break
            try:
                self._lock = _held(snapshots[-1])
                self._read = snapshots[-1]
                return Store.read_only(str(self._read))
            except OSError as error:
                self.unlock()
                # A writer may have put a newer one in its place between our look and our opening.
                if self._snapshots()[-1:] == snapshots[-1:]:
                    raise NotAGraph(self.path, f"the snapshot cannot be opened: {error}") from error
        raise NotAGraph(self.path, "no graph has been written here yet")

    def take_snapshot(self, store: Store) -> None:
        """Leave the database's present state for readers: hard links, some milliseconds."""
        older = self._snapshots()
        number = int(older[-1].name) + 1 if older else 1
        unfinished = self.path / _SNAPSHOTS / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.parent.mkdir(exist_ok=True)
        store.backup(str(unfinished))
        unfinished.rename(unfinished.with_name(f"{number:010}"))
        for snapshot in older[: 1 - _KEPT_SNAPSHOTS]:
            _remove(snapshot)

    @property
    def is_unsettled(self) -> bool:
        """Tell whether a writer died between adding documents and naming entities by them."""
        return (self.path / _UNSETTLED).exists()

    def unsettle(self) -> None:
        """Leave a mark for the next writer, should this one die."""
        (self.path / _UNSETTLED).touch()

    def settle(self) -> None:
        """Take the mark away."""
        (self.path / _UNSETTLED).unlink(missing_ok=True)

    def unlock(self) -> None:
        """Let others write; or, of a reader, let the writer take away what was read."""
        if self._lock:
            self._lock.close()
            self._lock = None

    def _check(self, *, may_be_new: bool) -> None:
        """Refuse what is not ours, before anything is written."""
        mark = self.path / _MARK
        if mark.is_file():
            return self._check_format(mark)
        if self.path.exists() and not self.path.is_dir():
            raise NotAGraph(self.path, "a graph is a folder; this is a file")
        if self.path.is_dir() and {entry.name for entry in self.path.iterdir()} - {_LOCK, f"{_MARK}.new"}:
            raise NotAGraph(self.path, "the folder holds something else; name a new or empty one")
        if not may_be_new:
            raise NotAGraph(self.path, "there is no graph here; `quoth add` makes one")
        return None

    def _check_format(self, mark: Path) -> None:
        try:
            found = json.loads(mark.read_text(encoding="utf-8"))["format"]
        except (ValueError, KeyError, TypeError) as error:
            raise NotAGraph(self.path, f"{_MARK} does not say which format the graph has") from error
        if not isinstance(found, int) or found > FORMAT:
            raise NotAGraph(
                self.path, f"format {found} is newer than {FORMAT}, which this quoth reads; update it"
            )

    def _make(self) -> None:
        """Make the folder; its mark is put down whole."""
        self.path.mkdir(parents=True, exist_ok=True)
        mark = self.path / _MARK
        if not mark.exists():
            new = self.path / f"{_MARK}.new"
            new.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
            new.rename(mark)

    def _take_lock(self) -> None:
        import fcntl

        lock = (self.path / _LOCK).open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            lock.close()
            raise GraphLocked(self.path) from error
        self._lock = lock

    def _sweep(self) -> None:
        """Remove what a killed writer had its loader prepare: nobody else would, and it may be gigabytes."""
        for prepared in (self.path / _DATABASE).glob(_PREPARED):
            prepared.unlink()

    def _snapshots(self) -> list[Path]:
        """Return the finished snapshots, oldest first."""
        folder = self.path / _SNAPSHOTS
        return sorted(entry for entry in folder.iterdir() if entry.name.isdigit()) if folder.is_dir() else []


def _held(snapshot: Path) -> IO[bytes]:
    """
    Keep the writer from taking a snapshot away: Oxigraph opens most of its files when it first needs them.

    Raises:
        OSError: the writer is about to.
    """
    import fcntl

    held = (snapshot / _CURRENT).open("rb")
    try:
        fcntl.flock(held, fcntl.LOCK_SH | fcntl.LOCK_NB)
        (snapshot / _CURRENT).stat()  # it may have gone before it was held
    except OSError:
        held.close()
        raise
    return held


def _remove(snapshot: Path) -> None:
    """Take a snapshot away, unless somebody reads it; then it goes with a later commit."""
    import fcntl

    if (snapshot / _CURRENT).exists():
        with (snapshot / _CURRENT).open("rb") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            shutil.rmtree(snapshot, ignore_errors=True)
    shutil.rmtree(snapshot, ignore_errors=True)
    snapshot.with_name(f"{snapshot.name}.words").unlink(missing_ok=True)
