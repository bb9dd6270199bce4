"""
Print how long extraction takes beside the bare parser, as a ratio of processor times in one run.

    python benchmarks/extraction.py TEXTS.jsonl [--runs 5]

Each line of the file holds a `text`. The two are run in turn over the same texts, in one process, with the
same components; the ratio is of the medians, the growth exponent that of extraction alone over text length.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from quoth.extract import registered
from quoth.language.lexicon import lexicon
from quoth.language.parser import parses, pipeline
from quoth.model.document import Document
from quoth.read import marked


def main() -> int:
    """Time both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    documents = [
        marked(Document(id=str(number), text=json.loads(line)["text"]))
        for number, line in enumerate(options.texts.read_text(encoding="utf-8").splitlines())
    ]
    bare, whole = timings(documents, options.runs)
    words = sum(len(document.text.split()) for document in documents)
    print(f"documents {len(documents)}, words {words}, runs {options.runs}")
    print(f"bare parser {bare:.2f} s, extraction {whole:.2f} s, ratio {whole / bare:.3f}")
    print(f"growth exponent of extraction without the parser: {growth(documents):.2f}")
    return 0


def timings(documents: Sequence[Document], runs: int) -> tuple[float, float]:
    """Return the median processor seconds of the bare parser and of extraction, run in turn."""
    nlp = pipeline()
    texts = [document.text for document in documents]
    bare, whole = [], []
    for _ in range(runs + 1):
        bare.append(seconds(lambda: sum(1 for _ in nlp.pipe(texts))))
        whole.append(seconds(lambda: read(documents)))
    return median(bare[1:]), median(whole[1:])


def read(documents: Sequence[Document]) -> None:
    """Extract every document."""
    extractor, words = registered(), lexicon()
    for parse in parses(documents):
        extractor(parse, words)


def growth(documents: Sequence[Document]) -> float:
    """Return the exponent with which extraction alone grows in the length of one document."""
    text = "\n\n".join(document.text for document in documents)
    sizes = [20_000, 40_000, 80_000, 160_000]
    spent = []
    for size in sizes:
        [parse] = parses([Document(id="long", text=text[:size])])
        spent.append(min(seconds(lambda p=parse: registered()(p, lexicon())) for _ in range(3)))
    rise = [math.log(b / a) / math.log(2) for a, b in pairwise(spent)]
    return sum(rise) / len(rise)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
