"""`quoth demo` is what a newcomer runs first; it needs nothing but the installation."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from .conftest import Quoth

pytestmark = pytest.mark.model


def test_the_demo_shows_claims_answers_and_a_page_without_a_network(
    quoth: Quoth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its claims as a table, three questions with their answers, the page's path on the last line."""

    def refuse(*_: object) -> None:
        raise AssertionError("the demo asked for a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    ran = quoth("demo", "-o", "talks.html", "--graph", "talks.graph")

    assert ran.code == 0
    assert "Donald Trump committed-to summit" in ran.out
    assert [line for line in ran.err.splitlines() if line.startswith("quoth ask ")] == [
        "quoth ask commitments",
        "quoth ask contradictions",
        "quoth ask claims-by-source",
    ]
    assert ran.out.splitlines()[-1] == "talks.html"
    assert "<html" in (tmp_path / "talks.html").read_text(encoding="utf-8")[:200]


def test_the_demo_may_be_run_again(quoth: Quoth) -> None:
    """Whoever liked it runs it twice, and sees the same."""
    first = quoth("demo", "-o", "talks.html", "--graph", "talks.graph").out

    assert quoth("demo", "-o", "talks.html", "--graph", "talks.graph").out == first
