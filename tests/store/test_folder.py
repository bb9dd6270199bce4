"""A graph's folder: what is not ours is refused, one writes, and readers see what is safe."""

from __future__ import annotations

import gc
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from quoth.errors import GraphLocked, NotAGraph
from quoth.store import open_store
from quoth.store.folder import FORMAT

from ..contract.accounts import accounts


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return tmp_path / "talks.graph"


def test_a_graph_is_there_when_it_is_opened_again(graph: Path) -> None:
    """The first thing asked of a store on disk."""
    store = open_store(graph)
    list(store.add(accounts()))
    before = list(store.quads())
    store.close()

    again = open_store(graph)
    assert list(again.quads()) == before
    again.close()


def test_closing_twice_does_no_harm(graph: Path) -> None:
    """A `with` block closes what its body may have closed already."""
    for read_only in (False, True):
        store = open_store(graph, read_only=read_only)
        store.close()
        store.close()


def test_a_reader_works_beside_a_writer(graph: Path) -> None:
    """It sees what was safe when it came, and nothing half-written later."""
    first, second, *_ = accounts()
    writer = open_store(graph)
    list(writer.add([first]))
    reader = open_store(graph, read_only=True)
    list(writer.add([second]))

    assert [document.id for document in reader.documents()] == [first.document.id]
    later = open_store(graph, read_only=True)
    assert [document.id for document in later.documents()] == [first.document.id, second.document.id]
    writer.close()


def test_what_somebody_reads_is_not_taken_away(graph: Path) -> None:
    """However often is written meanwhile: Oxigraph opens some of its files only when it needs them."""
    first, *others = accounts()
    writer = open_store(graph)
    list(writer.add([first]))
    reader = open_store(graph, read_only=True)
    read = snapshots(graph)[-1]
    for account in others:
        list(writer.add([account]))

    assert read in snapshots(graph)
    assert len(snapshots(graph)) == 3
    assert [document.id for document in reader.documents()] == [first.document.id]
    reader.close()
    list(writer.add([replace(first, claims=())]))
    assert read not in snapshots(graph)
    assert len(snapshots(graph)) == 2
    writer.close()


def test_a_reader_that_only_went_away_holds_nothing(graph: Path) -> None:
    """A script that forgets to close its graph must not fill the disk of a writer that runs for months."""
    writer = open_store(graph)
    reader = open_store(graph, read_only=True)
    read = snapshots(graph)[-1]
    del reader
    gc.collect()
    for account in accounts():
        list(writer.add([account]))

    assert read not in snapshots(graph)
    writer.close()


def snapshots(graph: Path) -> list[str]:
    return sorted(path.name for path in (graph / "snapshots").iterdir())


def test_a_second_writer_is_told_to_wait(graph: Path) -> None:
    """In this process and in another."""
    writer = open_store(graph)
    with pytest.raises(GraphLocked, match="another process is writing"):
        open_store(graph)
    code = "import pathlib, sys, quoth.store as s; s.open_store(pathlib.Path(sys.argv[1]))"
    other = subprocess.run(
        [sys.executable, "-c", code, str(graph)], capture_output=True, text=True, check=False
    )
    assert "GraphLocked" in other.stderr
    writer.close()
    open_store(graph).close()


def test_a_graph_of_a_newer_format_is_refused(graph: Path) -> None:
    """An older quoth would misread it, and might write."""
    open_store(graph).close()
    (graph / "quoth.json").write_text(f'{{"format": {FORMAT + 1}}}')
    for read_only in (True, False):
        with pytest.raises(NotAGraph, match="newer"):
            open_store(graph, read_only=read_only)


@pytest.mark.parametrize("mark", ["", "[]", "{}", '{"format": "one"}', "\x00"])
def test_a_mark_that_says_no_format_is_refused(graph: Path, mark: str) -> None:
    """A broken file is no old graph."""
    open_store(graph).close()
    (graph / "quoth.json").write_text(mark)
    with pytest.raises(NotAGraph, match="format"):
        open_store(graph)


def test_what_a_killed_loader_prepared_is_swept_away(graph: Path) -> None:
    """Oxigraph never looks at these files again; a night of crashes must not fill the disk."""
    store = open_store(graph)
    list(store.add(accounts()))
    before = list(store.quads())
    store.close()
    left = graph / "quads" / "bulk-208731562.sst"
    left.write_bytes(b"half")

    again = open_store(graph)
    assert not left.exists()
    assert list(again.quads()) == before
    again.close()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """Nobody's photographs become a database."""
    (tmp_path / "holiday.jpg").touch()
    with pytest.raises(NotAGraph, match="something else"):
        open_store(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    """`--graph article.txt` is a slip."""
    (tmp_path / "article.txt").touch()
    with pytest.raises(NotAGraph, match="file"):
        open_store(tmp_path / "article.txt")


def test_a_reader_makes_no_graph(graph: Path) -> None:
    """Asking an empty place says so, and leaves it empty."""
    with pytest.raises(NotAGraph, match="quoth add"):
        open_store(graph, read_only=True)
    assert not graph.exists()


def test_a_graph_whose_making_was_cut_off_can_be_made(graph: Path) -> None:
    """A kill between making the folder and marking it must not spoil the name."""
    graph.mkdir()
    (graph / "quoth.json.new").touch()
    open_store(graph).close()


def test_only_the_newest_snapshots_are_kept(graph: Path) -> None:
    """Each is hard links, but a feed commits all day."""
    store = open_store(graph)
    for account in accounts():
        list(store.add([account]))
    assert len(list((graph / "snapshots").iterdir())) == 2
    store.close()
