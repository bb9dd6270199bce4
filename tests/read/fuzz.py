"""Damaged files: valid ones in, mutants out, seeded; `python -m tests.read.fuzz 5000` reads that many."""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from quoth.errors import QuothError
from quoth.read import documents
from tests.read.corpus.cases import Case, cases


def mutants(case: Case, number: int, seed: int = 0) -> Iterator[bytes]:
    """Return damaged copies of a file: cut, bitten, doubled, filled with what another format is made of."""
    chance = random.Random(f"{case.name} {seed}")
    for _ in range(number):
        content = bytearray(case.content)
        for _ in range(chance.choice((1, 1, 2, 8))):
            chance.choice((_cut, _bite, _double, _insert, _swap))(content, chance)
        yield bytes(content)


def outcome(content: bytes, folder: Path, *, input: str = "auto") -> str:
    """
    Read a damaged file and return what came of it: "read", or the class of the refusal.

    Anything but a refusal of quoth's own, with a message of one line, is a failure.
    """
    path = folder / "mutant"
    path.write_bytes(content)
    try:
        for document in documents(path, input=input):
            document.text.encode()
    except QuothError as refusal:
        message = str(refusal)
        assert "\n" not in message
        assert len(message) < 500, message
        return type(refusal).__name__
    return "read"


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content) + 1) :]


def _bite(content: bytearray, chance: random.Random) -> None:
    for _ in range(min(len(content), 16)):
        content[chance.randrange(len(content))] = chance.randrange(256)


def _double(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) + 1)
    content[start:start] = content[start : start + 200] * 5


def _insert(content: bytearray, chance: random.Random) -> None:
    pieces = (
        b"\0",
        b"\xff\xfe",
        b"<" * 50,
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"]]>",
        b'"',
        b"\r\n\r\n",
        b"&#x110000;",
        b"\xed\xa0\x80",
    )
    start = chance.randrange(len(content) + 1)
    content[start:start] = chance.choice(pieces)


def _swap(content: bytearray, chance: random.Random) -> None:
    one, two = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
    content[one:two] = content[one:two][::-1] if two - one < 400 else b""


def main() -> None:
    """Read mutants of all files and print what came of them, the slowest, and the memory it took."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    each = max(1, wanted // len(cases()))
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    with TemporaryDirectory() as folder:
        for case in cases():
            for content in mutants(case, each, seed=1):
                start = time.perf_counter()
                counts[outcome(content, Path(folder))] += 1
                slowest = max(slowest, (time.perf_counter() - start, case.name))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(dict(counts), f"slowest {slowest[0]:.2f} s ({slowest[1]})", f"peak memory {memory} MiB")  # noqa: T201


if __name__ == "__main__":
    main()
