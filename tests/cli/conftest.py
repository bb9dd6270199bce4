"""Commands run in the test's own process, on graphs built from the contract's hand-written claims."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from quoth.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Quoth = Callable[..., Ran]


@pytest.fixture
def quoth(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Quoth:
    """Return a function that runs `quoth` with these words, in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUOTH_GRAPH", raising=False)

    def ran(*words: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["quoth", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capfd.readouterr()
        code = left.value.code
        return Ran(code if isinstance(code, int) else int(bool(code)), out, err)

    return ran
