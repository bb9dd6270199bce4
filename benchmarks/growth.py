"""
How loading and the named questions grow with the number of claims.

    python benchmarks/growth.py [10000 30000 100000]

What benchmarks/store.py measures, at several sizes; of loading and of every question the exponent is printed
by which its time grows, beside that of n log n, and the question's time beside that of loading the claims.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import log
from pathlib import Path

from figures import Figure, Kind, exponent, line

from store import figures

SIZES = (10_000, 30_000, 100_000)
LEAST_S = 0.05
"""Below this a question's time is its fixed costs, and says nothing of growth."""
NOISE = 0.1
"""By so much an exponent differs from one run to the next."""


def main() -> int:
    """Measure each size and print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    for figure in growth(parser.parse_args().sizes):
        print(line(figure), flush=True)
    return 0


def growth(sizes: Sequence[int]) -> Iterator[Figure]:
    """Measure each size, the most in full and others in seconds; fit; hold questions against loading."""
    spent: dict[str, dict[int, float]] = {}
    for size in sizes:
        for figure in at(size):
            spent.setdefault(figure.what, {})[size] = figure.value
            if size == sizes[-1] or "seconds" in figure.what:
                yield replace(figure, what=f"{size:,}: {figure.what}")
    yield from fitted(spent)
    bare_s = spent["load, seconds"][sizes[-1]] * spent["rate of bare bulk_extend"][sizes[-1]]
    for what, seconds in spent.items():
        if what.endswith(": seconds"):
            cost = seconds[sizes[-1]] / bare_s
            yield Figure("questions", what.replace("seconds", "times bare Oxigraph's load"), cost, Kind.COST)


def at(claims: int) -> Iterator[Figure]:
    """Yield what loading so many claims takes, and each named question of them."""
    with tempfile.TemporaryDirectory() as folder:
        yield from figures(claims, Path(folder), ["load", "questions"])


def fitted(spent: Mapping[str, Mapping[int, float]]) -> Iterator[Figure]:
    """Yield the exponent of everything that is counted in seconds, and takes long enough to tell."""
    for what, seconds in spent.items():
        timed = {size: each for size, each in seconds.items() if each >= LEAST_S}
        if "seconds" not in what or len(timed) < 2:
            continue
        power, told = exponent(list(timed), list(timed.values())), what.replace("seconds", "growth exponent")
        if what.startswith("load"):
            yield Figure("load", told, power, at_most=1 + NOISE)
        else:
            least = exponent(list(timed), [size * log(size) for size in timed])
            yield Figure("questions", told, power, at_most=round(least + NOISE, 2))


if __name__ == "__main__":
    sys.exit(main())
