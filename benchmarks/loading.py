"""
Load made-up claims in a process of its own, and tell what that took.

    python benchmarks/loading.py quoth 100000 FOLDER      accounts in, a graph on disk out
    python benchmarks/loading.py oxigraph 100000 FOLDER   their quads into bare Oxigraph, in bulk
    python benchmarks/loading.py memory 2000              accounts in, a graph in memory, by Oxigraph
    python benchmarks/loading.py rdflib 2000              the same by rdflib

Accounts and, for bare Oxigraph, quads are made on the way and never all at once; the time of their making is
measured on its own thread and left out. What Oxigraph's own threads do counts on both sides.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from quoth.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Load:
    """What loading took: CPU seconds of all threads, the peak of memory, and what lies on disk."""

    claims: int
    quads: int
    cpu_s: float
    peak_mb: float
    disk_mb: float


def measured(into: str, claims: int, folder: Path) -> Load:
    """Load in another process, unless the folder has been loaded before and kept."""
    told = folder.with_name(f"{folder.name}.json")
    if not told.exists():
        command = [sys.executable, __file__, into, str(claims), str(folder)]
        told.write_bytes(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return Load(**json.loads(told.read_text(encoding="utf-8")))


class Making:
    """Hands on what others make, and measures what their making takes."""

    def __init__(self) -> None:
        self.made, self.cpu_s = 0, 0.0

    def __call__(self, things: Iterable[T]) -> Iterator[T]:
        """Hand on one after another."""
        remaining = iter(things)
        while True:
            began = time.thread_time()
            thing = next(remaining, None)
            self.cpu_s += time.thread_time() - began
            if thing is None:
                return
            self.made += 1
            yield thing


def into_quoth(claims: int, store: Store, making: Making) -> int:
    """Add accounts."""
    from claims import accounts

    for _ in store.add(making(accounts(claims))):
        pass
    store.close()
    return 0


def into_oxigraph(claims: int, folder: str, making: Making) -> int:
    """Give Oxigraph's bulk loader ready quads, all in one go."""
    import pyoxigraph
    from claims import accounts

    from quoth.store.quads import quads

    count = 0

    def flowing() -> Iterator[object]:
        nonlocal count
        for of_report in making(quads(account) for account in accounts(claims)):
            count += len(of_report)
            yield from of_report

    pyoxigraph.Store(folder).bulk_extend(flowing())
    return count


def main(into: str, claims: str, folder: str = "") -> None:
    """Load, and print what it took as JSON."""
    from claims import CLAIMS_A_REPORT, accounts

    from quoth.store import open_store

    list(open_store().add(accounts(CLAIMS_A_REPORT)))  # ontology and libraries are there once
    making = Making()
    began = time.process_time()
    if into == "oxigraph":
        quads = into_oxigraph(int(claims), folder, making)
    elif into == "quoth":
        quads = into_quoth(int(claims), open_store(Path(folder)), making)
    else:
        quads = into_quoth(int(claims), open_store(kind="rdflib" if into == "rdflib" else "oxigraph"), making)
    spent = time.process_time() - began - making.cpu_s
    files = (path for path in Path(folder).rglob("*") if path.is_file()) if folder else ()
    bytes_by_file = {path.stat().st_ino: path.stat().st_size for path in files}  # snapshots are hard links
    load_of = Load(
        claims=int(claims),
        quads=quads,
        cpu_s=round(spent, 3),
        peak_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        disk_mb=round(sum(bytes_by_file.values()) / 2**20, 1),
    )
    print(json.dumps(asdict(load_of)))


if __name__ == "__main__":
    main(*sys.argv[1:])
