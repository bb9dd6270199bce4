"""
Print how long a graph takes to become a networkx graph, beside the query's rows and `add_edges_from` alone.

    python benchmarks/networks.py talks.graph

CPU time in seconds, each in its turn; the Reach is a ratio of at most 1.5.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from time import process_time

from networkx import MultiDiGraph

import quoth
from quoth.query.library import query_text
from quoth.store import Store


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("graph", type=Path)
    with quoth.open(parser.parse_args().graph, read_only=True) as graph:
        alone, bare = timed(lambda: rows_alone(graph.store))
        whole, network = timed(graph.to_networkx)
    assert bare.number_of_edges() == network.number_of_edges()
    print(f"{'edges':<32}{network.number_of_edges():>12,}")
    print(f"{'rows and add_edges_from alone':<32}{alone:>12.2f} s")
    print(f"{'to_networkx':<32}{whole:>12.2f} s")
    print(f"{'ratio':<32}{whole / alone:>12.2f}")


def rows_alone(store: Store) -> MultiDiGraph[str]:
    """Return the graph with nothing on its edges but what the query gives."""
    graph: MultiDiGraph[str] = MultiDiGraph()
    answer = store.query(query_text("edges"))
    rows = ((row[1], row[2] or row[1], row[0], dict(zip(NAMES, row, strict=True))) for row in answer.rows)
    graph.add_edges_from(rows)
    return graph


NAMES = (
    *("claim", "subject", "object", "relation", "lemma", "polarity", "modality", "certainty", "stance"),
    *("position", "source", "stated", "document", "sentence", "confidence"),
)


def timed(made: Callable[[], MultiDiGraph[str]]) -> tuple[float, MultiDiGraph[str]]:
    """Return the CPU seconds something takes, and what it makes."""
    started = process_time()
    result = made()
    return process_time() - started, result


if __name__ == "__main__":
    main()
