"""Real news goes the whole way; the articles are not ours: they are read where they lie, never copied."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import quoth
from quoth import ClaimGraph
from quoth.model.document import Document
from quoth.read import Given, document

ARTICLES = Path(__file__).parents[3] / "shared/bench/data/polnear/dev.jsonl"

pytestmark = [
    pytest.mark.model,
    pytest.mark.slow,
    pytest.mark.skipif(not ARTICLES.is_file(), reason="the articles are not beside this checkout"),
]


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    """Return a graph of 84 articles, each of the outlet and the day that its id begins with."""
    graph = quoth.open()
    graph.add([article(json.loads(line)) for line in ARTICLES.read_text(encoding="utf-8").splitlines()])
    return graph


def article(record: dict[str, str]) -> Document:
    """Return one article with its blocks found, as a file would be read."""
    outlet, day, _ = record["id"].split("_", 2)
    given = Given(record["id"], publisher=outlet, published=date.fromisoformat(day))
    return document(record["text"], given)


def test_the_graph_checks_clean(graph: ClaimGraph) -> None:
    """Nothing in real text leads the claims astray from their words."""
    assert not graph.check()


def test_contradictions_are_found(graph: ClaimGraph) -> None:
    """Few of 84 articles on as many matters oppose each other in words a grammar can match."""
    assert graph.contradictions()


def test_most_standings_have_a_deed(graph: ClaimGraph) -> None:
    """A ledger whose rows do not say to what is none."""
    rows = graph.commitments()

    assert len(rows) >= 50
    assert sum(row.object is not None for row in rows) > len(rows) * 0.8
