"""Figures: what a benchmark measured, as a table for people and as JSON for the next commit."""

from __future__ import annotations

import os
import platform
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from importlib.metadata import version
from math import log
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LIBRARIES = ("spacy", "pyoxigraph", "rdflib", "networkx", "numpy")


class Kind(Enum):
    """Whether a figure is a ratio within one run, by which commits are compared, and which way is better."""

    COST = "cost"
    """A ratio of which less is better: times the bare parser."""
    SHARE = "share"
    """A ratio of which more is better: share of the bare parser's rate."""
    FACT = "fact"
    """Seconds, counts, exponents: they say how it was, on this machine."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number, and the bound it should keep, where it has one."""

    part: str
    what: str
    value: float
    kind: Kind = Kind.FACT
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_reached(self) -> bool | None:
        """Tell whether it keeps its bound; None where it has none."""
        if self.at_least is None and self.at_most is None:
            return None
        return (self.at_least is None or self.value >= self.at_least) and (
            self.at_most is None or self.value <= self.at_most
        )

    def slowed(self, before: Figure) -> float:
        """Return how many times slower this is than before; below 1.0 it is faster."""
        return before.value / self.value if self.kind is Kind.SHARE else self.value / before.value


def line(figure: Figure) -> str:
    """
    Lay out one figure.

    >>> line(Figure("load", "growth exponent", 1.02, at_most=1.1))
    'load        growth exponent                                            1.02   at most 1.1'
    """
    bounds = (("at least", figure.at_least), ("at most", figure.at_most))
    goal = ", ".join(f"{word} {bound:g}" for word, bound in bounds if bound is not None)
    missed = "   missed" if figure.is_reached is False else ""
    written = f"{figure.value:,.0f}" if abs(figure.value) >= 1_000 else f"{figure.value:,.2f}"
    return f"{figure.part:<12}{figure.what:<52}{written:>11}   {goal}{missed}".rstrip()


def record(figures: Iterable[Figure]) -> dict[str, Any]:
    """Return figures with the machine, the versions and the commit they belong to, ready for JSON."""
    return {
        "measured": time.strftime("%Y-%m-%d %H:%M"),
        "commit": commit(),
        "machine": machine(),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}},
        "figures": [{**asdict(figure), "kind": figure.kind.value} for figure in figures],
    }


def figures_from(record: dict[str, Any]) -> Iterator[Figure]:
    """Yield the figures of a record."""
    for each in record["figures"]:
        yield Figure(**{**each, "kind": Kind(each["kind"])})


def machine() -> dict[str, Any]:
    """Return what a reader must know of the machine to judge seconds."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "processors": os.cpu_count(),
        "model": models[0] if models else platform.processor(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": platform.system(),
        "load": round(os.getloadavg()[0], 1),
    }


def commit() -> str:
    """Return the checkout's commit, with a plus where files differ from it."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty=+", "--abbrev=10", "--exclude=*"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or "unknown"


def cpu_s(work: Callable[[], object]) -> float:
    """Return the processor seconds of this process that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def wall_s(work: Callable[[], object]) -> float:
    """Return the seconds by the clock on the wall, for what more than one process does."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def exponent(sizes: Sequence[float], spent: Sequence[float]) -> float:
    """
    Return the power of the size by which time grows: the least-squares slope of the logarithms.

    >>> round(exponent([10, 100, 1000], [1, 10, 100]), 6)
    1.0
    """
    xs, ys = [log(size) for size in sizes], [log(seconds) for seconds in spent]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
