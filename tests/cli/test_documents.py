"""`quoth add`, `documents`, `retract`: what is in the graph, and what is no longer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Quoth

pytestmark = pytest.mark.model


def test_adding_twice_changes_nothing(quoth: Quoth, tmp_path: Path) -> None:
    """A nightly run over the same folder must not grow the graph."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")

    assert quoth("add", "note.txt", "--id", "note").err == "note: added\n"
    before = quoth("claims", "--format", "jsonl").out
    assert quoth("add", "note.txt", "--id", "note").err == "note: unchanged\n"
    assert quoth("claims", "--format", "jsonl").out == before


def test_a_changed_text_is_refused_until_update_is_asked_for(quoth: Quoth, tmp_path: Path) -> None:
    """A paper that rewrites its story must not rewrite ours behind our back."""
    note = tmp_path / "note.txt"
    note.write_text("Seoul agreed to talks.")
    quoth("add", "note.txt", "--id", "note")
    note.write_text("Seoul refused talks.")

    refused = quoth("add", "note.txt", "--id", "note")
    assert refused.code == 1
    assert "--update" in refused.err
    assert "new version" in quoth("add", "note.txt", "--id", "note", "--update").err
    assert len(json.loads(quoth("documents", "--format", "json").out)) == 2


def test_metadata_given_is_kept(quoth: Quoth, tmp_path: Path) -> None:
    """Who published it when is what every later question stands on."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")
    quoth(
        "add",
        "note.txt",
        "--id",
        "n",
        "--publisher",
        "The Courier",
        "--published",
        "2018-03-09",
        "--author",
        "Ada",
    )

    assert json.loads(quoth("documents", "--format", "json").out) == [
        {"id": "n", "published": "2018-03-09", "publisher": "The Courier", "author": "Ada", "title": None}
    ]


def test_what_is_retracted_claims_nothing_any_more(quoth: Quoth, tmp_path: Path) -> None:
    """A retraction that leaves a claim behind is none."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")
    quoth("add", "note.txt", "--id", "note")

    assert quoth("retract", "note").code == 0
    assert quoth("claims", "--format", "jsonl").out == ""
    assert quoth("documents", "--format", "json").out.strip() == "[]"


def test_a_document_that_is_not_there_cannot_be_retracted(quoth: Quoth, tmp_path: Path) -> None:
    """A mistyped id must not look like success."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")
    quoth("add", "note.txt", "--id", "note")

    ran = quoth("retract", "nota")

    assert ran.code == 1
    assert "nota" in ran.err


def test_one_unreadable_source_leaves_the_others_out_too(quoth: Quoth, tmp_path: Path) -> None:
    """Half of what was asked for is not what was asked for."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")

    assert quoth("add", "note.txt", "nowhere.txt").code == 1
    assert not (tmp_path / "quoth.graph").exists()


def test_a_new_version_tells_what_it_no_longer_says(quoth: Quoth, tmp_path: Path) -> None:
    """A paper that quietly drops a claim is news; what it says in other words is none."""
    note = tmp_path / "note.txt"
    note.write_text("Seoul agreed to talks. Tokyo rejected the treaty.")
    quoth("add", "note.txt", "--id", "note", "--published", "2018-03-09")
    note.write_text("Seoul has agreed to talks.")

    ran = quoth("add", "note.txt", "--id", "note", "--published", "2018-03-10", "--update")

    assert "no longer says: Tokyo rejected the treaty." in ran.err
    assert "Seoul" not in ran.err


def test_metadata_is_set_right_without_moving_the_id(quoth: Quoth, tmp_path: Path) -> None:
    """The day decides what "on Friday" means, so the text is read again."""
    (tmp_path / "note.txt").write_text("Seoul rejected the treaty on Friday.")
    quoth("add", "note.txt", "--id", "note")
    assert "1 document has no date" in quoth("documents").err

    assert quoth("documents", "set", "note", "--published", "2018-03-12").code == 0

    [listed] = json.loads(quoth("documents", "list", "--format", "json").out)
    [claim] = map(json.loads, quoth("claims", "--format", "jsonl").out.splitlines())
    assert (listed["id"], listed["published"]) == ("note", "2018-03-12")
    assert claim["time"]["value"] == "2018-03-09"
    assert "no date" not in quoth("documents").err


def test_one_document_is_shown_with_its_text(quoth: Quoth, tmp_path: Path) -> None:
    """What a person checks before they correct it."""
    (tmp_path / "note.txt").write_text("Seoul agreed to talks.")
    quoth("add", "note.txt", "--id", "note", "--publisher", "The Courier")

    shown = quoth("documents", "show", "note").out

    assert shown == "id: note\npublisher: The Courier\nlanguage: en\n\nSeoul agreed to talks.\n"
    assert quoth("documents", "show", "nota").code == 1


def test_wire_copy_in_two_papers_is_listed(quoth: Quoth, tmp_path: Path) -> None:
    """Two papers that print one agency's words are one voice, not two."""
    wire = (
        "The harbor ministry sold the old port to a bakery on Friday, after eleven years without rent. Its "
        "spokesman said that three clerks had read the contract and that a fourth had lost it in May.\n"
    )
    for name, text in (
        ("a", wire),
        ("b", f"A Bakery Buys the Sea\n\n{wire}"),
        ("c", "Seoul agreed to talks."),
    ):
        (tmp_path / f"{name}.txt").write_text(text)
        quoth("add", f"{name}.txt", "--id", name)

    listed = json.loads(quoth("documents", "copies", "--format", "json").out)

    assert listed == [{"one": "a", "two": "b", "shared": "1.00"}]
