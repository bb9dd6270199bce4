"""`quoth ask` answers named questions and SPARQL alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoth.workflow import open_shared
from tests.contract.accounts import accounts as contract_accounts

from .conftest import Quoth
from .graphs import contract_graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of the contract's documents."""
    return contract_graph(tmp_path_factory.mktemp("graphs") / "contract.graph")


def test_without_a_name_the_questions_are_listed(quoth: Quoth) -> None:
    """Nobody should need the manual to find the first question; and no graph is needed for it."""
    listed = json.loads(quoth("ask", "--format", "json").out)

    assert {"claims-by-source", "commitments", "contradictions"} <= {each["name"] for each in listed}
    assert all(each["asks"] for each in listed)


def test_every_question_is_answered_without_parameters(quoth: Quoth, graph: Path) -> None:
    """A parameter narrows; it is never needed."""
    for each in json.loads(quoth("ask", "--format", "json").out):
        assert quoth("ask", each["name"], "--graph", graph).code == 0
        json.loads(quoth("ask", each["name"], "--format", "json", "--graph", graph).out)


def test_a_question_is_asked_of_several_graphs_as_of_one(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """Who outgrew one folder names the others, and asks on as before."""
    shares = [tmp_path / "one", tmp_path / "two"]
    with open_shared(shares) as shared:
        for number, account in enumerate(contract_accounts()):
            list(shared.graphs[number % 2].store.add([account]))
    of_both = ("--graph", shares[0], "--graph", shares[1])

    asked = ("ask", "contradictions", "--format", "json")
    assert quoth(*asked, *of_both).out == quoth(*asked, "--graph", graph).out != "[]\n"
    refused = quoth("ask", "ASK {}", *of_both)
    assert (refused.code, "SPARQL is asked of one graph" in refused.err) == (2, True)


def test_a_parameter_narrows_a_question(quoth: Quoth, graph: Path) -> None:
    """What is asked about one actor says nothing of the others."""
    out = quoth(
        "ask", "commitments", "--param", "actor=donald-trump", "--format", "json", "--graph", graph
    ).out

    assert {row["actor"] for row in json.loads(out)} == {"Donald Trump"}


def test_a_parameter_without_a_value_is_misuse(quoth: Quoth, graph: Path) -> None:
    """It would silently narrow nothing."""
    ran = quoth("ask", "commitments", "--param", "actor", "--graph", graph)

    assert ran.code == 2
    assert "not NAME=VALUE" in ran.err


def test_sparql_has_its_prefixes_bound(quoth: Quoth, graph: Path) -> None:
    """Eight lines of PREFIX before every question keep people from asking."""
    query = "SELECT DISTINCT ?what { GRAPH ?document { e:donald-trump r:committed-to ?what } }"

    assert json.loads(quoth("ask", query, "--format", "json", "--graph", graph).out) == [{"what": "e:summit"}]


def test_sparql_may_stand_in_a_file(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """A query worth asking twice is worth keeping."""
    (tmp_path / "summit.rq").write_text("ASK { GRAPH ?document { e:donald-trump r:committed-to e:summit } }")

    assert quoth("ask", "@summit.rq", "--graph", graph).out == "true\n"


def test_a_construct_gives_turtle(quoth: Quoth, graph: Path) -> None:
    """Triples leave as triples."""
    query = "CONSTRUCT { ?s r:committed-to ?o } WHERE { GRAPH ?d { ?s r:committed-to ?o } }"
    lines = quoth("ask", query, "--graph", graph).out.splitlines()

    assert lines
    assert all(
        line.startswith("<https://w3id.org/quoth/id/entity/") and line.endswith(" .") for line in lines
    )


def test_a_query_file_that_is_missing_is_named(quoth: Quoth, graph: Path) -> None:
    """One line, and nothing on standard output."""
    ran = quoth("ask", "@nowhere.rq", "--graph", graph)

    assert (ran.code, ran.out) == (1, "")
    assert "nowhere.rq" in ran.err


def test_a_query_has_the_time_it_is_given(quoth: Quoth, graph: Path) -> None:
    """A join that was forgotten is stopped when the person says so; the message then says what to do."""
    query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?h ?i ?j . ?k ?l ?m } }"
    ran = quoth("ask", query, "--timeout", "1.5", "--graph", graph)

    assert (ran.code, ran.out) == (1, "")
    assert "longer than 1.5 seconds" in ran.err


def test_a_query_is_not_cut_off_before_its_time(quoth: Quoth, graph: Path) -> None:
    """More time is more time."""
    assert quoth("ask", "ASK { GRAPH ?g { ?s ?p ?o } }", "--timeout", "60", "--graph", graph).out == "true\n"


def test_a_query_has_the_rows_and_the_memory_it_is_given(quoth: Quoth, graph: Path) -> None:
    """What goes beyond is refused, and the line says by which limit."""
    many = quoth("ask", "SELECT * { ?s ?p ?o }", "--rows", "3", "--graph", graph)
    hungry = "SELECT (GROUP_CONCAT(?t) AS ?all) { ?a q:text ?t . ?b ?c ?d . ?e ?f ?g }"
    large = quoth("ask", hungry, "--memory", "50", "--graph", graph)

    assert (many.code, large.code) == (1, 1)
    assert "more than 3 rows" in many.err
    assert "more than 50 MB" in large.err


def test_the_first_rows_of_an_answer_may_be_enough(quoth: Quoth, graph: Path) -> None:
    """A hundred thousand rows are read by nobody; they come in the order of the whole answer."""
    whole = json.loads(quoth("ask", "claims-by-source", "--format", "json", "--graph", graph).out)
    first = quoth("ask", "claims-by-source", "--limit", "2", "--format", "json", "--graph", graph).out

    assert json.loads(first) == whole[:2]
    assert quoth("ask", "SELECT * { ?s ?p ?o }", "--limit", "2", "--graph", graph).code == 2
