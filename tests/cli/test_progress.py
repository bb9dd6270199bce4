"""On a terminal a bar tells how far a run is; nowhere else does it print a thing."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import StringIO

import pytest

from quoth.cli.progress import Course, watched


@dataclass(frozen=True)
class Step:
    """A document in which so many claims were found."""

    claims: int


class Terminal(StringIO):
    """What takes itself for a terminal, and never makes anybody wait."""

    def isatty(self) -> bool:
        return True


STEPS = [Step(1), Step(2), Step(3)]


def test_on_a_terminal_documents_and_claims_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits an hour wants to know that it is not two; and the bar is gone when it is done."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    course = Course(total=3)

    assert list(watched(course.followed(STEPS), course)) == STEPS
    assert "3 documents, 6 claims" in terminal.getvalue()
    assert terminal.getvalue().rstrip("\r\n").endswith("\x1b[2K")  # the line is erased


def test_elsewhere_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """A log of a hundred nights holds no hundred thousand bars."""
    assert list(watched(STEPS, Course())) == STEPS
    assert capsys.readouterr().err == ""
