"""
How long extraction and resolution take beside the bare parser, as ratios of processor times in one run.

    python benchmarks/extraction.py [TEXTS.jsonl] [--texts 30] [--runs 5]

The stages are run in turn over the same texts, in one process, with the same components; of each the least of
its runs counts, since what else the machine does only ever adds to it. The growth exponent is that of
extraction alone over the length of one text.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from figures import Figure, Kind, cpu_s, exponent, line
from texts import texts

from quoth.extract import registered
from quoth.language.lexicon import lexicon
from quoth.language.parser import parses, pipeline
from quoth.model.document import Document
from quoth.model.reading import Reading
from quoth.read import marked
from quoth.resolve import account

LENGTHS = (20_000, 40_000, 80_000, 160_000)
"""Characters of a long text; a novel's chapter has some 20,000."""


def main() -> int:
    """Time all and print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("--texts", type=int, default=30)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    for figure in extraction(texts(options.texts, options.source), runs=options.runs):
        print(line(figure), flush=True)
    return 0


def extraction(
    documents: Sequence[Document], *, runs: int = 3, lengths: Sequence[int] = LENGTHS
) -> Iterator[Figure]:
    """Compare extraction, and resolution after it, with the parser alone; fit the growth in length."""
    ready = [marked(document) for document in documents]
    spent: dict[str, list[float]] = {"parser": [], "extraction": [], "resolution": []}
    for _ in range(runs + 1):
        readings: list[Reading] = []
        spent["parser"].append(cpu_s(lambda: parsed(ready)))
        spent["extraction"].append(cpu_s(lambda found=readings: found.extend(read(ready))))
        spent["resolution"].append(cpu_s(lambda found=readings: [account(each) for each in found]))
    # The first round fills the caches of the parser and ours.
    bare, whole, after = (min(times[1:]) for times in spent.values())
    yield Figure("extraction", "times the bare parser", whole / bare, Kind.COST, at_most=1.15)
    yield Figure("extraction", "resolution, of the bare parser's time", after / bare, at_most=0.09)
    yield Figure("extraction", "growth exponent in a text's length", growth(ready, lengths), at_most=1.1)


def parsed(documents: Sequence[Document]) -> None:
    """Parse and do no more."""
    for _ in pipeline().pipe(document.text for document in documents):
        pass


def read(documents: Sequence[Document]) -> Iterator[Reading]:
    """Yield every document's reading."""
    extractor, words = registered(), lexicon()
    for parse in parses(documents):
        yield extractor(parse, words)


def growth(documents: Sequence[Document], lengths: Sequence[int]) -> float:
    """Return the exponent with which extraction alone grows in the length of one document."""
    whole = "\n\n".join(document.text for document in documents)
    while len(whole) < lengths[-1]:
        whole += "\n\n" + whole
    return exponent(lengths, [spent_on(whole[:length]) for length in lengths])


def spent_on(text: str) -> float:
    """Return the least processor seconds extraction takes for a parsed text."""
    [parse] = parses([Document(id="long", text=text)])
    extractor, words = registered(), lexicon()
    again: Callable[[], object] = lambda: extractor(parse, words)  # noqa: E731
    return min(cpu_s(again) for _ in range(3))


if __name__ == "__main__":
    sys.exit(main())
