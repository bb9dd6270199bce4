"""What is printed for a person commands no terminal, whoever wrote the words."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from quoth.cli.output import printable
from quoth.store import open_store
from tests.contract.accounts import accounts

from .conftest import Quoth
from .graphs import contract_graph

TITLE = "Harbor\x1b[2J\x1b]0;sold\x07 \x9b31m\u202enever\u2066"
TITLES = "CONSTRUCT { ?d q:title ?title } WHERE { GRAPH ?g { ?d q:title ?title } }"
COMMANDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph whose documents have titles and publishers that clear screens."""
    folder = tmp_path_factory.mktemp("graphs") / "hostile.graph"
    store = open_store(folder)
    hostile = (
        replace(account, document=replace(account.document, title=TITLE, publisher=TITLE))
        for account in accounts()
    )
    tuple(store.add(hostile))
    store.close()
    return folder


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("documents",), id="documents"),
        pytest.param(("claims",), id="claims"),
        pytest.param(("ask", "SELECT ?title { GRAPH ?g { ?d q:title ?title } }"), id="select"),
        pytest.param(("ask", TITLES), id="construct"),
    ],
)
def test_a_title_does_not_command_the_terminal(words: tuple[str, ...], quoth: Quoth, graph: Path) -> None:
    """A page's title may clear the screen, name the window or turn the line around: not here."""
    ran = quoth(*words, "--graph", graph)

    assert ran.code == 0
    assert "Harbor" in ran.out or words == ("claims",)
    assert not COMMANDING.search(ran.out + ran.err)


def test_a_document_is_shown_without_commands(quoth: Quoth, graph: Path) -> None:
    """Its title stands above its text."""
    [first, *_] = json.loads(quoth("documents", "--format", "json", "--graph", graph).out)
    shown = quoth("documents", "show", first["id"], "--graph", graph).out

    assert "title: Harbor�[2J" in shown
    assert not COMMANDING.search(shown)


def test_json_keeps_every_character(quoth: Quoth, graph: Path) -> None:
    """A program gets what the page said; JSON has its own way to write it."""
    listed = json.loads(quoth("documents", "--format", "json", "--graph", graph).out)

    assert {each["title"] for each in listed} == {TITLE}


def test_turtle_means_the_same_as_before(quoth: Quoth, graph: Path) -> None:
    """Triples are loaded elsewhere: characters are written as Turtle writes them, none is lost."""
    out = quoth("ask", TITLES, "--graph", graph).out

    assert r"\u001B[2J" in out
    assert r"\u009B31m\u202Enever\u2066" in out


def test_a_refusal_does_not_command_the_terminal_either(quoth: Quoth, tmp_path: Path) -> None:
    """What was found is quoted in messages, too."""
    ran = quoth("ask", "co\x1b[2J", "--graph", contract_graph(tmp_path / "g.graph"))

    assert ran.code != 0
    assert not COMMANDING.search(ran.err)


def test_lines_and_columns_stay() -> None:
    """Tabs and ends of lines are what a text is laid out with."""
    assert printable("one\ttwo\r\nthree\n") == "one\ttwo\r\nthree\n"
    assert printable("sold\rkept") == "sold�kept"
