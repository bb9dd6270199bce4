"""Full text: what people write is looked for and never obeyed, and the index is never behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quoth.errors import GraphError
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


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    """A graph on disk, of two commits, with an index for each."""
    store = open_store(tmp_path / "talks.graph")
    for account in accounts()[:2]:
        list(store.add([account]))
        list(store.sentences_with("committed"))
    yield store
    store.close()


def test_a_lost_index_is_made_anew_unasked(kept: Store) -> None:
    """Nobody needs to know that there is one."""
    index_of(kept).unlink()

    assert len(list(kept.sentences_with("committed"))) == 2


@pytest.mark.parametrize("rubbish", [b"no database" * 1_000, b"SQLite format 3\0" + b"\7" * 4_000])
def test_a_damaged_index_says_what_to_do_and_reindexing_mends_it(kept: Store, rubbish: bytes) -> None:
    """A full disk cuts files short; the answer must not be a traceback, nor nothing found."""
    index_of(kept).write_bytes(rubbish)

    with pytest.raises(GraphError, match="quoth reindex"):
        list(kept.sentences_with("committed"))
    assert kept.reindex() == sum(len(account.sentences) for account in accounts()[:2])
    assert len(list(kept.sentences_with("committed"))) == 2


def test_an_index_of_another_snapshot_is_put_right(kept: Store) -> None:
    """Who restores half a folder from a backup has an index that knows too little."""
    older, newer = sorted(index_of(kept).parent.glob("*.words"))
    newer.write_bytes(older.read_bytes())
    assert len(list(kept.sentences_with("committed"))) == 1

    kept.reindex()
    assert len(list(kept.sentences_with("committed"))) == 2


def index_of(store: Store) -> Path:
    assert store.quadstore.index_file
    return store.quadstore.index_file


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
