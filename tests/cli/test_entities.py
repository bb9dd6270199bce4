"""`quoth entities`: a person settles who is who, and can take it back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Quoth

pytestmark = pytest.mark.model

TEXTS = {
    "one": "Ada Lind met the ministers in Oslo. Lind said that the talks failed.",
    "two": "Lind praised the ministers.",
}


@pytest.fixture
def graph(quoth: Quoth, tmp_path: Path) -> Path:
    """Return a graph of two documents, of which the second gives only the surname."""
    lines = [json.dumps({"id": id, "text": text, "published": "2018-03-09"}) for id, text in TEXTS.items()]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    quoth("add", "in.jsonl")
    return tmp_path / "quoth.graph"


@pytest.fixture
def surname(quoth: Quoth, graph: Path) -> str:
    """Return the id the machine gives the second document's Lind."""
    [claim] = map(json.loads, quoth("claims", "--relation", "praise", "--format", "jsonl").out.splitlines())
    return str(claim["subject"]["entity"])


def subjects(quoth: Quoth) -> list[str]:
    out = quoth("claims", "--format", "jsonl").out
    return [json.loads(line)["subject"]["entity"] for line in out.splitlines()]


def test_the_machine_joins_no_one_across_documents(surname: str) -> None:
    """One surname is not one person."""
    assert surname != "ada-lind"


def test_a_merge_holds_in_every_claim_and_is_undone_without_a_trace(quoth: Quoth, surname: str) -> None:
    """What people settle must show at once, and must be theirs to take back."""
    before = subjects(quoth)
    decision = quoth("entities", "merge", surname, "ada-lind", "--author", "ada").out.strip()

    assert surname not in subjects(quoth)
    assert subjects(quoth).count("ada-lind") == before.count("ada-lind") + 1

    quoth("entities", "undo", decision, "--author", "ada")
    assert subjects(quoth) == before


def test_a_decision_holds_for_documents_added_later(quoth: Quoth, surname: str, tmp_path: Path) -> None:
    """Nobody should have to say it twice."""
    quoth("entities", "rename", "ada-lind", "Minister Lind")
    (tmp_path / "later.txt").write_text("Ada Lind left Oslo.")
    quoth("add", "later.txt", "--id", "later")

    [claim] = [
        json.loads(line)
        for line in quoth("claims", "--format", "jsonl").out.splitlines()
        if json.loads(line)["document"] == "later"
    ]
    assert claim["subject"]["label"] == "Minister Lind"


def test_a_split_parts_only_the_mentions_it_names(quoth: Quoth, graph: Path) -> None:
    """Namesakes are told apart mention by mention; `show` says how to name one."""
    shown = json.loads(quoth("entities", "show", "ada-lind", "--format", "json").out)
    [first, *rest] = shown
    quoth("entities", "split", "ada-lind", "eva-lind", "--at", first["at"])

    [moved] = json.loads(quoth("entities", "show", "eva-lind", "--format", "json").out)
    assert (moved["at"], moved["machine"]) == (first["at"], "ada-lind")
    left = json.loads(quoth("entities", "show", "ada-lind", "--format", "json").out)
    assert [row["as"] for row in left if row["at"] != first["at"]] == [row["as"] for row in rest]


def test_decisions_are_listed_with_author_and_day(quoth: Quoth, graph: Path) -> None:
    """Who settled it, and when, is part of what was settled."""
    decision = quoth("entities", "kind", "ada-lind", "organization", "--author", "ada").out.strip()

    [listed] = json.loads(quoth("entities", "decisions", "--format", "json").out)
    assert (listed["id"], listed["action"], listed["by"]) == (decision, "kind", "ada")
    assert listed["on"]


def test_a_split_without_a_place_is_misuse(quoth: Quoth, graph: Path) -> None:
    """Without it every mention would be meant, which is a merge."""
    assert quoth("entities", "split", "ada-lind", "eva-lind").code == 2


def test_an_entity_nobody_knows_is_answered_with_ones_like_it(quoth: Quoth, graph: Path) -> None:
    """A decision about a mistyped id would wait forever; nothing is kept of it."""
    ran = quoth("entities", "merge", "ada-lindt", "ada-lind")

    assert ran.code == 2
    assert "unknown entity 'ada-lindt'; known: ada-lind" in ran.err
    assert json.loads(quoth("entities", "decisions", "--format", "json").out) == []
