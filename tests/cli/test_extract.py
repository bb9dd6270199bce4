"""`quoth extract` puts out the extraction contract, line by line, from files and from standard input."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from .conftest import Quoth

TEXT = "South Korean diplomats have said that Kim Jong Un is ready to sign an accord."

pytestmark = pytest.mark.model


def test_claims_are_records_of_the_contract(quoth: Quoth, tmp_path: Path) -> None:
    """Whoever reads the lines relies on the offsets: they are into the text as it was given."""
    (tmp_path / "note.txt").write_text(TEXT)

    [record] = map(json.loads, quoth("extract", "note.txt").out.splitlines())

    assert TEXT[record["predicate"]["start"] : record["predicate"]["end"]] == record["predicate"]["text"]
    assert (record["modality"], record["predicate"]["relation"]) == ("intended", "sign")
    assert record["attribution"][0]["source"]["text"] == "South Korean diplomats"


def test_each_line_of_jsonl_is_a_document_named_by_its_id(quoth: Quoth, tmp_path: Path) -> None:
    """A million documents go through one file, and every claim must be told whose it is."""
    lines = [
        {"id": "a", "text": TEXT},
        {"id": "b", "text": "Seoul agreed to talks.", "published": "2018-03-09"},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))

    out = quoth("extract", "--input", "jsonl", "in.jsonl").out

    assert [json.loads(line)["document"] for line in out.splitlines()] == ["a", "b"]


def test_attributions_are_put_out_whether_or_not_a_claim_is_found_in_them(
    quoth: Quoth, tmp_path: Path
) -> None:
    """Who speaks is an answer of its own."""
    (tmp_path / "note.txt").write_text(TEXT)

    [record] = map(json.loads, quoth("extract", "--emit", "attributions", "note.txt").out.splitlines())

    assert (record["cue"]["text"], record["depth"], record["stance"]) == ("have said", 0, "asserts")


def test_triples_have_three_columns(quoth: Quoth, tmp_path: Path) -> None:
    """`cut -f` must find the same thing in the same place in every line, also where there is no object."""
    (tmp_path / "note.txt").write_text(f"{TEXT} The accord failed.")

    lines = quoth("extract", "--emit", "triples", "note.txt").out.splitlines()

    assert [line.count("\t") for line in lines] == [2] * len(lines)
    assert lines[0].split("\t")[1:] == ["sign", "accord"]


def test_standard_input_is_read(quoth: Quoth, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe needs no file."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert quoth("extract", "--emit", "triples", "-").out.startswith("Kim Jong Un\tsign\t")


def test_a_text_without_claims_gives_no_line_and_no_error(quoth: Quoth, tmp_path: Path) -> None:
    """Silence is an answer."""
    (tmp_path / "note.txt").write_text("Good morning!")

    ran = quoth("extract", "note.txt")

    assert (ran.code, ran.out) == (0, "")


def test_a_model_that_is_not_installed_is_named_with_what_would_install_it(
    quoth: Quoth, tmp_path: Path
) -> None:
    """The next command is in the message."""
    (tmp_path / "note.txt").write_text(TEXT)

    ran = quoth("extract", "--model", "en_core_web_xl", "note.txt")

    assert ran.code == 1
    assert ran.err.startswith("quoth: 'en_core_web_xl' is not installed; install it with:")


def test_an_unknown_extractor_is_answered_with_the_known_ones(quoth: Quoth, tmp_path: Path) -> None:
    """The shipped one is among them."""
    (tmp_path / "note.txt").write_text(TEXT)

    ran = quoth("extract", "--extractor", "reportd", "note.txt")

    assert (ran.code, ran.err) == (2, "quoth: unknown extractor 'reportd'; known: syntax\n")
