"""Texts to measure with: news articles where they lie beside the checkout, else texts made up of our own."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from quoth.model.document import Document

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "bench" / "data" / "polnear" / "dev.jsonl"
OWN = ROOT / "graphs" / "summit-talks" / "documents.jsonl"
PARAGRAPHS = 12
"""So many a made-up text; with those of the worked example it has the length of a news article."""


def texts(count: int, source: Path | None = None) -> list[Document]:
    """
    Return this many documents, or all the source has; without a source, of the news, else made-up ones.

    The made-up ones are paragraphs of the worked example, shuffled by a fixed seed.
    """
    path = source or (NEWS if NEWS.exists() else None)
    return list(islice(stored(path) if path else made_up(), count))


def stored(path: Path) -> Iterator[Document]:
    """Yield the documents of a file of JSON Lines; of each line the id and the text."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Document(id=record["id"], text=record["text"])


def made_up(seed: int = 3) -> Iterator[Document]:
    """Yield texts without end."""
    chance = random.Random(seed)
    paragraphs = [part for document in stored(OWN) for part in document.text.strip().split("\n\n")]
    number = 0
    while True:
        yield Document(id=f"made-up-{number}", text="\n\n".join(chance.sample(paragraphs, PARAGRAPHS)))
        number += 1


def words(documents: list[Document]) -> int:
    """Return how many words they have in all."""
    return sum(len(document.text.split()) for document in documents)
