"""The gold set: texts with marked mentions in, documents and the chains a careful reader sees out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.model.document import Document
from quoth.model.passage import Passage

HERE = Path(__file__).parent
NOBODY = "?"

_MARK = re.compile(r"\[(\w+|\?):([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention marked by hand: its words in one document, and the chain it belongs to."""

    document: str
    passage: Passage
    chain: str


@dataclass(frozen=True, slots=True)
class Item:
    """One case: its documents, the mentions marked in them, and the ids that chains must have."""

    id: str
    documents: tuple[Document, ...]
    marked: tuple[Marked, ...]
    ids: dict[str, str]


def items() -> tuple[Item, ...]:
    """Return all cases, in the order of files and lines."""
    return tuple(item for path in sorted(HERE.glob("*.toml")) for item in _items(path))


def _items(path: Path) -> Iterator[Item]:
    for written in tomllib.loads(path.read_text(encoding="utf-8"))["items"]:
        documents, marked = [], []
        for number, source in enumerate(written["documents"], 1):
            name = f"{written['id']}-{number}"
            text, mentions = _unmarked(source["text"], name)
            documents.append(Document(name, text, published=source.get("published")))
            marked += mentions
        yield Item(written["id"], tuple(documents), tuple(marked), written.get("ids", {}))


def _unmarked(text: str, document: str) -> tuple[str, list[Marked]]:
    """Take the marks out of a text; a mention nobody can resolve is a chain of its own."""
    plain, marked, end = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[end : mark.start()]
        passage = Passage(len(plain), len(plain) + len(mark[2]), mark[2])
        chain = f"?{document}:{passage.start}" if mark[1] == NOBODY else mark[1]
        marked.append(Marked(document, passage, chain))
        plain, end = plain + mark[2], mark.end()
    return plain + text[end:], marked
