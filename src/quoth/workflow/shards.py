"""Shards: documents in, files of accounts in a folder out, each a worker's piece; and accounts back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

from quoth.errors import QuothError, SourceError
from quoth.model.account_record import account_from, account_record, document_record
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.model.record import Record
from quoth.workflow.chunks import chunks
from quoth.workflow.extraction import Extraction
from quoth.workflow.files import write_whole
from quoth.workflow.manifest import Manifest, Shard, checked, hashed, is_sharded, is_whole, manifest_of
from quoth.workflow.parallel import Stop, crew_of, in_order, never

SHARD = 1000
"""Documents a shard; a power of two or ten does as well, only the same number makes the same files."""
FULL = 500_000
"""Characters after which a shard is closed though it holds fewer documents: half a minute's reading."""
SUFFIX = ".jsonl.zst"

_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Made:
    """A shard that is in its folder; `again` is false where an earlier run had made it."""

    shard: Shard
    again: bool

    @property
    def claims(self) -> int:
        """Return how many claims it holds."""
        return self.shard.claims


def extract_to(
    folder: Path,
    documents: Iterable[Document],
    extraction: Extraction,
    *,
    size: int = SHARD,
    workers: int | None = 1,
    stop: Stop = never,
) -> Iterator[Made]:
    """
    Put what documents claim into shards of a folder, and yield each shard that is safe there.

    The same documents make the same bytes, whatever the workers. A shard that an earlier run made of the same
    documents by the same extractor, model and word lists stays as it is.

    Raises:
        QuothError: the folder holds something else.
    """
    earlier = _taken_up(folder)
    crew, pieces = crew_of(workers, _pieces(folder, documents, extraction, size, earlier), worth=2)
    first = next(pieces, None)
    if first is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    earlier.write(folder)
    done: list[Shard] = []
    work = partial(_made, folder, extraction)
    for made in in_order(work, chain([first], pieces), workers=crew, stop=stop):
        done.append(made.shard)
        Manifest((*done, *earlier.shards[len(done) :])).write(folder)
        yield made
    if not stop():
        Manifest(tuple(done), finished=True).write(folder)
        _sweep(folder, {shard.file for shard in done})


def accounts_in(folder: Path, manifest: Manifest | None = None) -> Iterator[Account]:
    """
    Yield the accounts of a folder of shards; without a manifest at hand its own is read and checked first.

    Raises:
        SourceError: the folder holds no finished shards, or one is missing, damaged or not ours.
    """
    for shard in (manifest or checked(folder)).shards:
        yield from accounts_of(folder / shard.file)


def accounts_of(path: Path) -> Iterator[Account]:
    """
    Yield the accounts of one shard.

    Raises:
        SourceError: it is damaged or no shard of ours.
    """
    import zstandard

    try:
        with path.open("rb") as file, zstandard.open(file, "rt", encoding="utf-8", newline="\n") as lines:
            for number, line in enumerate(lines, 1):
                yield _account(path, number, line)
    except (zstandard.ZstdError, OSError, UnicodeDecodeError) as error:
        raise SourceError(path, f"a damaged shard: {error}") from error


def _account(path: Path, number: int, line: str) -> Account:
    try:
        return account_from(json.loads(line))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise SourceError(path, "not the record of an account", line=number) from error


def packed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Compress lines; the same lines give the same bytes."""
    import zstandard

    chunker = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).chunker()
    for line in lines:
        yield from chunker.compress(line)
    yield from chunker.finish()  # type: ignore[no-untyped-call]  # zstandard's stubs leave it bare


def as_line(record: Record) -> bytes:
    """Write a record as one line; of the same record always the same bytes."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class _Piece:
    """The documents of one shard, by its place; or the shard an earlier run made of the same documents."""

    number: int
    input: str
    documents: tuple[Document, ...]
    known: Shard | None


def _taken_up(folder: Path) -> Manifest:
    """Return what an earlier run left, to go on with; nothing where the folder is new."""
    if is_sharded(folder):
        return replace(manifest_of(folder), finished=False)
    if folder.exists() and not folder.is_dir():
        raise QuothError(f"{folder}: shards lie in a folder; this is a file")
    if folder.is_dir() and any(folder.iterdir()):
        raise QuothError(f"{folder}: the folder holds something else; name a new or empty one")
    return Manifest()


def _pieces(
    folder: Path, documents: Iterable[Document], extraction: Extraction, size: int, earlier: Manifest
) -> Iterator[_Piece]:
    made_by = cache(extraction.made_by)
    for number, group in enumerate(chunks(documents, most=size, characters=FULL)):
        said = hashlib.sha256()
        for document in group:
            said.update(as_line({"made_by": asdict(made_by(document.language)), **document_record(document)}))
        input = said.hexdigest()
        known = earlier.shards[number] if number < len(earlier.shards) else None
        if known and known.input == input and is_whole(folder, known):
            yield _Piece(number, input, (), known)
        else:
            yield _Piece(number, input, group, None)


def _made(folder: Path, extraction: Extraction, piece: _Piece) -> Made:
    """Read the documents of one shard and write it; a worker's work."""
    if piece.known:
        return Made(piece.known, again=False)
    path = folder / f"{piece.number:05}{SUFFIX}"
    claims = 0

    def lines() -> Iterator[bytes]:
        nonlocal claims
        for account in chain.from_iterable(map(extraction.accounts, chunks(piece.documents))):
            claims += len(account.claims)
            yield as_line(account_record(account))

    write_whole(path, packed(lines()))
    return Made(Shard(path.name, len(piece.documents), claims, piece.input, hashed(path)), again=True)


def _sweep(folder: Path, kept: set[str]) -> None:
    """Remove shards of an earlier run with more documents, and what a killed worker left half-written."""
    for path in folder.glob(f"[0-9]*{SUFFIX}"):
        if path.name not in kept:
            path.unlink()
    for path in folder.glob(f".[0-9]*{SUFFIX}.*"):
        path.unlink()
