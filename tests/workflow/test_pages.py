from __future__ import annotations

import json
from typing import Any

import pytest

import quoth
from quoth import ClaimGraph
from quoth.store import Answer
from quoth.workflow import pages
from quoth.workflow.example import example_file


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    """Return the worked example."""
    talks = quoth.open()
    talks.import_from(example_file().parent / "claims.trig")
    return talks


def shown(page: str, name: str) -> Any:
    """Return what the page holds under a name."""
    value, _ = json.JSONDecoder().raw_decode(page, page.index(f'"{name}":') + len(f'"{name}":'))
    return value


def test_a_page_says_how_many_claims_it_leaves_out(
    graph: ClaimGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader must not take a part for the whole."""
    monkeypatch.setattr(pages, "MOST_CLAIMS", 30)
    told: list[str] = []

    page = graph.page(tell=told.append)

    left_out = shown(page, "leftOut")
    held = len(graph.claims()) - left_out
    assert 0 < held <= 30
    assert told == [f"{held + left_out} claims: the page holds the {held} among the busiest entities"]


def test_the_ledger_of_a_part_says_what_the_whole_graph_says(graph: ClaimGraph) -> None:
    """Who narrows a page must not read another standing than who does not."""
    found = {claim.id for claim in graph.claims(about="North Korea")}
    rows = [row for row in graph.commitments() if row.claim in found]

    ledger = shown(graph.page(about="North Korea"), "ledger")

    columns = {name: place for place, name in enumerate(ledger["columns"])}
    assert rows
    assert [(row[columns["standing"]], row[columns["recipient"]]) for row in ledger["rows"]] == [
        (row.standing.value, row.recipient) for row in rows
    ]


def test_a_part_shows_every_contradiction_between_its_claims(graph: ClaimGraph) -> None:
    """The pairs of the whole graph whose claims are both shown are on the page of the part."""
    found = {claim.id for claim in graph.claims(about="North Korea")}
    pairs = [row for row in graph.contradictions() if {row.claim, row.other} <= found]

    assert len(shown(graph.page(about="North Korea"), "contradictions")) >= len(pairs) > 0


def test_a_page_of_a_part_asks_the_whole_graph_no_question(
    graph: ClaimGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a million claims only what is shown is asked; the whole graph is but counted."""
    monkeypatch.setattr(pages, "MOST_CLAIMS", 30)
    asked: list[str] = []
    whole = type(graph.store).query

    def query(store: Any, sparql: str, *substitutions: Any) -> Answer:
        if store is graph.store:
            asked.append(sparql)
        return whole(store, sparql, *substitutions)

    monkeypatch.setattr(type(graph.store), "query", query)
    graph.page()

    assert len(asked) == 2
    assert all("COUNT(" in sparql for sparql in asked)
