"""
How the store and the questions compare with what lies beneath them, as ratios within one run.

    python benchmarks/store.py                                          10,000 claims
    python benchmarks/store.py --claims 10000 100000 500000             and how all of it grows
    python benchmarks/store.py --claims 100000 --keep DIR               load once, ask again and again
    python benchmarks/store.py --only load                              asking, questions, reading, starting

Times are CPU seconds (wall seconds where a line says so), so that a busy machine changes little. Each load is
a process of its own (benchmarks/loading.py), so that its memory is its own too.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from claims import CLAIMS_A_REPORT
from figures import Figure, Kind, cpu_s, exponent, line
from loading import measured

from quoth import vocab
from quoth.query import Filter, Limits, ask, claims, questions, run
from quoth.query.library import query_text
from quoth.store import Solutions, Store, open_store
from quoth.store.folder import Folder

FEW = 5_000
"""rdflib is asked to load so many only; its rate does not depend on it."""

MEMORY_MB = 2_000
"""500,000 claims must load within so much."""

PATIENCE_S = 2.0
"""What takes longer is measured once, what is quicker again and again for so long."""

NARROWED_TO = "actor-7"
"""Whom narrowed questions are about: in the made-up claims one of the busier, with some hundreds."""

NARROWED_FROM = 3_000
"""In fewer claims nobody is called so."""

BUSY = "SELECT ?who (COUNT(*) AS ?n) { ?p q:subject ?who } GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT 8"
"""Whom much is said about: narrowed questions are about the last of them."""

TYPICAL = {
    "claims of a source": "SELECT ?c { ?c q:attributedTo e:actor-7 }",
    "a pair in a window of dates": """
        SELECT ?c { ?p q:subject e:actor-0 ; q:object e:actor-1 . ?c q:proposition ?p ; q:statedOn ?day
        FILTER(?day >= "2018-03-01"^^xsd:date && ?day < "2018-09-01"^^xsd:date) }""",
    "top sources": """
        SELECT ?s (COUNT(?c) AS ?n) { ?c q:attributedTo ?s } GROUP BY ?s ORDER BY DESC(?n) LIMIT 10""",
    "two hops": "SELECT ?b ?z { ?p q:subject e:actor-9 ; q:object ?b . ?r q:subject ?b ; q:object ?z }",
    "text contains": 'SELECT ?s { ?s oa:exact ?t FILTER(CONTAINS(?t, "Actor 123 ")) }',
}


def main() -> None:
    """Measure and print, a line a figure; then, over several sizes, how each grows."""
    parser = argparse.ArgumentParser(description=__doc__.strip().partition("\n\n")[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000])
    parser.add_argument("--keep", type=Path, help="a folder for the graphs; what is there is used again")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    options = parser.parse_args()
    grown: dict[str, dict[int, float]] = defaultdict(dict)
    with tempfile.TemporaryDirectory() as elsewhere:
        for size in options.claims:
            print(f"\n{size:,} claims")
            for figure in figures(size, (options.keep or Path(elsewhere)) / str(size), options.only):
                print(line(figure), flush=True)
                if "seconds" in figure.what:
                    grown[figure.what][size] = figure.value
    print()
    for what, spent in grown.items():
        if len(spent) > 1 and min(spent.values()) > 0:
            power = exponent(list(spent), list(spent.values()))
            print(line(Figure("growth", what.replace("seconds", "exponent"), power)))


def figures(size: int, folder: Path, wanted: list[str]) -> Iterator[Figure]:
    """Yield what is wanted of one size."""
    folder.mkdir(parents=True, exist_ok=True)
    load = measured("quoth", size, folder / "made-up.graph")
    bare = measured("oxigraph", size, folder / "bare")
    if "load" in wanted:
        yield Figure("load", "quads a claim", bare.quads / size)
        yield Figure("load", "load, seconds", load.cpu_s)
        yield Figure("load", "rate of bare bulk_extend", bare.cpu_s / load.cpu_s, Kind.SHARE, at_least=0.7)
        yield from beside_rdflib(min(size, FEW), load.cpu_s / size, bare.cpu_s / size, folder)
        yield Figure("load", "peak memory, MB", load.peak_mb, at_most=MEMORY_MB)
        yield Figure("load", "on disk, MB", load.disk_mb)
        yield Figure("load", "on disk, of bare Oxigraph's", load.disk_mb / bare.disk_mb)
    store = open_store(folder / "made-up.graph", read_only=True)
    for part in ("asking", "questions", "reading", "starting"):
        if part in wanted:
            yield from PARTS[part](store, folder, size)
    store.close()


def beside_rdflib(few: int, ours: float, bare: float, folder: Path) -> Iterator[Figure]:
    """Compare seconds a claim with rdflib's memory store: in memory, like with like, and on disk."""
    rdflib, memory = (measured(into, few, folder / into).cpu_s / few for into in ("rdflib", "memory"))
    yield Figure("load", "in memory: times the rate of rdflib's", rdflib / memory, Kind.SHARE, at_least=8)
    yield Figure("load", "on disk: times the rate of rdflib's memory store", rdflib / ours)
    yield Figure("load", "bare bulk_extend on disk: times the same", rdflib / bare)


def asking(store: Store, folder: Path, _size: int) -> Iterator[Figure]:
    """Compare SPARQL through the guard, and in the worker, with the same on bare Oxigraph."""
    for name, sparql in TYPICAL.items():
        least, ours = best(beneath(folder, sparql)), best(partial(count_rows, store, sparql))
        yield Figure("asking", f"{name}: times bare Oxigraph", ours / least, Kind.COST, at_most=1.3)
    began = time.perf_counter()
    count_rows(store, "SELECT ?s { ?s a q:Document } LIMIT 1", Limits())
    yield Figure("asking", "the worker's fixed cost, on the wall", time.perf_counter() - began)


def named_questions(store: Store, folder: Path, size: int) -> Iterator[Figure]:
    """Compare each named question, as typed rows, with its bare query; then narrow it."""
    for question in questions():
        bare = best(beneath(folder, query_text(question.query or question.name)))
        whole = best(partial(run, store, question.name))
        yield Figure("questions", f"{question.name}: seconds", whole)
        yield Figure(
            "questions", f"{question.name}: times bare Oxigraph", whole / bare, Kind.COST, at_most=1.3
        )
        for parameter in question.parameters if size >= NARROWED_FROM else ():
            narrowed = best(partial(run, store, question.name, **{parameter.name: NARROWED_TO}))
            what = f"{question.name} narrowed by {parameter.name}: seconds"
            yield Figure("questions", what, narrowed, at_most=1)


def reading(store: Store, _folder: Path, size: int) -> Iterator[Figure]:
    """Tell how fast whole claims come back."""
    took = cpu_s(lambda: sum(1 for _ in claims(store, Filter())))
    yield Figure("reading", "claims read back, seconds", took)
    yield Figure(
        "reading", "claims a second", size // CLAIMS_A_REPORT * CLAIMS_A_REPORT / took, at_least=15_000
    )


def starting(_store: Store, folder: Path, _size: int) -> Iterator[Figure]:
    """Tell what `quoth ask` takes on an existing graph beyond Python's own start."""
    question = ["ask", "brokers", "--param", "of=actor-1", "--graph", str(folder / "made-up.graph")]
    ours = best_wall([str(Path(sys.executable).with_name("quoth")), *question])
    least = best_wall([sys.executable, "-c", "pass"])
    yield Figure("starting", "quoth ask brokers beyond Python's start, on the wall", ours - least)


PARTS: Mapping[str, Callable[[Store, Path, int], Iterator[Figure]]] = {
    "load": lambda *_: iter(()),
    "asking": asking,
    "questions": named_questions,
    "reading": reading,
    "starting": starting,
}


def beneath(folder: Path, sparql: str) -> Callable[[], int]:
    """Return the asking of a query on bare Oxigraph, row after row, over the very quads that quoth asks."""
    bare, prefixes = Folder(folder / "made-up.graph").open_to_read(), dict(vocab.PREFIXES)
    return lambda: sum(1 for _ in bare.query(sparql, prefixes=prefixes, use_default_graph_as_union=True))


def count_rows(store: Store, sparql: str, limits: Limits | None = None) -> int:
    """Answer a SELECT and count its rows."""
    answer = ask(store, sparql, limits=limits)
    return sum(1 for _ in answer.rows) if isinstance(answer, Solutions) else 0


def best(work: Callable[[], object]) -> float:
    """Return the least of as many as our patience lasts for, a hundred at most."""
    times = [cpu_s(work)]
    while sum(times) < PATIENCE_S and len(times) < 100:
        times.append(cpu_s(work))
    return min(times)


def best_wall(command: list[str]) -> float:
    """Return the least wall seconds of three runs of a command."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


if __name__ == "__main__":
    main()
