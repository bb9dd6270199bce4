"""Two measurements side by side: what became slower, by more than a run differs from the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median

from figures import Figure, Kind

TOLERANCE = 0.20
"""So much slower a ratio may be: issue 9 sets it, and two runs of one commit differ by half of it."""


def slower(before: Iterable[Figure], after: Iterable[Figure], *, tolerance: float) -> Iterator[str]:
    """Yield a line for every ratio that slowed by more than the tolerance; seconds are not compared."""
    old = {(figure.part, figure.what): figure for figure in before}
    for figure in after:
        known = old.get((figure.part, figure.what))
        if known is None or figure.kind is Kind.FACT:
            continue
        times = figure.slowed(known)
        if times > 1 + tolerance:
            change = f"{known.value:.2f} before, {figure.value:.2f} now"
            yield f"{figure.part}: {figure.what} is {times:.2f} times slower ({change})"


def typical(runs: Iterable[Iterable[Figure]]) -> list[Figure]:
    """Return of several runs each figure's median."""
    gathered: dict[tuple[str, str], list[Figure]] = {}
    for run in runs:
        for figure in run:
            gathered.setdefault((figure.part, figure.what), []).append(figure)
    return [_middle(figures) for figures in gathered.values()]


def _middle(figures: list[Figure]) -> Figure:
    first = figures[0]
    return Figure(
        first.part,
        first.what,
        median(figure.value for figure in figures),
        first.kind,
        first.at_least,
        first.at_most,
    )
