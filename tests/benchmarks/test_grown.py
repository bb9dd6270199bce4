"""How questions grow is read off two graphs: a benchmark nobody runs must not rot."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from quoth.query import questions
from quoth.store import open_store

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def test_every_question_has_a_line_with_the_rows_of_each_graph(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A question that is left out would pass for one that does not grow."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    grown, loading = importlib.import_module("grown"), importlib.import_module("loading")
    for size in (100, 200):
        loading.measured("quoth", size, tmp_path / str(size))
    stores = [open_store(tmp_path / str(size), read_only=True) for size in (100, 200)]

    head, *lines = grown.lines(stores)

    assert head.split() == ["claims", "100", "200"]
    assert [line.split()[0] for line in lines] == [question.name for question in questions()]
    told = {line.split()[0]: line.split()[1::2] for line in lines}
    assert told["claims-by-source"][:2] == ["100", "200"]
