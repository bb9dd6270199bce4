"""
How the store and the questions compare with what lies beneath them, as ratios within one run.

    python benchmarks/store.py                    10,000 claims
    python benchmarks/store.py --claims 100000    the scale of the issue

Times are CPU seconds of this process (wall seconds where another one works), so that a busy machine changes
little; what is compared with what is said on each line.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claims import accounts

from quoth import vocab
from quoth.model.entity import Account
from quoth.query import Filter, Limits, ask, claims, questions, run
from quoth.query.library import query_text
from quoth.store import Solutions, Store, open_store
from quoth.store.quads import quads

RDFLIB_CLAIMS = 2_000
"""rdflib is asked to load so many only; its rate does not depend on it."""

TYPICAL = {
    "claims of a source": "SELECT ?c { ?c q:attributedTo e:actor-7 }",
    "a pair in a window of dates": """
        SELECT ?c { ?p q:subject e:actor-1 ; q:object e:actor-2 . ?c q:proposition ?p ; q:statedOn ?day
        FILTER(?day >= "2018-03-01"^^xsd:date && ?day < "2018-09-01"^^xsd:date) }""",
    "top sources": """
        SELECT ?s (COUNT(?c) AS ?n) { ?c q:attributedTo ?s } GROUP BY ?s ORDER BY DESC(?n) LIMIT 10""",
    "two hops": "SELECT ?b ?z { ?p q:subject e:actor-9 ; q:object ?b . ?r q:subject ?b ; q:object ?z }",
    "text contains": 'SELECT ?s { ?s oa:exact ?t FILTER(CONTAINS(?t, "Actor 123 ")) }',
}


def main() -> None:
    """Measure and print, a line a comparison."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--claims", type=int, default=10_000)
    count = parser.parse_args().claims
    reports = list(accounts(count))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "made-up.graph")
        load(store, reports, Path(folder))
        ask_typical(store, Path(folder))
        ask_named(store)
        read_back(store, count)
        start(Path(folder) / "made-up.graph")
        store.close()


def load(store: Store, reports: list[Account], folder: Path) -> None:
    """Compare adding with Oxigraph's bulk loader on the same quads, and with rdflib's memory store."""
    import pyoxigraph

    ours = cpu_s(lambda: list(store.add(reports)))
    ready = [quad for report in reports for quad in quads(report)]
    bare = pyoxigraph.Store(str(folder / "bare"))
    least = cpu_s(lambda: bare.bulk_extend(ready))
    say("quads a claim", len(ready) / (10 * len(reports)))
    say("load: rate of bare bulk_extend reached", least / ours)
    few = reports[: RDFLIB_CLAIMS // 10]
    pure = open_store(kind="rdflib")
    slow = cpu_s(lambda: list(pure.add(few))) * len(reports) / len(few)
    say("load: times rdflib's memory store", slow / ours)


def ask_typical(store: Store, folder: Path) -> None:
    """Compare SPARQL through the guard, and in the worker, with the same on bare Oxigraph."""
    import pyoxigraph

    bare = pyoxigraph.Store(str(folder / "bare"))
    prefixes = dict(vocab.PREFIXES)

    def beneath(sparql: str) -> Callable[[], object]:
        return lambda: sum(1 for _ in bare.query(sparql, prefixes=prefixes, use_default_graph_as_union=True))

    for name, sparql in TYPICAL.items():
        least, ours = best(beneath(sparql)), best(partial(count_rows, store, sparql))
        say(f"{name}: times bare Oxigraph", ours / least)
    began = time.perf_counter()
    count_rows(store, "SELECT ?s { ?s a q:Document } LIMIT 1", Limits())
    say("the worker's fixed cost, wall seconds", time.perf_counter() - began)


def ask_named(store: Store) -> None:
    """Tell what each named question takes, and how much of it is its query's."""
    for question in questions():
        query = query_text(question.query or question.name)
        within, whole = cpu_s(partial(count_rows, store, query)), cpu_s(partial(run, store, question.name))
        say(f"{question.name}: CPU seconds", whole)
        say(f"{question.name}: of these its query", within)


def read_back(store: Store, count: int) -> None:
    """Tell how fast whole claims come back."""
    took = cpu_s(lambda: sum(1 for _ in claims(store, Filter())))
    say("claims read back a CPU second", count / took)


def start(graph: Path) -> None:
    """Tell what `quoth ask` takes on an existing graph beyond Python's own start."""
    question = ["ask", "brokers", "--param", "of=actor-1", "--graph", str(graph)]
    ours = best_wall([str(Path(sys.executable).with_name("quoth")), *question])
    say("quoth ask: wall seconds beyond Python's start", ours - best_wall([sys.executable, "-c", "pass"]))


def count_rows(store: Store, sparql: str, limits: Limits | None = None) -> int:
    """Answer a SELECT and count its rows."""
    answer = ask(store, sparql, limits=limits)
    return sum(1 for _ in answer.rows) if isinstance(answer, Solutions) else 0


def cpu_s(work: Callable[[], object]) -> float:
    """Return the CPU seconds this process spends on something."""
    began = time.process_time()
    work()
    return time.process_time() - began


def best(work: Callable[[], object]) -> float:
    """Return the least of three."""
    return min(cpu_s(work) for _ in range(3))


def best_wall(command: list[str]) -> float:
    """Return the least wall seconds of three runs of a command."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


def say(what: str, figure: float) -> None:
    """Print one line."""
    print(f"{what:<60} {figure:>10.2f}")


if __name__ == "__main__":
    main()
