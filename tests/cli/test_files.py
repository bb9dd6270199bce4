"""`quoth view` and `quoth export` write files, whole or not at all."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyoxigraph
import pytest

from tests.contract.examples import examples

from .conftest import Quoth
from .graphs import contract_graph

CLAIMS = sum(len(example.records) for example in examples())


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of the contract's documents."""
    return contract_graph(tmp_path_factory.mktemp("graphs") / "contract.graph")


def test_the_page_holds_every_sentence_and_its_path_is_printed(
    quoth: Quoth, graph: Path, tmp_path: Path
) -> None:
    """The sentence is what a reader checks a claim against."""
    ran = quoth("view", "-o", "talks.html", "--graph", graph)

    assert ran.out == "talks.html\n"
    page = (tmp_path / "talks.html").read_text(encoding="utf-8")
    for example in examples():
        for record in example.records:
            assert json.dumps(record["sentence"]["text"])[1:-1].split("\\")[0] in page


def test_filters_leave_claims_out_of_the_page(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """A page about one actor is what somebody sends to a colleague."""
    quoth("view", "-o", "all.html", "--graph", graph)
    quoth("view", "-o", "one.html", "--about", "donald-trump", "--graph", graph)

    assert (tmp_path / "one.html").stat().st_size < (tmp_path / "all.html").stat().st_size


def test_without_texts_the_page_holds_the_sentences_only(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """For texts one may quote from but not hand on whole."""
    quoth("view", "-o", "whole.html", "--graph", graph)
    quoth("view", "-o", "sentences.html", "--no-text", "--graph", graph)

    whole, sentences = (
        (tmp_path / f"{name}.html").read_text(encoding="utf-8") for name in ("whole", "sentences")
    )
    text = json.dumps(examples()[0].document.text)[1:60]
    assert text in whole
    assert text not in sentences


def test_a_folder_that_is_missing_is_named(quoth: Quoth, graph: Path) -> None:
    """The page cannot be written there; one line says so."""
    ran = quoth("view", "-o", "nowhere/talks.html", "--graph", graph)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "quoth: nowhere/talks.html: cannot be written: No such file or directory\n"


@pytest.mark.parametrize(
    ("suffix", "format"),
    [
        pytest.param("trig", pyoxigraph.RdfFormat.TRIG, id="trig"),
        pytest.param("nq", pyoxigraph.RdfFormat.N_QUADS, id="nq"),
        pytest.param("jsonld", pyoxigraph.RdfFormat.JSON_LD, id="jsonld"),
    ],
)
def test_rdf_holds_the_whole_graph(
    suffix: str, format: pyoxigraph.RdfFormat, quoth: Quoth, graph: Path, tmp_path: Path
) -> None:
    """Every format says the same; read back by a parser that is not ours."""
    quoth("export", "-o", f"graph.{suffix}", "--graph", graph)
    quoth("export", "-o", "other.nq", "--graph", graph)
    read = set(pyoxigraph.parse((tmp_path / f"graph.{suffix}").read_bytes(), format=format))
    other = set(pyoxigraph.parse((tmp_path / "other.nq").read_bytes(), format=pyoxigraph.RdfFormat.N_QUADS))

    assert read == other
    assert len(read) > CLAIMS


def test_the_format_goes_by_the_files_name(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """Nobody should say it twice."""
    quoth("export", "-o", "claims.csv", "--graph", graph)
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == CLAIMS


def test_an_export_may_go_down_a_pipe(quoth: Quoth, graph: Path) -> None:
    """`-` is standard output, as everywhere."""
    out = quoth("export", "-o", "-", "--format", "jsonl", "--limit", "2", "--graph", graph).out

    assert len([json.loads(line) for line in out.splitlines()]) == 2


def test_filters_on_rdf_are_misuse(quoth: Quoth, graph: Path, tmp_path: Path) -> None:
    """Half a graph under the whole graph's name would mislead."""
    ran = quoth("export", "-o", "graph.trig", "--about", "donald-trump", "--graph", graph)

    assert ran.code == 2
    assert not (tmp_path / "graph.trig").exists()


def test_an_unknown_format_is_answered_with_the_known_ones(quoth: Quoth, graph: Path) -> None:
    """The next attempt should be right."""
    ran = quoth("export", "-o", "claims.xls", "--graph", graph)

    assert ran.code == 2
    assert "unknown format 'xls'; known: claimreview, csv" in ran.err
