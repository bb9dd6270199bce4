"""The library's handle: what it gives is what the command line prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import quoth
from quoth import ClaimGraph
from quoth.analysis import graph_of
from quoth.store import open_store
from tests.contract.accounts import accounts
from tests.contract.examples import examples


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    """Return a graph of the contract's documents, in memory."""
    store = open_store()
    tuple(store.add(accounts()))
    return ClaimGraph(store)


def test_claims_turn_into_a_frame_of_flat_columns(graph: ClaimGraph) -> None:
    """The columns are those of the CSV export, whatever way they are had."""
    columns = graph.claims().columns()

    assert columns["sentence"] == [claim.sentence.text for claim in graph.claims()]
    assert set(columns["polarity"]) == {"affirmed", "negated"}


def test_the_networkx_graph_has_one_edge_a_claim(graph: ClaimGraph) -> None:
    """A measure that counts edges counts claims."""
    assert graph.to_networkx().number_of_edges() == sum(len(example.records) for example in examples())


def test_the_graph_read_as_edges_is_the_graph_made_of_claims(graph: ClaimGraph) -> None:
    """The quick way is only quicker: the same edges with the same attributes."""
    published = {document.id: document.published for document in graph.documents()}
    made = graph_of(graph.claims(), published=published)
    read = graph.to_networkx()

    assert set(read) == set(made)
    assert {key: edge for *_, key, edge in read.edges(keys=True, data=True)} == {
        key: edge for *_, key, edge in made.edges(keys=True, data=True)
    }


def test_the_graph_takes_the_filters_of_claims(graph: ClaimGraph) -> None:
    """What is asked for is what is drawn."""
    wanted = {claim.id for claim in graph.claims(by="White House")}

    assert {key for *_, key in graph.to_networkx(by="White House").edges(keys=True)} == wanted


@pytest.mark.parametrize(
    ("kind", "edge"),
    [
        pytest.param("sources", ("Northern Wire", "south-korean-officials"), id="sources"),
        pytest.param("claims", ("donald-trump", "summit"), id="claims"),
    ],
)
def test_a_graph_of_each_kind_has_its_edges(kind: str, edge: tuple[str, str], graph: ClaimGraph) -> None:
    """Who quotes whom and who does what are different graphs of the same claims."""
    assert graph.to_networkx(kind=kind).has_edge(*edge)  # type: ignore[arg-type]  # one of the four


def test_an_unknown_kind_of_graph_is_answered_with_the_known_ones(graph: ClaimGraph) -> None:
    """The next attempt should be right."""
    with pytest.raises(quoth.QuothError, match="known: bipartite, claims, sources, stances"):
        graph.to_networkx(kind="persons")  # type: ignore[arg-type]  # what a mistake looks like


def test_filters_take_words_for_what_they_mean(graph: ClaimGraph) -> None:
    """Dates and closed sets may be written as people write them."""
    found = graph.claims(polarity="negated", since="2018-03-01", until="2018-12-31")

    assert found
    assert {claim.polarity.value for claim in found} == {"negated"}


def test_a_question_gives_typed_rows(graph: ClaimGraph) -> None:
    """Code that reads an answer should not parse it."""
    assert {row.standing.value for row in graph.commitments()} >= {"committed"}


def test_a_notebook_shows_the_graph_in_a_frame_of_its_own(graph: ClaimGraph) -> None:
    """What news text holds must not reach the notebook."""
    shown = graph._repr_html_()

    assert shown.startswith("<iframe")
    assert 'sandbox="allow-scripts' in shown
    assert "allow-same-origin" not in shown


def test_the_page_is_given_the_ledger_of_commitments(graph: ClaimGraph) -> None:
    """What the page says of commitments is what the question answers."""
    [found] = re.findall(r'"ledger":(\{.*?\]\]\})', graph.page())
    standings = [row[1] for row in json.loads(found)["rows"]]

    assert standings
    assert standings == [row.standing.value for row in graph.commitments()]


def test_a_page_made_with_filters_says_that_it_is_an_excerpt(graph: ClaimGraph) -> None:
    """Its copied query then finds its claims and no others."""
    assert '"excerpt":false' in graph.page()
    assert '"excerpt":true' in graph.page(polarity="negated")


def test_opening_to_read_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    """A mistyped path must not look like an empty graph."""
    with pytest.raises(quoth.QuothError, match="no graph"):
        quoth.open(tmp_path / "nowhere", read_only=True)

    assert not list(tmp_path.iterdir())


@pytest.mark.model
@pytest.mark.parametrize("store", ["oxigraph", "rdflib"])
def test_both_stores_answer_alike(store: str) -> None:
    """Pure rdflib is the way to every tool that takes a Dataset; it must say the same."""
    with quoth.open(store=store) as graph:  # type: ignore[arg-type]  # the parameter is one of the two
        graph.add(
            quoth.Document(
                "d1", "Seoul has committed to talks. Tokyo said that Seoul did not agree to talks."
            )
        )
        rows = graph.query("SELECT ?claim { ?claim a q:Claim }")

        assert not isinstance(rows, bool)
        assert len(graph.claims()) == 2
        assert [row.actor for row in graph.commitments()]


@pytest.mark.parametrize("kind", ["oxigraph", "rdflib"])
def test_rdflib_sees_the_same_quads(kind: str) -> None:
    """Every tool that takes a Dataset takes ours, whichever store lies beneath."""
    store = open_store(kind=kind)  # type: ignore[arg-type]  # the parameter is one of the two
    tuple(store.add(accounts()))

    assert len(set(ClaimGraph(store).rdf.quads())) == sum(1 for _ in store.quads())
