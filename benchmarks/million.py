"""
What a graph of a million claims takes: to load, to ask and to look at.

    python benchmarks/million.py FOLDER                    an hour, 10 GB of disk
    python benchmarks/million.py FOLDER --claims 10000     fewer claims
    python benchmarks/million.py FOLDER --only ask view    load, ask, cap, view; what was loaded is used again

Claims are made up (benchmarks/claims.py). Every line is the command a person would type, in processes of its
own: the rows it printed, the processor seconds of all of them, the most memory one of them held, and what it
said last where it failed. *cap* sends the questions' queries as anybody's SPARQL, to which the limits of a
person's query apply; *view* makes the page, and opens it in Chromium as benchmarks/viewer.py does.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from loading import measured
from viewer import first_paint, opened, shown

from quoth.ontology import ontology_folder
from quoth.query import questions

QUOTH = Path(sys.executable).with_name("quoth")
MEMORY_MB = 12_000
"""A command that needs more is stopped, and says so, before the machine stands still."""

CLAIMS = "JSON.parse(document.getElementById('claims').textContent).claims.rows.length"
PARTS = ((), ("--about", "actor-0"), ("--polarity", "negated"))
"""What is looked at: the whole graph, and parts of it by the filters of `quoth view`."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took, and what else there is to say of it."""

    command: str
    rows: int
    cpu_s: float
    peak_mb: float
    told: str


def main() -> int:
    """Measure each step and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__.strip().partition("\n\n")[0])
    parser.add_argument("folder", type=Path, help="where the graph is kept")
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="+", choices=STEPS, default=list(STEPS))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print(f"{'':<32}{'rows':>11}{'CPU s':>10}{'peak MB':>10}")
    for step in options.only:
        for taken in STEPS[step](options.folder / "made-up.graph", options.claims):
            print(line(taken), flush=True)
    return 0


def line(taken: Taken) -> str:
    """
    Lay out what a command took.

    >>> line(Taken("ask hearsay", 58_089, 6.24, 321.4, ""))
    'ask hearsay                          58,089       6.2       321'
    """
    numbers = f"{taken.rows:>11,}{taken.cpu_s:>10,.1f}{taken.peak_mb:>10,.0f}"
    return f"{taken.command:<32}{numbers}   {taken.told}".rstrip()


def loaded(graph: Path, claims: int) -> Iterator[Taken]:
    """Load the claims, unless they were loaded before."""
    load = measured("quoth", claims, graph)
    yield Taken("load", load.claims, load.cpu_s, load.peak_mb, f"{load.disk_mb:,.0f} MB on disk")


def asked(graph: Path, _claims: int) -> Iterator[Taken]:
    """Ask every named question."""
    for question in questions():
        yield taken(f"ask {question.name}", *_asking(question.name, graph))


def capped(graph: Path, _claims: int) -> Iterator[Taken]:
    """Send the query of every named question as SPARQL, within the usual limits."""
    for name in sorted({question.query or question.name for question in questions()}):
        query = ontology_folder() / "queries" / f"{name}.rq"
        yield taken(f"ask @{name}.rq", *_asking(f"@{query}", graph))


def viewed(graph: Path, _claims: int) -> Iterator[Taken]:
    """Make the page of the whole graph, and of a part; open both."""
    from playwright.sync_api import sync_playwright

    for chosen in PARTS:
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
            page = Path(folder, "page.html")
            made = taken(" ".join(("view", *chosen)), "view", *chosen, "-o", str(page), "--graph", str(graph))
            if not page.exists():
                yield made
                continue
            tab = opened(started, page)
            told = f"{page.stat().st_size / 1e6:.1f} MB, first paint {shown(first_paint(tab)).strip()}"
            yield replace(made, rows=tab.evaluate(CLAIMS), told=told)


def taken(command: str, *arguments: str) -> Taken:
    """Run `quoth` and return what that took; what it printed is counted and let go."""
    with tempfile.TemporaryFile() as errors:
        running = subprocess.Popen(
            [QUOTH, *arguments], stdout=subprocess.PIPE, stderr=errors, preexec_fn=_within_memory
        )
        assert running.stdout
        with running.stdout:
            rows = sum(1 for _ in running.stdout)
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        told = errors.read().decode().strip().rpartition("\n")[2] if running.returncode else ""
    if running.returncode < 0:
        told = f"killed by signal {-running.returncode}: {told}"
    return Taken(command, rows, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told)


def _asking(question: str, graph: Path) -> tuple[str, ...]:
    return "ask", question, "--format", "jsonl", "--graph", str(graph)


def _within_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MB * 2**20,) * 2)


STEPS: Mapping[str, Callable[[Path, int], Iterator[Taken]]] = {
    "load": loaded,
    "ask": asked,
    "cap": capped,
    "view": viewed,
}


if __name__ == "__main__":
    raise SystemExit(main())
