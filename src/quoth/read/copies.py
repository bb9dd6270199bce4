"""Near copies: documents in, pairs that carry the same report out: wire copy, reprints, updated versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from quoth.model.document import BlockKind, Document
from quoth.read.blocks import marked
from quoth.read.shapes import folded, tokens

Fingerprint = frozenset[int]

_SHINGLE = 5
_WINDOW = 4
_MIN_MARKS = 8
_RUN = 3


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """
    Two documents, by id, and how much of the shorter one stands in the longer, from 0.0 to 1.0.

    An outlet that prints the first half of an agency's report shares all of its own text with it.
    """

    one: str
    two: str
    shared: float


def near_copies(documents: Iterable[Document], *, at_least: float = 0.5) -> Iterator[Copy]:
    """
    Return the pairs that share at least this much, in order of ids, whatever the order of the documents.

    Only documents with a passage of eight words in common are ever compared.
    """
    marks = {document.id: fingerprint(document) for document in documents}
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(marks):
        for other in sorted({other for mark in marks[name] for other in holders[mark]}):
            part = shared(marks[other], marks[name])
            if part >= at_least:
                yield Copy(other, name, part)
        for mark in marks[name]:
            holders[mark].append(name)


def fingerprint(document: Document) -> Fingerprint:
    """
    Return marks that the same passage leaves in whatever text it stands in; captions and frames leave none.

    Of each four neighbouring runs of five words, the one with the smallest hash is kept. A text of fewer than
    eight marks has none: every denial in one sentence looks like every other.

    Source: Schleimer, Wilkerson and Aiken, Winnowing, SIGMOD 2003.
    """
    story = (document.text[b.start : b.end] for b in marked(document).blocks if b.kind is BlockKind.PROSE)
    words = tokens(folded(" ".join(story)))
    hashes = [_hash(" ".join(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1)]
    found = frozenset(min(hashes[i : i + _WINDOW]) for i in range(len(hashes) - _WINDOW + 1))
    return found if len(found) >= _MIN_MARKS else frozenset()


def shared(one: Fingerprint, two: Fingerprint) -> float:
    """
    Return how much of the shorter text stands in the other.

    >>> shared(frozenset({1, 2, 3, 4}), frozenset({1, 2}))
    1.0
    """
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter else 0.0


def likeness(one: str, two: str) -> float:
    """
    Return how far two sentences are the same words in the same order, from 0.0 to 1.0; too short for marks.

    >>> likeness("Seoul agreed to talks, it said.", "Seoul agreed to talks, it said"), likeness("No.", "Yes.")
    (1.0, 0.0)
    """
    ours, theirs = _runs(one), _runs(two)
    return len(ours & theirs) / len(ours | theirs)


def _runs(sentence: str) -> frozenset[tuple[str, ...]]:
    words = tokens(folded(sentence))
    return frozenset(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
