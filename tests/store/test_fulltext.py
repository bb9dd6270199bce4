"""Full text: what people write is looked for and never obeyed, and the index is never behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.store import Store, open_store

from ..contract.accounts import accounts


@pytest.fixture
def store() -> Store:
    filled = open_store()
    list(filled.add(accounts()))
    return filled


@pytest.mark.parametrize("words", ["", "   ", "*", '"', '""', "!!", "- +", "*" * 50, "\x00"])
def test_nothing_to_look_for_finds_nothing(store: Store, words: str) -> None:
    """And is no error."""
    assert list(store.sentences_with(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "summit NOT treaty",
        "summit OR treaty",
        "NEAR(a b)",
        "words:x",
        "(",
        'a" OR "b',
        "^summit) treaty",
        "'; --",
    ],
)
def test_nothing_a_person_writes_is_a_command(store: Store, words: str) -> None:
    """FTS5 has a language of its own; here every word of it is a word."""
    assert list(store.sentences_with(words)) == []


def test_case_and_accents_make_no_difference(store: Store) -> None:
    """People type what their keyboard has."""
    assert len(list(store.sentences_with("TREÁTY"))) == 1


def test_the_index_is_in_step_with_what_is_seen(tmp_path: Path) -> None:
    """A writer finds what it has just added, a reader what was there when it came."""
    first, second, *_ = accounts()
    writer = open_store(tmp_path / "talks.graph")
    list(writer.add([first]))
    reader = open_store(tmp_path / "talks.graph", read_only=True)
    assert len(list(reader.sentences_with("committed"))) == 1

    list(writer.add([second]))
    assert len(list(writer.sentences_with("committed"))) == 2
    assert len(list(reader.sentences_with("committed"))) == 1
    writer.retract(first.document.id)
    assert len(list(writer.sentences_with("committed"))) == 1
    writer.close()


def test_an_old_index_goes_with_its_snapshot(tmp_path: Path) -> None:
    """Two snapshots are kept, and no index without one."""
    store = open_store(tmp_path / "talks.graph")
    for account in accounts():
        list(store.add([account]))
        list(store.sentences_with("summit"))
    kept = sorted(path.name for path in (tmp_path / "talks.graph" / "snapshots").iterdir())

    assert len(kept) == 4
    assert kept[1] == f"{kept[0]}.words" and kept[3] == f"{kept[2]}.words"
    store.close()
