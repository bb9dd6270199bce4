"""What is printed of a million claims is tried on few: a benchmark nobody runs must not rot."""

from __future__ import annotations

import doctest
import importlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def million(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Return benchmarks/million.py, whose neighbours it finds as it does when it is run as a script."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    yield importlib.import_module("million")


def test_a_line_is_laid_out_as_its_example_says(million: ModuleType) -> None:
    """The example in the docstring is what a reader takes the columns from."""
    assert doctest.testmod(million).failed == 0


def test_what_is_loaded_is_asked_by_the_commands_a_person_types(million: ModuleType, tmp_path: Path) -> None:
    """Rows, time and memory are those of the commands themselves."""
    graph = tmp_path / "made-up.graph"
    [load] = million.loaded(graph, 200)
    asked = list(islice(million.asked(graph, 200), 2))

    assert load.rows == 200
    assert [each.command for each in asked] == ["ask brokers", "ask claims-by-source"]
    assert asked[1].rows == 200
    assert all(each.cpu_s > 0 and each.peak_mb > 10 and not each.told for each in (load, *asked)[1:])


def test_a_command_that_fails_says_why(million: ModuleType, tmp_path: Path) -> None:
    """A table that shows no rows and no reason would pass for an answer of none."""
    failed = million.taken("ask nothing", "ask", "nothing", "--graph", str(tmp_path / "none"))

    assert failed.rows == 0
    assert "no graph" in failed.told
