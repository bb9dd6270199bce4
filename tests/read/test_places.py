"""Places: a folder, a pattern or a name in, the files out, in an order that is the same everywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.read import documents, holds_many
from quoth.read.places import places


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, with a folder `in` of some texts."""
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.txt", "in/a.txt", "in/sub/c.txt", "in/.hidden.txt", "in/.git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{path.stem} agreed.")
    return tmp_path


def found(name: str) -> list[str]:
    return [str(place) for place in places(name)]


def test_a_folder_stands_for_its_files_in_order_of_name(folder: Path) -> None:
    """Hidden ones are other programs' own."""
    assert found("in") == ["in/a.txt", "in/b.txt", "in/sub/c.txt"]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        pytest.param("in/*.txt", ["in/a.txt", "in/b.txt"], id="one-folder"),
        pytest.param("in/**/*.txt", ["in/a.txt", "in/b.txt", "in/sub/c.txt"], id="all-folders"),
        pytest.param("in/s*", ["in/sub/c.txt"], id="a-folder-fits"),
        pytest.param("in/**", ["in/a.txt", "in/b.txt", "in/sub/c.txt"], id="everything-once"),
    ],
)
def test_a_pattern_stands_for_what_fits(pattern: str, files: list[str], folder: Path) -> None:
    """Where a shell would not expand it: in quotes, in a list, for a million names."""
    assert found(pattern) == files


def test_a_file_whose_name_looks_like_a_pattern_is_itself(folder: Path) -> None:
    """Exports are called "report [final].txt"."""
    (folder / "report [final].txt").write_text("Seoul agreed.")

    assert found("report [final].txt") == ["report [final].txt"]


def test_a_loop_of_links_is_walked_once(folder: Path) -> None:
    """A folder that holds a link to itself would be read for ever."""
    (folder / "in/sub/up").symlink_to(folder / "in", target_is_directory=True)

    assert found("in") == ["in/a.txt", "in/b.txt", "in/sub/c.txt"]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    """Whoever opens it waits until somebody writes, perhaps for ever."""
    os.mkfifo(folder / "in/pipe")

    assert found("in") == ["in/a.txt", "in/b.txt", "in/sub/c.txt"]


def test_what_quoth_wrote_is_passed_over(folder: Path) -> None:
    """`quoth add .` must not read the graph it writes to, nor shards."""
    for name, mark in (
        ("own.graph/quoth.json", '{"format": 1}'),
        ("shards/manifest.json", '{"format": "quoth-shards/1"}'),
    ):
        path = folder / "in" / name
        path.parent.mkdir()
        path.write_text(mark)
        (path.parent / "LOG").write_text("opened")

    assert found("in") == ["in/a.txt", "in/b.txt", "in/sub/c.txt"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("in/*.pdf", "no file fits this pattern"), ("in/none", "a folder without a file to read")],
)
def test_where_there_is_nothing_it_is_said(name: str, said: str, folder: Path) -> None:
    """A mistyped pattern must not look like an empty day."""
    (folder / "in/none").mkdir()

    with pytest.raises(SourceError, match=said):
        found(name)


def test_what_cannot_be_read_is_set_aside_where_somebody_listens(folder: Path) -> None:
    """Of a hundred thousand files some are pictures; the others are wanted all the same."""
    (folder / "in/photo.png").write_bytes(b"\x89PNG\r\n")
    (folder / "in/lines.jsonl").write_text('{"text": "One agreed."}\n{"te\n{"text": "Two agreed."}\n')
    (folder / "in/gone.txt").symlink_to("nowhere")
    refused: list[SourceError] = []

    texts = [document.text for document in documents("in", aside=refused.append)]

    assert texts == ["a agreed.", "b agreed.", "One agreed.", "Two agreed.", "c agreed."]
    assert [(error.source, error.line) for error in refused] == [
        ("in/gone.txt", None),
        ("in/lines.jsonl", 2),
        ("in/photo.png", None),
    ]


def test_without_a_listener_reading_stops_there(folder: Path) -> None:
    """A library's caller is told, and decides."""
    (folder / "in/aa.png").write_bytes(b"\x89PNG\r\n")

    with pytest.raises(SourceError, match=r"in/aa\.png: a PNG picture"):
        list(documents("in"))


def test_a_folder_and_a_pattern_hold_many(folder: Path) -> None:
    """Of many what is broken is set aside; one file is added whole or not at all."""
    assert [holds_many(name) for name in ("in", "in/*.txt", "in/a.txt", "nowhere", "-")] == [
        True,
        True,
        False,
        False,
        False,
    ]
