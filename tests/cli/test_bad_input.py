"""Bad input is answered in one line that names it; nothing is half-written, nobody sees a traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Quoth, Ran
from .graphs import contract_graph


def missing(folder: Path) -> str:
    return "nowhere.txt"


def empty(folder: Path) -> str:
    (folder / "empty.txt").write_bytes(b" \n")
    return "empty.txt"


def binary(folder: Path) -> str:
    (folder / "page.pdf").write_bytes(b"\x89PNG\x00\x01\x02\x00")
    return "page.pdf"


def latin(folder: Path) -> str:
    (folder / "latin.txt").write_bytes("Müller said so.".encode("latin-1"))
    return "latin.txt"


def a_folder(folder: Path) -> str:
    (folder / "reports").mkdir()
    return "reports"


def broken_line(folder: Path) -> str:
    (folder / "lines.jsonl").write_text('{"id": "a", "text": "Seoul agreed."}\n{"id": "b", "te\n')
    return "lines.jsonl"


@pytest.mark.parametrize("command", [("add",), ("extract",)], ids=" ".join)
@pytest.mark.parametrize("spoiled", [missing, empty, binary, latin, a_folder, broken_line])
def test_a_source_that_cannot_be_read_is_named(
    spoiled: Callable[[Path], str], command: tuple[str, ...], quoth: Quoth, tmp_path: Path
) -> None:
    """Of a hundred files the person must know which one to look at; and no graph is left behind."""
    name = spoiled(tmp_path)

    ran = quoth(*command, name)

    assert refused(ran, code=1)
    assert name in ran.err
    assert not (tmp_path / "quoth.graph").exists()


def test_a_broken_line_is_named_by_its_number(quoth: Quoth, tmp_path: Path) -> None:
    """The file may have a million lines."""
    ran = quoth("add", broken_line(tmp_path))

    assert "lines.jsonl:2:" in ran.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(("--extractor", "nosuch"), 2, id="extractor"),
        pytest.param(("--model", "nosuch"), 1, id="model"),
        pytest.param(("--gazetteer", "nosuch.tsv"), 1, id="gazetteer"),
    ],
)
def test_what_is_not_there_to_read_with_leaves_no_graph(
    words: tuple[str, str], code: int, quoth: Quoth, tmp_path: Path
) -> None:
    """An empty graph beside a refusal looks like a graph in which nobody claims anything."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")

    ran = quoth("add", "note.txt", *words)

    assert refused(ran, code=code)
    assert words[1] in ran.err
    assert not (tmp_path / "quoth.graph").exists()


def test_an_unknown_question_is_answered_with_the_known_ones(quoth: Quoth, tmp_path: Path) -> None:
    """The next attempt should be right."""
    ran = quoth("ask", "comitments", "--graph", contract_graph(tmp_path / "g.graph"))

    assert refused(ran, code=2)
    assert "unknown question 'comitments'; known:" in ran.err
    assert "commitments" in ran.err.partition("known:")[2]


def test_a_syntax_error_in_sparql_has_a_position(quoth: Quoth, tmp_path: Path) -> None:
    """A long query is not searched by eye."""
    ran = quoth(
        "ask", "SELECT ?claim {\n  ?claim q:polarity", "--graph", contract_graph(tmp_path / "g.graph")
    )

    assert refused(ran, code=1)
    assert "2:" in ran.err or "line 2" in ran.err


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", id="service"),
        pytest.param("DROP ALL", id="update"),
        pytest.param("SELECT ?s FROM <http://example.org/> { ?s ?p ?o }", id="from"),
    ],
)
def test_a_query_never_reaches_the_network_nor_changes_the_graph(
    query: str, quoth: Quoth, tmp_path: Path
) -> None:
    """Queries are copied from anywhere."""
    graph = contract_graph(tmp_path / "g.graph")
    before = quoth("documents", "--graph", graph).out

    assert refused(quoth("ask", query, "--graph", graph), code=1)
    assert quoth("documents", "--graph", graph).out == before


@pytest.mark.parametrize(
    "command", [("claims",), ("ask", "commitments"), ("view", "-o", "out.html")], ids=" ".join
)
def test_a_graph_that_is_not_there_is_named_and_not_made(
    command: tuple[str, ...], quoth: Quoth, tmp_path: Path
) -> None:
    """A mistyped folder must not look like an empty graph."""
    ran = quoth(*command, "--graph", "nowhere.graph")

    assert refused(ran, code=1)
    assert "nowhere.graph" in ran.err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_holds_something_else_is_left_alone(quoth: Quoth, tmp_path: Path) -> None:
    """`--graph ~/Documents` must not fill it with a database."""
    other = tmp_path / "letters"
    other.mkdir()
    (other / "dear.txt").write_text("Dear Ada")
    (tmp_path / "note.txt").write_text("Seoul agreed.")

    assert refused(quoth("add", "note.txt", "--graph", "letters"), code=1)
    assert [path.name for path in other.iterdir()] == ["dear.txt"]


def test_a_place_where_no_graph_can_be_made_is_named(quoth: Quoth, tmp_path: Path) -> None:
    """No right, no room, no such place: the system's own word, in one line."""
    (tmp_path / "note.txt").write_text("Seoul agreed.")
    ran = quoth("add", "note.txt", "--graph", "/proc/graph")

    assert refused(ran, code=1)
    assert "/proc/graph" in ran.err


def test_a_graph_somebody_else_writes_to_is_named(quoth: Quoth, tmp_path: Path) -> None:
    """Two writers would spoil it; the second is told, not the first."""
    from quoth.store import open_store

    (tmp_path / "note.txt").write_text("Seoul agreed.")
    store = open_store(tmp_path / "busy.graph")
    try:
        ran = quoth("add", "note.txt", "--graph", "busy.graph")
    finally:
        store.close()

    assert refused(ran, code=1)
    assert "busy.graph: another process" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("claims", "--since", "yesterday"), id="date"),
        pytest.param(("claims", "--polarity", "maybe"), id="closed-set"),
        pytest.param(("claims", "--limit", "0"), id="limit"),
        pytest.param(("claims", "--nosuch"), id="option"),
        pytest.param(("claims", "--graph"), id="option-without-value"),
        pytest.param(("extract",), id="nothing-to-read"),
        pytest.param(("documents", "show"), id="argument"),
        pytest.param(("nonsense",), id="command"),
    ],
)
def test_a_misused_command_says_so_in_one_line(words: tuple[str, ...], quoth: Quoth) -> None:
    """Misuse is told from failure by the exit code; a log of a hundred runs has a hundred lines."""
    assert refused(quoth(*words), code=2)


def test_a_day_that_is_none_is_shown_how_days_are_written(quoth: Quoth) -> None:
    """The next attempt should be right, and who wants more is told where it stands."""
    ran = quoth("claims", "--since", "yesterday")

    assert "'yesterday' is no day, as in 2018-03-09" in ran.err
    assert ran.err.endswith("; see quoth claims --help\n")


def test_without_a_command_help_is_shown(quoth: Quoth) -> None:
    """Who types `quoth` and nothing else wants to know what there is."""
    ran = quoth()

    assert ran.code == 2
    assert "contradicts" in ran.out + ran.err


def refused(ran: Ran, *, code: int) -> bool:
    """Tell whether a command said no as it should: this code, one line on stderr, nothing on stdout."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert ran.err.count("\n") == 1, ran.err
    return ran.err.startswith("quoth: ")
