"""Shards from a cluster: the account table in, a folder for `quoth import` out, a shard a partition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field, fields
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.workflow.manifest import MANIFEST, Manifest, Shard
from quoth.workflow.shards import SUFFIX, packed

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

    from pandas import DataFrame as Frame
    from pyarrow.fs import FileSystem
    from pyspark.sql import DataFrame

SCHEMA = "file STRING, documents INT, claims INT, input STRING, sha256 STRING"
"""What a worker says of a shard it wrote; the fields of `Shard`."""

_MADE_ELSEWHERE = ""
"""Tells `quoth extract -o` that a shard was not made of documents it knows."""


def write_shards(accounts: DataFrame, folder: str | Path) -> Manifest:
    """
    Write the account table as a folder of shards and return its manifest, which is written last.

    The folder is a path that all workers share, or an address that pyarrow can write to: `s3://`, `gs://`,
    `hdfs://`. Every worker writes the shards of its partitions itself. A shard takes the place of one that
    an earlier try left; without its manifest, `quoth import` refuses a folder.
    """
    address = _address(folder)
    system, path = _opened(address)
    system.create_dir(path, recursive=True)
    read = accounts.where("account IS NOT NULL").select("account", "claims")
    rows = read.mapInPandas(partial(_shard, address), SCHEMA).collect()
    manifest = Manifest(
        tuple(sorted((Shard(*row) for row in rows), key=lambda each: each.file)), finished=True
    )
    with system.open_output_stream(f"{path}/{MANIFEST}") as file:
        file.write(manifest.content())
    return manifest


def _address(folder: str | Path) -> str:
    """Return a path as all processes understand it; what Hadoop calls `s3a` is `s3` to pyarrow."""
    address = str(folder)
    if "://" not in address:
        return str(Path(address).resolve())
    return address.replace("s3a://", "s3://", 1)


def _opened(address: str) -> tuple[FileSystem, str]:
    from pyarrow.fs import FileSystem

    system, path = FileSystem.from_uri(address)
    return system, path


def _shard(address: str, frames: Iterator[Frame]) -> Iterator[Frame]:
    """Write what a partition holds, and say what was written; one that holds nothing makes no shard."""
    from pandas import DataFrame
    from pyspark import TaskContext

    context = TaskContext.get()
    rows = chain.from_iterable(frame.itertuples(index=False, name=None) for frame in frames)
    first = next(rows, None)
    if context is None or first is None:
        return
    written = _Written()
    name = f"{context.partitionId():05}{SUFFIX}"
    system, path = _opened(address)
    # Packed already, though its name would have pyarrow pack it again.
    with system.open_output_stream(f"{path}/{name}", compression=None) as file:
        for part in packed(written.lines(chain([first], rows))):
            written.digest.update(part)
            file.write(part)
    shard = Shard(name, written.documents, written.claims, _MADE_ELSEWHERE, written.digest.hexdigest())
    yield DataFrame([astuple(shard)], columns=[field.name for field in fields(Shard)])


@dataclass(slots=True)
class _Written:
    """What has gone into a shard so far."""

    documents: int = 0
    claims: int = 0
    digest: Hash = field(default_factory=hashlib.sha256)

    def lines(self, rows: Iterable[tuple[str, int]]) -> Iterator[bytes]:
        """Yield the lines of a shard, and count them."""
        for account, claims in rows:
            self.documents += 1
            self.claims += claims
            yield f"{account}\n".encode()
