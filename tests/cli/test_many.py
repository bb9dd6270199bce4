"""`quoth add` of many texts: what cannot be read is set aside, a run that is stopped can go on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from .conftest import Quoth

pytestmark = pytest.mark.model

START = "import sys; from quoth.cli import main; sys.argv = ['quoth', *sys.argv[1:]]; main()"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder of two texts that can be read, and three things that cannot."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Seoul agreed to talks.")
    (folder / "b.png").write_bytes(b"\x89PNG\r\n")
    (folder / "c.jsonl").write_text('{"id": "c1", "text": "Tokyo agreed."}\n{"id": "c2", "te\n')
    (folder / "d.txt").write_bytes("Müller said so.".encode("latin-1"))
    return folder


def test_of_a_folder_what_cannot_be_read_is_told_and_the_rest_is_added(quoth: Quoth, reports: Path) -> None:
    """A picture among ten thousand reports must not cost a night's work."""
    ran = quoth("add", "reports")

    assert ran.code == 1
    assert [line for line in ran.err.splitlines() if line.startswith("quoth: ")] == [
        "quoth: reports/b.png: a PNG picture; a text, a page, a mail or a table was expected",
        "quoth: reports/c.jsonl:2: not JSON: invalid control character at",
        "quoth: reports/d.txt: not UTF-8 (byte 0xfc at offset 1); it looks like cp1252; "
        "say so with --encoding cp1252",
        "quoth: 3 could not be read or kept",
    ]
    assert "Japan agree" in quoth("claims").out


def test_what_is_set_aside_can_be_written_down(quoth: Quoth, reports: Path, tmp_path: Path) -> None:
    """A thousand failures are mended from a list, not from a terminal."""
    ran = quoth("add", "reports", "--errors", "errors.jsonl")
    written = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]

    assert ran.code == 1
    assert [(each["source"], each["line"]) for each in written] == [
        ("reports/b.png", None),
        ("reports/c.jsonl", 2),
        ("reports/d.txt", None),
    ]
    assert all(each["problem"] for each in written)


def test_with_a_file_for_errors_one_files_lines_are_set_aside_too(quoth: Quoth, reports: Path) -> None:
    """Alone a file is added whole or not at all; who names a file for errors wants what there is."""
    assert quoth("add", "reports/c.jsonl").code == 1
    assert not Path("quoth.graph").exists()

    assert quoth("add", "reports/c.jsonl", "--errors", "errors.jsonl").code == 1
    assert "c1" in quoth("documents").out


def test_a_strict_run_stops_at_the_first_failure(quoth: Quoth, reports: Path) -> None:
    """What came before stands, and nothing after it."""
    ran = quoth("add", "reports", "--strict")

    assert ran.code == 1
    assert ran.err.endswith(
        "quoth: reports/b.png: a PNG picture; a text, a page, a mail or a table was expected\n"
    )
    assert "South Korea agree-to talks" in (claims := quoth("claims").out)
    assert "Japan" not in claims


def test_where_nothing_can_be_read_no_graph_is_made(quoth: Quoth, reports: Path) -> None:
    """An empty graph beside refusals looks like one in which nobody claims anything."""
    ran = quoth("add", "reports/b.png", "reports/d.txt")

    assert ran.code == 1
    assert not Path("quoth.graph").exists()


def test_archives_and_patterns_are_read_like_folders(quoth: Quoth, reports: Path) -> None:
    """Corpora come as one file; in quotation marks a pattern reaches further than the shell's."""
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("in/e.jsonl", '{"id": "e", "text": "Oslo agreed."}')
    (reports / "b.png").unlink()

    assert quoth("add", "a.zip", "reports/a*").code == 0
    assert "Norway agree" in (claims := quoth("claims").out)
    assert "South Korea agree-to talks" in claims


def test_more_than_twenty_documents_are_told_in_sum(quoth: Quoth, tmp_path: Path) -> None:
    """A hundred thousand lines on a terminal tell nobody anything."""
    lines = "".join(f'{{"id": "n{number}", "text": "Seoul agreed."}}\n' for number in range(25))
    (tmp_path / "many.jsonl").write_text(lines)

    told = quoth("add", "many.jsonl").err.splitlines()

    assert told[:20] == [f"n{number}: added" for number in range(20)]
    assert told[20:] == ["25 documents: 25 added; 25 claims read"]
    assert quoth("add", "many.jsonl").err.splitlines()[-1] == "25 documents: 25 unchanged; 0 claims read"


def test_a_report_compares_with_what_stood_before(quoth: Quoth, tmp_path: Path) -> None:
    """The first of two texts opposes nothing yet; the second does."""
    texts = ("Ada Lind said that the talks failed.", "Eva Rask denied that the talks failed.")
    lines = "".join(f'{{"id": "n{number}", "text": "{text}"}}\n' for number, text in enumerate(texts))
    (tmp_path / "two.jsonl").write_text(lines)

    told = quoth("add", "two.jsonl", "--report").err.splitlines()

    assert told[1] == "n0: adds 1"
    assert told[3].startswith("n1: opposes 1")


def test_a_folder_without_shards_is_refused_and_no_graph_is_made(quoth: Quoth, reports: Path) -> None:
    """`quoth import` of what `quoth add` was meant for says what would have done."""
    ran = quoth("import", "reports")

    assert (ran.code, ran.err) == (
        1,
        "quoth: reports: no manifest.json in it; `quoth extract -o reports` writes one\n",
    )
    assert not Path("quoth.graph").exists()


@pytest.mark.slow
def test_ctrl_c_ends_in_a_line_and_leaves_nobody_behind(quoth: Quoth, tmp_path: Path) -> None:
    """What is done is kept, the exit code is a shell's, and no worker lives on."""
    lines = "".join(f'{{"id": "n{number}", "text": "Seoul met envoy {number}."}}\n' for number in range(6000))
    (tmp_path / "many.jsonl").write_text(lines)
    running = subprocess.Popen(
        [sys.executable, "-c", START, "add", "many.jsonl", "--workers", "2"],
        cwd=tmp_path,
        text=True,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stderr
    with running:
        assert running.stderr.readline() == "n0: added\n"
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers too
        err = running.stderr.read()

    assert running.returncode == 130
    assert err.endswith("stopped; what is done is kept, and the same command goes on from there\n")
    assert "Traceback" not in err
    kept = len(quoth("documents", "--format", "jsonl").out.splitlines())
    assert 0 < kept < 6000
    assert gone(running.pid, within_s=60)


def gone(group: int, *, within_s: float) -> bool:
    """Wait until no process of a group is left."""
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        with suppress(ProcessLookupError):
            os.killpg(group, 0)
            time.sleep(0.1)
            continue
        return True
    return False
