"""The library's handle: what it gives is what the command line prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import quoth
from quoth import ClaimGraph, Document
from quoth.analysis import graph_of
from quoth.model.entity import Account
from quoth.store import open_store
from quoth.workflow.shards import extract_to
from tests.contract.accounts import accounts
from tests.contract.examples import examples

from .plain import Plain, notes


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


def test_a_document_is_had_by_its_id(graph: ClaimGraph) -> None:
    """And one that is not there is named."""
    for document in graph.documents():
        assert graph.document(document.id) == document
    with pytest.raises(quoth.QuothError, match="no document 'nowhere'"):
        graph.document("nowhere")


def test_a_damaged_index_of_words_is_made_anew(tmp_path: Path) -> None:
    """Who has no command line at hand must not be left with a graph whose words cannot be searched."""
    with quoth.open(tmp_path / "talks.graph") as graph:
        tuple(graph.store.add(accounts()))
        found = graph.claims(words="committed")
        index = graph.store.quadstore.index_file
        assert index
        index.write_bytes(b"no database" * 1_000)
        with pytest.raises(quoth.QuothError, match="damaged"):
            graph.claims(words="committed")

        assert graph.reindex() > len(found) > 0
        assert graph.claims(words="committed") == found


def test_what_a_later_version_no_longer_says_is_withdrawn() -> None:
    """A report that quietly drops a claim is news."""
    with quoth.open() as graph:
        first, later = (Document("d1", f"Seoul signed {what}.") for what in ("accords", "treaties"))
        tuple(graph.store.add(Plain().accounts([first])))
        dropped = graph.claims()
        [added] = graph.store.add(Plain().accounts([later]), update=True)

        assert graph.withdrawn(added.document) == dropped
        assert not graph.withdrawn("d1")


def test_copies_of_one_report_are_found() -> None:
    """Ten papers that print one wire report are one voice."""
    report = " ".join(f"Envoy{number} meets Guest{number % 7} in hall {number * 3}." for number in range(40))
    texts = {"wire": report, "paper": f"{report} More tomorrow.", "other": "Seoul signed accords."}
    with quoth.open() as graph:
        tuple(graph.store.add(bare(Document(id, text)) for id, text in texts.items()))

        [copy] = graph.copies()
        assert {copy.one, copy.two} == {"wire", "paper"}


def test_a_folder_of_shards_is_imported(tmp_path: Path) -> None:
    """As `quoth import` does: the graph is the one that the texts would have made."""
    list(extract_to(tmp_path / "shards", notes(12), Plain(), size=5))
    with quoth.open() as graph, quoth.open() as afresh:
        assert len(graph.import_from(tmp_path / "shards")) == 12
        tuple(afresh.store.add(Plain().accounts(notes(12))))

        assert list(graph.store.quads()) == list(afresh.store.quads())


@pytest.mark.model
def test_what_is_set_right_of_a_document_shows_in_its_claims() -> None:
    """Its day decides what "on Friday" means, so that it is read again; what is not given stays."""
    with quoth.open() as graph:
        graph.add(Document("d1", "Seoul signed the accord on Friday.", publisher="The Courier"))
        graph.set_right("d1", published="2018-03-10")

        assert graph.document("d1").publisher == "The Courier"
        [claim] = graph.claims()
        assert claim.time
        assert claim.time.value == "2018-03-09"


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


def bare(document: Document) -> Account:
    """Return a document that claims nothing."""
    return Account(document, (), (), (), (), Plain().made_by(document.language))
