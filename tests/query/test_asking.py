"""People's queries: whatever they ask, the process that asks for them lives."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoth.errors import QueryForbidden, QueryLimit, QuerySyntax, QuothError
from quoth.query import Limits, ask, questions, run
from quoth.query.asking import ask_apart
from quoth.store import Solutions, Store, open_store

from ..contract.accounts import accounts

CROSS_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
INJECTIONS = (
    '" } SERVICE <http://localhost:1/> { ?s ?p ?o } #',
    "x> } ; DROP ALL ; #",
    "?sourceNode",
    "https://w3id.org/quoth/id/entity/x> ?p ?o } UNION { ?s ?p ?o",
    "\\u0022 } #",
    "\x00\n{{{{",
    "'" * 1_000,
)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(tmp_path_factory.mktemp("graphs") / "talks.graph")
    list(store.add(accounts()))
    yield store
    store.close()


@pytest.fixture(scope="module")
def graph(stored: Store) -> Path:
    assert stored.path
    return stored.path


def test_the_worker_answers_as_the_store_does(stored: Store) -> None:
    """Terms of every sort cross the pipe unchanged."""
    sparql = """SELECT ?claim ?day ?share ?text ?none ?word WHERE {
        ?claim q:statedOn ?day ; q:confidence ?share ; q:inDocument/q:text ?text BIND("mot"@fr AS ?word)
    } ORDER BY ?claim"""
    apart, here = ask(stored, sparql, limits=Limits()), ask(stored, sparql)

    assert isinstance(apart, Solutions) and isinstance(here, Solutions)
    assert apart.variables == here.variables
    assert list(apart.rows) == list(here.rows)


def test_the_worker_answers_yes_and_no_and_triples(stored: Store) -> None:
    """ASK and CONSTRUCT cross the pipe as well."""
    assert ask(stored, "ASK { e:donald-trump r:committed-to e:summit }", limits=Limits()) is True
    answer = ask(stored, "CONSTRUCT { ?s q:subject ?o } WHERE { ?s q:subject ?o }", limits=Limits())
    assert not isinstance(answer, bool | Solutions)
    assert len(list(answer.triples)) == 14


def test_a_query_that_takes_too_long_is_stopped(graph: Path) -> None:
    """An aggregate cannot be interrupted from within; the worker is killed."""
    began = time.monotonic()
    with pytest.raises(QueryLimit, match=r"longer than 0\.5 seconds"):
        list_rows(ask_apart(graph, CROSS_JOIN, Limits(timeout_s=0.5)))
    assert time.monotonic() - began < 5


def test_a_query_that_takes_too_much_memory_is_stopped(graph: Path) -> None:
    """It dies alone."""
    hungry = "SELECT (GROUP_CONCAT(?t) AS ?all) { ?a q:text ?t . ?b ?c ?d . ?e ?f ?g }"
    with pytest.raises(QueryLimit, match="more than 50 MB"):
        list_rows(ask_apart(graph, hungry, Limits(memory_mb=50)))


def test_a_query_with_too_many_rows_is_stopped(graph: Path) -> None:
    """Ten rows are shown or none: half an answer would pass for a whole one."""
    with pytest.raises(QueryLimit, match="more than 10 rows"):
        list_rows(ask_apart(graph, "SELECT * { ?s ?p ?o }", Limits(rows=10)))
    assert len(list_rows(ask_apart(graph, "SELECT * { ?s ?p ?o } LIMIT 10", Limits(rows=10)))) == 10


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param("SELECT * " + "{" * 5_000 + "}" * 5_000, id="braces"),
        pytest.param("ASK { FILTER(" + "(" * 9_000 + "1" + ")" * 9_000 + ") }", id="parentheses"),
        pytest.param("ASK { " + "FILTER EXISTS {" * 3_000 + "}" * 3_000 + " }", id="exists"),
        pytest.param("SELECT * { " + "".join(f"BIND(1 AS ?x{i})" for i in range(5_000)) + " }", id="binds"),
    ],
)
def test_a_query_that_kills_the_parser_kills_only_the_worker(graph: Path, bomb: str) -> None:
    """Should one slip past the guard, the one who asked must live to tell."""
    with pytest.raises(QueryLimit):
        list_rows(ask_apart(graph, bomb, Limits(timeout_s=5)))


def test_a_syntax_error_is_told_with_its_place(stored: Store) -> None:
    """From the worker as from the store."""
    for limits in (None, Limits()):
        with pytest.raises(QuerySyntax, match=r"line 1, column \d+"):
            ask(stored, "SELECT * { ?s ?p }", limits=limits)


def test_what_the_guard_refuses_starts_no_worker(stored: Store) -> None:
    """A refusal costs nothing."""
    with pytest.raises(QueryForbidden):
        ask(stored, "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", limits=Limits())


@pytest.mark.parametrize("words", INJECTIONS)
def test_no_parameter_of_any_question_is_read_as_sparql(stored: Store, words: str) -> None:
    """Parameters go in by substitution: what is nobody's name is refused as a name."""
    before = list(stored.quads())
    for question in questions():
        for parameter in question.parameters:
            with pytest.raises(QuothError, match="unknown entity"):
                run(stored, question.name, **{parameter.name: words})
    assert list(stored.quads()) == before


def list_rows(answer: object) -> list[object]:
    assert isinstance(answer, Solutions)
    return list(answer.rows)


def test_other_servers_are_asked_only_where_the_person_says_so(stored: Store) -> None:
    """Nothing listens at the address: that it is tried at all shows that it was let through."""
    reaching = "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"

    with pytest.raises(QueryForbidden, match="reach beyond"):
        ask(stored, reaching, limits=Limits())
    assert len(list_rows(ask(stored, reaching, limits=Limits(), network=True))) == 1


@pytest.mark.parametrize("sparql", ["LOAD <file:///etc/passwd>", "DROP ALL", "INSERT DATA { <a:a> <a:b> 1 }"])
def test_a_query_that_may_reach_out_may_not_write(stored: Store, sparql: str) -> None:
    """The network is one thing, the graph another."""
    with pytest.raises(QueryForbidden, match="change the graph"):
        ask(stored, sparql, network=True)
