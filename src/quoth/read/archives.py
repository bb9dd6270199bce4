"""Archives: a source in, itself out, or what is packed in it, down to a depth; nothing is put on disk."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from quoth.errors import SourceError
from quoth.read.needs import DAMAGE, told
from quoth.read.source import IN_MEMORY, Source
from quoth.read.unpacking import Allowance, gunzipped, unpacked, unzstd

MAX_DEPTH = 4
"""A tar in a zip in a tar is somebody's backup; what is packed deeper was meant to go on for ever."""
MAX_MEMBERS = 1_000_000

_COPY = 2**20
_TAR_MARK = slice(257, 262)
_OFFICE = (b"opendocument.text", b"word/", b"[Content_Types].xml", b"application/epub+zip")


class Packing(Enum):
    """How files are packed: alone, or many into one."""

    GZIP = "gzip"
    ZSTD = "zstd"
    TAR = "tar"
    ZIP = "zip"


def packing_of(head: bytes) -> Packing | None:
    r"""
    Tell by the first bytes how a file is packed; an office file is a zip to look into, and no archive.

    >>> packing_of(b"PK\x03\x04 notes.txt"), packing_of(b"Seoul agreed.")
    (<Packing.ZIP: 'zip'>, None)
    """
    if head.startswith(b"\x1f\x8b"):
        return Packing.GZIP
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        return Packing.ZSTD
    if head[_TAR_MARK] == b"ustar":
        return Packing.TAR
    if head.startswith(b"PK\x03\x04") and not any(mark in head for mark in _OFFICE):
        return Packing.ZIP
    return None


def is_archive(source: Source) -> bool:
    """Tell whether many files are packed into this one, be it compressed or not."""
    size = source.size()
    inner = _uncompressed(source, Allowance.of(size))
    return packing_of(inner.head()) in (Packing.TAR, Packing.ZIP)


def contents(source: Source) -> Iterator[Source]:
    """
    Yield the source itself where it is not packed, else the files in it.

    Those of a zip come in order of name, those of a tar in its own. Hidden ones are passed over, and what
    cannot be had is set aside.

    Raises:
        SourceError: it is damaged, or holds more than it should.
    """
    yield from _contents(source, Allowance.of(source.size()), depth=0)


def _contents(source: Source, allowance: Allowance, *, depth: int) -> Iterator[Source]:
    inner = _uncompressed(source, allowance)
    packing = packing_of(inner.head())
    if packing is None:
        yield inner
        return
    if depth == MAX_DEPTH or packing in (Packing.GZIP, Packing.ZSTD):
        raise SourceError(source.name, f"packed more than {MAX_DEPTH} times over; unpack it")
    members = _of_tar if packing is Packing.TAR else _of_zip
    for member in members(inner, allowance):
        with member:
            try:
                yield from _contents(member, allowance, depth=depth + 1)
            except SourceError as error:
                source.set_aside(error)


def _uncompressed(source: Source, allowance: Allowance) -> Source:
    """Return what a compressed file holds; a file may be compressed some times over."""
    for _ in range(MAX_DEPTH):
        packing = packing_of(source.head())
        if packing is Packing.GZIP:
            source = replace(source, stream=gunzipped(source.name, source.stream, allowance))
        elif packing is Packing.ZSTD:
            source = replace(source, stream=unzstd(source.name, source.stream, allowance))
        else:
            break
    return source


def _of_zip(source: Source, allowance: Allowance) -> Iterator[Source]:
    source.stream.seek(0)
    try:
        with zipfile.ZipFile(source.stream) as archive:
            members = sorted(archive.infolist(), key=lambda member: member.filename)
            _count(source, len(members))
            for member in members:
                if not member.is_dir() and not _hidden(member.filename):
                    name = f"{source.name}/{member.filename}"
                    stream = unpacked(name, partial(archive.open, member), allowance)
                    yield replace(source, name=name, stream=stream)
    except (zipfile.BadZipFile, *DAMAGE) as error:
        raise SourceError(source.name, f"a damaged zip archive: {told(error)}") from error


def _of_tar(source: Source, allowance: Allowance) -> Iterator[Source]:
    """Yield the files of a tar as they come: a tape is read once, and holds no list to sort."""
    source.stream.seek(0)
    try:
        with tarfile.open(fileobj=source.stream, mode="r|") as archive:
            for number, member in enumerate(archive, 1):
                _count(source, number)
                archive.members = []  # type: ignore[attr-defined]  # else it keeps all of a million
                if member.isfile() and not _hidden(member.name):
                    name = f"{source.name}/{member.name}"
                    content = archive.extractfile(member)
                    if content is not None:
                        yield replace(source, name=name, stream=_copied(name, content, allowance))
    except (tarfile.TarError, *DAMAGE) as error:
        raise SourceError(source.name, f"a damaged tar archive: {told(error)}") from error


def _copied(name: str, content: IO[bytes], allowance: Allowance) -> IO[bytes]:
    """Take a file off a tape, so that it can be read twice; a large one lies in a file without a name."""
    taken = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the source closes it
    while part := content.read(_COPY):
        allowance.take(name, len(part))
        taken.write(part)
    return cast(IO[bytes], taken)


def _count(source: Source, members: int) -> None:
    if members > MAX_MEMBERS:
        raise SourceError(source.name, f"more than {MAX_MEMBERS:,} files; split it")


def _hidden(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") and part not in (".", "..") for part in parts)
