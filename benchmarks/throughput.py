"""
From text to stored quads, beside `nlp.pipe` alone: same components, texts and workers, in one run.

    python benchmarks/throughput.py [TEXTS.jsonl] [--texts 40] [--runs 3] [--workers]

Processor time for one worker; of each way the least of its runs counts, since what else the machine does only
ever adds to it. With `--workers` also what a second one brings, by the clock: the time that so many more
documents take, so that starting processes and loading models, which happens once, does not count.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from figures import Figure, Kind, cpu_s, line, wall_s
from texts import texts, words

from quoth.language.parser import pipeline
from quoth.model.document import Document
from quoth.workflow import open_graph, ready
from quoth.workflow.accounts import accounts

PART = "throughput"


def main() -> int:
    """Measure and print, a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("--texts", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", action="store_true", help="measure a second worker too")
    options = parser.parse_args()
    documents = texts(options.texts, options.source)
    for figure in throughput(documents, runs=options.runs):
        print(line(figure), flush=True)
    if options.workers:
        for figure in second_worker(documents, runs=options.runs):
            print(line(figure), flush=True)
    return 0


def throughput(documents: Sequence[Document], *, runs: int = 3) -> Iterator[Figure]:
    """Compare each stretch of the way with the parser alone; the stretches are run in turn."""
    ready()
    ways: dict[str, Callable[[], object]] = {
        "parser": lambda: parsed(documents),
        "claims": lambda: sum(1 for _ in accounts(documents)),
        "stored": lambda: stored(documents),
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs + 1):
        for name, way in ways.items():
            spent[name].append(cpu_s(way))
    # The first round fills the caches of the parser and ours.
    least = {name: min(times[1:]) for name, times in spent.items()}
    yield Figure(PART, "documents", len(documents))
    yield Figure(PART, "words", words(list(documents)))
    yield Figure(PART, "words a second, parser alone", words(list(documents)) / least["parser"])
    yield Figure(PART, "words a second, text to stored quads", words(list(documents)) / least["stored"])
    yield Figure(PART, "text to claims, of nlp.pipe alone", least["parser"] / least["claims"], Kind.SHARE)
    yield Figure(
        PART,
        "text to stored quads, of nlp.pipe alone",
        least["parser"] / least["stored"],
        Kind.SHARE,
        at_least=0.65,
    )


def second_worker(documents: Sequence[Document], *, runs: int = 1) -> Iterator[Figure]:
    """Compare two workers with one on the second half of the documents, the first half done."""
    half = documents[: len(documents) // 2]

    def further(workers: int) -> float:
        whole = wall_s(lambda: stored(documents, workers=workers))
        return whole - wall_s(lambda: stored(half, workers=workers))

    ready()
    pairs = [(further(1), further(2)) for _ in range(runs)]
    one, two = min(one for one, _ in pairs), min(two for _, two in pairs)
    yield Figure(PART, "times faster with a second worker", one / two, at_least=1.8)


def parsed(documents: Sequence[Document]) -> None:
    """Parse and do no more."""
    for _ in pipeline().pipe(document.text for document in documents):
        pass


def stored(documents: Sequence[Document], *, workers: int = 1) -> None:
    """Read documents into a graph of their own on disk."""
    with tempfile.TemporaryDirectory() as folder, open_graph(Path(folder) / "texts.graph") as graph:
        for _ in graph.add_each(documents, workers=workers):
            pass


if __name__ == "__main__":
    sys.exit(main())
