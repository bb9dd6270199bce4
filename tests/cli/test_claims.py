"""`quoth claims` lists what is claimed: for the eye, for spreadsheets, and whole."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.contract.examples import examples

from .conftest import Quoth
from .graphs import contract_graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of the contract's documents."""
    return contract_graph(tmp_path_factory.mktemp("graphs") / "contract.graph")


def test_a_table_says_who_says_what_and_how_firmly(quoth: Quoth, graph: Path) -> None:
    """One line a claim is what a person can scan."""
    ran = quoth("claims", "--about", "kim-jong-un", "--graph", graph)

    [line] = [line for line in ran.out.splitlines() if "enter talks" in line]
    assert line.split()[0] == "2018-03-09"
    assert "South Korean officials" in line
    assert "intended" in line


def test_every_claim_comes_out_whole(quoth: Quoth, graph: Path) -> None:
    """What went in as a record comes out as the same record: nothing is lost in the graph."""
    lines = quoth("claims", "--format", "jsonl", "--graph", graph).out.splitlines()
    found = {record["id"]: record for record in map(json.loads, lines)}
    expected = {record["id"]: record for example in examples() for record in example.records}

    assert found.keys() == expected.keys()
    for id, record in expected.items():
        assert record.items() <= found[id].items()


def test_json_is_one_list(quoth: Quoth, graph: Path) -> None:
    """`jq` and browsers want one value."""
    assert len(json.loads(quoth("claims", "--format", "json", "--limit", "3", "--graph", graph).out)) == 3


def test_csv_has_the_exports_columns(quoth: Quoth, graph: Path) -> None:
    """A spreadsheet made with `>` and one made by `quoth export` agree."""
    out = quoth("claims", "--format", "csv", "--polarity", "negated", "--graph", graph).out
    rows = list(csv.DictReader(io.StringIO(out)))

    assert rows
    assert {row["polarity"] for row in rows} == {"negated"}


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        pytest.param(
            ("--relation", "committed-to"),
            lambda claim: claim["predicate"]["relation"] == "committed-to",
            id="relation",
        ),
        pytest.param(
            ("--modality", "intended"), lambda claim: claim["modality"] == "intended", id="modality"
        ),
        pytest.param(("--polarity", "negated"), lambda claim: claim["polarity"] == "negated", id="polarity"),
        pytest.param(
            ("--by", "South Korean officials"),
            lambda claim: (
                "south-korean-officials"
                in [a["source"] and a["source"]["entity"] for a in claim["attribution"]]
            ),
            id="by",
        ),
    ],
)
def test_filters_leave_what_fits_and_only_that(
    words: tuple[str, ...], fits: object, quoth: Quoth, graph: Path
) -> None:
    """A filter that lets one more through is worse than none."""
    out = quoth("claims", *words, "--format", "jsonl", "--graph", graph).out
    found = {record["id"] for record in map(json.loads, out.splitlines())}
    expected = {record["id"] for example in examples() for record in example.records if fits(record)}

    assert found == expected != set()


def test_words_of_the_sentence_find_its_claims(quoth: Quoth, graph: Path) -> None:
    """What a person remembers of a claim is mostly a word of its sentence."""
    out = quoth("claims", "--words", "willing talks", "--format", "jsonl", "--graph", graph).out

    found = [json.loads(line)["sentence"]["text"] for line in out.splitlines()]
    assert found
    assert all("willing" in sentence for sentence in found)


def test_the_graph_may_be_named_by_the_environment(
    quoth: Quoth, graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever works on one graph all day names it once."""
    monkeypatch.setenv("QUOTH_GRAPH", str(graph))

    assert quoth("claims", "--limit", "1").err == "1 claim\n"
