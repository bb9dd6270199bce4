"""The page cache: answers kept in a folder, with what lets a server say that nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from quoth.read.exchange import Answer

_CONDITIONS = (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer from before, and the headers that ask whether it still holds."""

    answer: Answer
    conditions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PageCache:
    """A folder with one file an address; a file that is broken is as good as none."""

    folder: Path

    def find(self, address: str) -> Kept | None:
        """Return what was kept of an address, if the server gave a way to ask whether it has changed."""
        try:
            head, _, body = self._path(address).read_bytes().partition(b"\n")
            headers = json.loads(head)
        except (OSError, ValueError):
            return None
        conditions = {asks: headers[said] for said, asks in _CONDITIONS if said in headers}
        return Kept(Answer(200, "", headers, body), conditions) if conditions else None

    def keep(self, address: str, answer: Answer) -> None:
        """Keep an answer, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        names = ("content-type", *(said for said, _ in _CONDITIONS))
        headers = {name: answer.headers[name] for name in names if name in answer.headers}
        with NamedTemporaryFile(dir=self.folder, delete=False) as file:
            file.write(json.dumps(headers, sort_keys=True).encode() + b"\n" + answer.body)
        Path(file.name).replace(self._path(address))

    def _path(self, address: str) -> Path:
        return self.folder / hashlib.sha256(address.encode()).hexdigest()
