"""
Measure how much memory many short documents take, and whether more of them take more.

    python benchmarks/memory.py                    # `quoth extract -o` of 10,000 and 100,000 documents
    python benchmarks/memory.py 1000 10000 --workers 1 --command add

Each run is a process of its own, which reads a JSON Lines file of one-sentence reports with the real model,
into shards or into a graph on disk; its peak, and that of its largest worker, is what the system says when
they have ended (`ru_maxrss`). The most documents may take a tenth more than the fewest.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GIVEN = ("Ada", "Eva", "Tor", "Mira", "Nils", "Olga", "Paul", "Ruth", "Sven", "Vera")
SYLLABLES = ("al", "ber", "dor", "fen", "gar", "hol", "lind", "mar", "nor", "rask", "sund", "vik")
VERBS = ("has signed", "rejected", "will publish", "did not read", "promised to repay", "has committed to")
THINGS = ("the accord", "a loan", "the report", "the treaty", "a summit", "the harbor plan", "the budget")
GOAL = 1.10
COMMANDS = {"add": "--graph", "extract": "-o"}
"""Each with the option that says where to."""


@dataclass(frozen=True, slots=True)
class Peak:
    """What one run took: megabytes at most of the main process and of its largest worker, CPU seconds."""

    documents: int
    main_mb: float
    worker_mb: float
    cpu_s: float


def main() -> None:
    """Print the peak of each run, and how much more the largest takes than the smallest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--command", choices=sorted(COMMANDS), default="extract")
    chosen = parser.parse_args()
    print("documents   main MB  worker MB  CPU s", flush=True)
    peaks = []
    for count in chosen.counts:
        peaks.append(peak := measured(chosen.command, count, chosen.workers))
        print(
            f"{peak.documents:9,}  {peak.main_mb:8.1f}  {peak.worker_mb:9.1f}  {peak.cpu_s:5.0f}", flush=True
        )
    first, last = peaks[0], peaks[-1]
    ratio = max(last.main_mb / first.main_mb, last.worker_mb / first.worker_mb)
    print(f"ratio {ratio:.3f} (goal: at most {GOAL:.2f})")
    sys.exit(ratio > GOAL)


def measured(command: str, count: int, workers: int) -> Peak:
    """Read so many documents in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="quoth-memory-") as folder:
        texts = Path(folder) / "texts.jsonl"
        with texts.open("w", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(line)}\n" for line in documents(count))
        wanted = [command, str(texts), COMMANDS[command], f"{folder}/out", "--workers", str(workers)]
        words = [sys.executable, __file__, "--child", *wanted]
        told = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
        return Peak(count, told["main_kb"] / 1024, told["worker_kb"] / 1024, told["cpu_s"])


def documents(count: int) -> Iterator[dict[str, str]]:
    """Yield short reports by chance, the same every time."""
    chance = random.Random(9)
    for number in range(count):
        surname = "".join(chance.choices(SYLLABLES, k=3)).title()
        who = f"{chance.choice(GIVEN)} {surname}"
        said = f"{who} {chance.choice(VERBS)} {chance.choice(THINGS)}."
        yield {"id": f"d{number}", "text": said, "publisher": "The Harbor Courier", "published": "2024-03-09"}


def child(words: list[str]) -> None:
    """Run a command, then print what it took."""
    from quoth.cli.app import app

    app(words, standalone_mode=False)
    own, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = own.ru_utime + own.ru_stime + theirs.ru_utime + theirs.ru_stime
    print(json.dumps({"main_kb": own.ru_maxrss, "worker_kb": theirs.ru_maxrss, "cpu_s": cpu_s}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2:])
    else:
        main()
