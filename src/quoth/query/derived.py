"""Derived relations: a store in, as triples what the named questions find between its claims out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.query.questions import run
from quoth.store import Store
from quoth.store.terms import DERIVED, node

if TYPE_CHECKING:
    from pyoxigraph import Quad


def derived(store: Store) -> Iterator[Quad]:
    """
    Return which claims contradict, corroborate and revise which, sorted, in a graph of its own.

    They are the rows of `contradictions`, `corroboration` and `positions`, no more and no fewer. A relation
    that holds both ways is said once, of the claim whose row it is.
    """
    from pyoxigraph import Quad

    for claim, relation, other in sorted(set(_links(store))):
        yield Quad(node(vocab.C + claim), node(relation), node(vocab.C + other), node(DERIVED))


def _links(store: Store) -> Iterator[tuple[str, str, str]]:
    for pair in run(store, "contradictions"):
        yield pair.claim, vocab.contradicts, pair.other
    for pair in run(store, "corroboration"):
        yield pair.claim, vocab.corroborates, pair.other
    for stand in run(store, "positions"):
        if stand.revises:
            yield stand.claim, vocab.revises, stand.revises
