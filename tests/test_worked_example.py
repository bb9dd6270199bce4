"""The worked example: rebuilt from its documents, compared with the files beside them, and read by eye."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

import quoth
from quoth import ClaimGraph
from quoth.workflow import example_file

pytestmark = pytest.mark.model

FOLDER = example_file().parent


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    """Return a graph of the worked example."""
    graph = quoth.open()
    graph.add(FOLDER / "documents.jsonl")
    return graph


def trig(graph: ClaimGraph) -> str:
    return b"".join(graph.export("trig")).decode()


def test_the_graph_is_the_one_in_the_repository(graph: ClaimGraph, update_golden: bool) -> None:
    """No clock, no random ids, no blank nodes: whoever builds it gets the same bytes."""
    assert "_:" not in trig(graph)
    agrees(FOLDER / "claims.trig", trig(graph), update_golden)


def test_the_page_is_the_one_in_the_repository(graph: ClaimGraph, update_golden: bool) -> None:
    """What a reader opens first is what today's code makes."""
    agrees(FOLDER / "view.html", graph.page(title="Summit talks, 2018-2019"), update_golden)


@pytest.mark.parametrize("seed", range(10))
def test_documents_in_another_order_give_the_same_graph(graph: ClaimGraph, seed: int) -> None:
    """A claim's place in the graph is a function of its document, not of what came before."""
    documents = list(graph.documents())
    Random(seed).shuffle(documents)
    shuffled = quoth.open()
    shuffled.add(documents)

    assert trig(shuffled) == trig(graph)


def test_a_claim_takes_at_most_35_quads(graph: ClaimGraph) -> None:
    """A graph that keeps ten times what it says is slow to load and dear to keep."""
    assert sum(1 for _ in graph.export("nq")) <= 35 * len(graph.claims())


# Written by hand from the reports: who says the opposite of whom.
CONTRADICTIONS = {
    ("North Korea", "deceive", "American newspaper", "spokesman for Moon Jae-in"),
    ("North Korea", "demand", "Donald Trump", "Ri Yong Ho"),
    ("Mike Pompeo", "create", "Choe Son Hui", "Mike Pompeo"),
    ("summit", "happen", "Donald Trump", "Donald Trump"),
}


def test_the_contradictions_are_those_a_reader_finds(graph: ClaimGraph) -> None:
    """Two accounts of Hanoi, a denial of deceit, a denial of hostility, and a summit called off and on."""
    found = {(row.subject, row.relation, row.source, row.other_source) for row in graph.contradictions()}

    assert found == CONTRADICTIONS


def test_trump_revised_what_he_said_of_the_summit(graph: ClaimGraph) -> None:
    """One source at two times is a revision, not a quarrel."""
    assert [row.subject for row in graph.contradictions() if row.revises] == ["summit"]


def test_the_ledger_shows_who_has_committed_and_who_has_not(graph: ClaimGraph) -> None:
    """In March Trump had committed himself, North Korea to nothing, and its will came through an envoy."""
    march = [row for row in graph.commitments() if row.date and str(row.date) < "2018-03-31"]
    ledger = {(row.actor, row.standing.value, row.relation, row.source) for row in march}

    assert ("Donald Trump", "committed", "committed-to", "The Harbor Courier") in ledger
    assert ("North Korea", "not committed", "committed-to", "The Harbor Courier") in ledger
    assert ("North Korea", "willing", "talk-to", "Chung Eui-yong") in ledger
    assert ("Kim Jong Un", "committed", "committed-to", "South Korean officials") in ledger


def test_the_promise_to_visit_seoul_was_not_kept(graph: ClaimGraph) -> None:
    """Promised in September, not done by the end of the year; nothing else promised was done."""
    told = {(each.promise.triple, each.kept) for each in graph.promises()}

    assert (("Kim Jong Un", "visit", "Seoul"), False) in told
    assert not [triple for triple, kept in told if kept]


def agrees(path: Path, built: str, update: bool) -> None:
    if update:
        path.write_text(built, encoding="utf-8")
    same = built == path.read_text(encoding="utf-8")  # not in the assert: nobody reads a diff of a whole page
    assert same, f"{path.name} differs; `make golden` rewrites it"
