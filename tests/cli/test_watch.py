"""`quoth watch` adds files as they appear and tells what is new; it stops when it is asked to."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("watchdog", reason="watchdog is not installed")
pytestmark = [pytest.mark.model, pytest.mark.slow]

START = "import sys; from quoth.cli import main; sys.argv = ['quoth', *sys.argv[1:]]; main()"


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Return a `quoth watch` of the folder `in`, in a process of its own."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Ada Lind said that the talks failed.")
    command = [sys.executable, "-c", START, "watch", "in", "--settle", "0.2"]
    process = subprocess.Popen(
        command, cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    yield process
    process.kill()
    process.wait()


def test_a_file_that_contradicts_is_told_as_it_comes_in(
    watching: subprocess.Popen[str], tmp_path: Path
) -> None:
    """Whoever waits for the denial learns of it unasked; the watch ends with a word, not a trace."""
    assert watching.stdout and watching.stderr
    assert watching.stderr.readline().endswith(": added\n")

    hidden = tmp_path / "in" / ".b.part"
    hidden.write_text("Eva Rask denied that the talks failed.")
    hidden.rename(tmp_path / "in" / "b.txt")
    alert = json.loads(watching.stdout.readline())

    assert alert["event"] == "contradiction"
    assert {alert["source"], alert["other_source"]} == {"Ada Lind", "Eva Rask"}

    watching.send_signal(signal.SIGINT)
    _, err = watching.communicate(timeout=30)
    assert err.endswith("stopped\n")
    assert "Traceback" not in err
    assert watching.returncode == 0
