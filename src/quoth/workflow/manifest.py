"""The manifest of a folder of shards: what they hold, what made them, and the hashes by which to know."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from quoth.errors import SourceError
from quoth.workflow.files import write_whole

MANIFEST = "manifest.json"
FORMAT = 1
"""Raised whenever an older quoth could misread shards that a newer one has written."""

_FAMILY = "quoth-shards"


@dataclass(frozen=True, slots=True)
class Shard:
    """
    One file of accounts.

    `input` is a hash of the documents it was made of and of what read them; `sha256` is that of the file.
    """

    file: str
    documents: int
    claims: int
    input: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The shards of a folder in order; `finished` is false while documents may still be missing."""

    shards: tuple[Shard, ...] = ()
    finished: bool = False

    @property
    def documents(self) -> int:
        """Return how many documents all shards hold."""
        return sum(shard.documents for shard in self.shards)

    @property
    def claims(self) -> int:
        """Return how many claims all shards hold."""
        return sum(shard.claims for shard in self.shards)

    def write(self, folder: Path) -> None:
        """Put the manifest into its folder, in place of an older one."""
        write_whole(folder / MANIFEST, [self.content()])

    def content(self) -> bytes:
        """Return what the manifest's file holds."""
        record = {
            "format": f"{_FAMILY}/{FORMAT}",
            "quoth": version("quoth"),
            "finished": self.finished,
            "documents": self.documents,
            "claims": self.claims,
            "shards": [asdict(shard) for shard in self.shards],
        }
        return json.dumps(record, indent=1).encode() + b"\n"


def is_sharded(path: Path) -> bool:
    """Tell whether a path is a folder with a manifest in it."""
    return (path / MANIFEST).is_file()


def manifest_of(folder: Path) -> Manifest:
    """
    Return the manifest of a folder.

    Raises:
        SourceError: there is none, it is not one of quoth's, or a newer quoth has written it.
    """
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_bytes())
        family, _, number = record["format"].partition("/")
        newer = family == _FAMILY and int(number) > FORMAT
    except FileNotFoundError as error:
        raise SourceError(folder, f"no {MANIFEST} in it; `quoth extract -o {folder}` writes one") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError(path, "is no manifest of claim shards") from error
    if newer:
        raise SourceError(path, f"format {number} is newer than {FORMAT}, which this quoth reads; update it")
    if family != _FAMILY:
        raise SourceError(path, "is no manifest of claim shards")
    return _manifest(path, record)


def checked(folder: Path) -> Manifest:
    """
    Return the manifest of a folder whose shards are all there and are what they were.

    Raises:
        SourceError: a shard is missing or damaged, or the folder is unfinished.
    """
    manifest = manifest_of(folder)
    if not manifest.finished:
        raise SourceError(folder, "unfinished; run the `quoth extract` that began it again, and it goes on")
    for shard in manifest.shards:
        if not is_whole(folder, shard):
            raise SourceError(folder / shard.file, f"is not the file that {MANIFEST} names; extract it again")
    return manifest


def is_whole(folder: Path, shard: Shard) -> bool:
    """Tell whether a shard's file is there and is what it was."""
    try:
        return hashed(folder / shard.file) == shard.sha256
    except OSError:
        return False


def hashed(path: Path) -> str:
    """Return the SHA-256 of a file, as `sha256sum` prints it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(path: Path, record: Mapping[str, Any]) -> Manifest:
    """Read what a manifest says; a shard's file lies beside it and nowhere else."""
    try:
        shards = tuple(Shard(**shard) for shard in record["shards"])
        astray = any(Path(shard.file).name != shard.file for shard in shards)
    except (KeyError, TypeError) as error:
        raise SourceError(path, f"a damaged manifest: {error}") from error
    if astray:
        raise SourceError(path, "a damaged manifest: it names files outside of its folder")
    return Manifest(shards, record["finished"] is True)
