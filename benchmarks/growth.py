"""
How loading and the named questions grow with the number of claims.

    python benchmarks/growth.py [10000 30000 100000]

Processor seconds of this process, on made-up claims (benchmarks/claims.py). Loading is compared with
Oxigraph's bulk loader on the same quads; of every question the exponent is printed by which its time grows.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from claims import accounts
from figures import Figure, Kind, cpu_s, exponent, line

from quoth.model.entity import Account
from quoth.query import questions, run
from quoth.store import Store, open_store
from quoth.store.quads import quads

SIZES = (10_000, 30_000, 100_000)
LEAST_S = 0.05
"""Below this a question's time is its fixed costs, and says nothing of growth."""
PATIENCE_S = 60.0
"""A question that takes longer is not asked of more claims."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What one number of claims took."""

    claims: int
    loading_s: float
    bare_s: float
    quads: int
    questions_s: dict[str, float]


def main() -> int:
    """Measure each size and print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    for figure in growth(parser.parse_args().sizes):
        print(line(figure), flush=True)
    return 0


def growth(sizes: Sequence[int]) -> Iterator[Figure]:
    """Measure each size, then fit."""
    scales: list[Scale] = []
    for size in sizes:
        slow = {name for each in scales for name, spent in each.questions_s.items() if spent > PATIENCE_S}
        scales.append(scale(size, [question.name for question in questions() if question.name not in slow]))
    yield from loading(scales)
    for question in questions():
        yield from asking(question.name, [each for each in scales if question.name in each.questions_s])


def scale(claims: int, asked: Sequence[str]) -> Scale:
    """Load so many claims and ask these named questions."""
    with tempfile.TemporaryDirectory() as folder:
        reports = list(accounts(claims))
        store = open_store(Path(folder) / "made-up.graph")
        spent = cpu_s(lambda: sum(1 for _ in store.add(reports)))
        took = {question: seconds_for(store, question) for question in asked}
        store.close()
        count, bare = beneath(reports, Path(folder) / "bare")
    return Scale(claims, spent, bare, count, took)


def seconds_for(store: Store, question: str) -> float:
    """Return what a question takes; the better of two where it is quick."""
    first = cpu_s(lambda: run(store, question))
    return first if first > 2.0 else min(first, cpu_s(lambda: run(store, question)))


def beneath(reports: Sequence[Account], folder: Path) -> tuple[int, float]:
    """Return how many quads there are, and what Oxigraph's bulk loader takes for them."""
    import pyoxigraph

    bare = pyoxigraph.Store(str(folder))
    ready = [quad for report in reports for quad in quads(report)]
    return len(ready), cpu_s(lambda: bare.bulk_extend(ready))


def loading(scales: Sequence[Scale]) -> Iterator[Figure]:
    """Yield the figures of loading."""
    for each in scales:
        name = f"{each.claims:,} claims"
        yield Figure("load", f"{name}: seconds", each.loading_s)
        yield Figure("load", f"{name}: of bare Oxigraph's rate", each.bare_s / each.loading_s, Kind.SHARE)
        yield Figure("load", f"{name}: quads a claim", each.quads / each.claims)
    if len(scales) > 1:
        power = exponent([each.claims for each in scales], [each.loading_s for each in scales])
        yield Figure("load", "growth exponent", power, at_most=1.1)


def asking(question: str, scales: Sequence[Scale]) -> Iterator[Figure]:
    """Yield the figures of one question; its growth is held to that of n log n, and a tenth for noise."""
    spent = {each.claims: each.questions_s[question] for each in scales}
    for claims, seconds in spent.items():
        yield Figure("questions", f"{question}, {claims:,} claims: seconds", seconds)
    # Against loading the same claims: what a commit must not slow.
    cost = spent[scales[-1].claims] / scales[-1].bare_s
    yield Figure("questions", f"{question}: times bare Oxigraph's load", cost, Kind.COST)
    timed = [claims for claims, seconds in spent.items() if seconds >= LEAST_S]
    if len(timed) > 1:
        bound = round(exponent(timed, [claims * log(claims) for claims in timed]) + 0.1, 2)
        power = exponent(timed, [spent[claims] for claims in timed])
        yield Figure("questions", f"{question}: growth exponent", power, at_most=bound)


if __name__ == "__main__":
    sys.exit(main())
