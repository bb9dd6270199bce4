"""
How the named questions grow over graphs that are there.

    python benchmarks/grown.py small.graph large.graph

A line a question: the typed rows and the processor seconds of each graph, and the exponent by which time
grows with claims. n log n is about 1.1.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from figures import cpu_s, exponent

from quoth.query import questions, run
from quoth.query.library import query_text
from quoth.store import Store, open_store
from quoth.store.terms import value

TIMES = 2
"""Of so many runs the least counts."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.strip().partition("\n\n")[0])
    parser.add_argument("graphs", type=Path, nargs="+", help="two or more, of different sizes")
    stores = [open_store(graph, read_only=True) for graph in parser.parse_args().graphs]
    print("\n".join(lines(stores)))


def lines(stores: list[Store]) -> Iterator[str]:
    """Yield a line for the graphs and one for each question."""
    claims = [claims_of(store) for store in stores]
    yield f"{'claims':<20}" + "".join(f"{count:>20,}" for count in claims)
    for question in questions():
        asked = [measured(store, question.name) for store in stores]
        each = "".join(f"{rows:>12,}{seconds:>8.2f}" for rows, seconds in asked)
        grown = exponent(claims, [seconds for _, seconds in asked])
        yield f"{question.name:<20}{each}{grown:>8.2f}"


def claims_of(store: Store) -> int:
    """Return how many claims the newest texts of a graph make."""
    [(count, *_)] = store.select(query_text("claims-counted"))
    return int(value(count))


def measured(store: Store, question: str) -> tuple[int, float]:
    """Return the rows of a question and the least seconds it took."""
    rows: list[int] = []
    seconds = [cpu_s(lambda: rows.append(len(run(store, question)))) for _ in range(TIMES)]
    return rows[0], min(seconds)


if __name__ == "__main__":
    main()
