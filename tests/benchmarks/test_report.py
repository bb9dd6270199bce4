"""The benchmarks run: what nobody runs for weeks would otherwise no longer fit what it measures."""

from __future__ import annotations

import doctest
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Return benchmarks/report.py, whose neighbours it finds as it does when it is run as a script."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    yield importlib.import_module("report")


@pytest.mark.model
@pytest.mark.parametrize("part", ["throughput", "extraction", "growth", "viewer"])
def test_every_part_of_the_table_is_measured(benchmark: ModuleType, part: str) -> None:
    """On two texts and some hundred claims: what is printed is a number, and a ratio is above nothing."""
    figures = list(benchmark.parts_of(benchmark.TINY)[part]())

    assert figures
    assert all(benchmark.line(figure) for figure in figures)
    assert all(figure.value > 0 for figure in figures if figure.kind is not figure.kind.FACT)


def test_a_kept_result_reads_back_as_it_was_measured(benchmark: ModuleType) -> None:
    """A dated result is of use only if the next commit can be held against it."""
    figure = benchmark.Figure("load", "of bare Oxigraph's rate", 0.5)

    kept = json.loads(json.dumps(benchmark.record([figure])))

    assert list(benchmark.figures_from(kept)) == [figure]
    assert kept["machine"]["processors"]
    assert kept["versions"]["python"]


@pytest.mark.parametrize(
    ("kind", "before", "after", "is_slower"),
    [
        pytest.param("cost", 1.0, 1.3, True, id="a cost that rose"),
        pytest.param("cost", 1.0, 1.1, False, id="a cost that rose by less than the noise"),
        pytest.param("share", 0.70, 0.50, True, id="a share that fell"),
        pytest.param("share", 0.50, 0.70, False, id="a share that rose"),
        pytest.param("fact", 1.0, 9.0, False, id="seconds are not compared"),
    ],
)
def test_only_a_ratio_that_slowed_by_a_fifth_is_told(
    benchmark: ModuleType, kind: str, before: float, after: float, is_slower: bool
) -> None:
    """The check must neither cry at noise nor sleep through a loss."""
    comparison = importlib.import_module("comparison")
    kinds = importlib.import_module("figures").Kind
    old, new = (benchmark.Figure("load", "rate", value, kinds(kind)) for value in (before, after))

    assert bool(list(comparison.slower([old], [new], tolerance=comparison.TOLERANCE))) is is_slower


def test_the_median_of_several_runs_counts(benchmark: ModuleType) -> None:
    """One run beside a busy neighbour must not decide."""
    comparison = importlib.import_module("comparison")
    runs = [[benchmark.Figure("load", "rate", value)] for value in (0.5, 0.1, 0.6)]

    assert [figure.value for figure in comparison.typical(runs)] == [0.5]


def test_made_up_texts_are_the_same_every_time(benchmark: ModuleType, tmp_path: Path) -> None:
    """Two runs on two machines must read the same words; a file of texts goes before them."""
    texts = importlib.import_module("texts")
    made, again = texts.made_up(), texts.made_up()
    lines = tmp_path / "texts.jsonl"
    lines.write_text('{"id": "a", "text": "Seoul agreed."}\n', encoding="utf-8")

    assert [next(made) for _ in range(3)] == [next(again) for _ in range(3)]
    assert [document.text for document in texts.texts(5, lines)] == ["Seoul agreed."]


def test_the_examples_in_the_figures_module_hold(benchmark: ModuleType) -> None:
    """The layout of a line and the fit of an exponent are shown in docstrings, which nothing else runs."""
    assert doctest.testmod(importlib.import_module("figures")).failed == 0
