"""
Score resolution on the gold set: `python -m tests.gold.score` prints B³, pairwise F1 and the ids found;
with `--errors` also the items that fall short.

B³ (Bagga and Baldwin 1998): of each mention, how much of the chain it was put in belongs there, and how
much of its true chain is there. A mention that was not found is a chain of its own. An entity's id is its
chain, so that documents are joined as the graph joins them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quoth.extract import readings
from quoth.model.passage import Passage
from quoth.model.reading import Reading
from quoth.ontology import ontology
from quoth.resolve import gazetteer
from quoth.resolve.entities import entities
from tests.gold.gold import Item, Marked, items


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean; nought where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def resolved(item: Item) -> dict[Marked, str]:
    """Return the id of the entity that each marked mention was resolved to."""
    found: dict[Marked, str] = {}
    for reading in readings(item.documents):
        meant = entities(reading, gazetteer(), ontology()).meant
        for marked in item.marked:
            if marked.document == reading.document.id:
                index = _mention_at(reading, marked.passage)
                missing = f"unread {marked.document}:{marked.passage.start}"
                found[marked] = missing if index is None else meant[index].id
    return found


def b_cubed(pairs: Iterable[tuple[str, str]]) -> Score:
    """
    Return the B³ of mentions given as (true chain, found chain).

    >>> str(b_cubed([("a", "x"), ("a", "x"), ("b", "x")]))
    'P 0.556  R 1.000  F1 0.714'
    """
    mentions = list(pairs)
    both, true, found = Counter(mentions), Counter(t for t, _ in mentions), Counter(f for _, f in mentions)
    return Score(
        sum(both[pair] / found[pair[1]] for pair in mentions) / len(mentions),
        sum(both[pair] / true[pair[0]] for pair in mentions) / len(mentions),
    )


def pairwise(pairs: Iterable[tuple[str, str]]) -> Score:
    """
    Return the precision and recall of links between two mentions, given as (true chain, found chain).

    >>> str(pairwise([("a", "x"), ("a", "x"), ("b", "x")]))
    'P 0.333  R 1.000  F1 0.500'
    """
    mentions = list(pairs)
    both = _links(Counter(mentions))
    found = _links(Counter(f for _, f in mentions))
    true = _links(Counter(t for t, _ in mentions))
    return Score(both / found if found else 1.0, both / true if true else 1.0)


def ids_found(item: Item, found: Mapping[Marked, str]) -> tuple[int, int]:
    """Return how many mentions whose chain has an id were given it, and how many there are."""
    named = [marked for marked in item.marked if marked.chain in item.ids]
    return sum(found[marked] == item.ids[marked.chain] for marked in named), len(named)


def _links(sizes: Mapping[object, int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _mention_at(reading: Reading, passage: Passage) -> int | None:
    """Return the mention whose head stands in the marked words; of several the one most like them."""
    inside = [index for index, mention in enumerate(reading.mentions) if passage.covers(mention.head)]

    def unlike(index: int) -> tuple[int, int]:
        words = reading.mentions[index].passage
        return abs(words.start - passage.start) + abs(words.end - passage.end), index

    return min(inside, key=unlike, default=None)


def report(*, errors: bool = False) -> str:
    """Return the scores as lines; with `errors` also the items that fall short and what was found there."""
    pairs: list[tuple[str, str]] = []
    lines: list[str] = []
    right = named = 0
    for item in items():
        found = resolved(item)
        own = [(f"{item.id} {marked.chain}", f"{item.id} {entity}") for marked, entity in found.items()]
        pairs += own
        hits, wanted = ids_found(item, found)
        right, named = right + hits, named + wanted
        if errors and (b_cubed(own).f1 < 1 or hits < wanted):
            lines += [f"{item.id}: {b_cubed(own)}", *_lines(item, found)]
    return "\n".join(
        (
            *lines,
            f"{len(items())} items, {len(pairs)} mentions",
            f"B3        {b_cubed(pairs)}",
            f"pairwise  {pairwise(pairs)}",
            f"ids       {right / named:.3f} of {named}",
        )
    )


def _lines(item: Item, found: Mapping[Marked, str]) -> Iterator[str]:
    for marked, entity in found.items():
        expected = item.ids.get(marked.chain, "")
        yield f"    {marked.chain:8} {marked.passage.text!r} -> {entity} {expected and f'({expected})'}"


if __name__ == "__main__":
    sys.stdout.write(report(errors="--errors" in sys.argv) + "\n")
