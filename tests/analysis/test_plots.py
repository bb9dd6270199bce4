from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date

import pytest
from networkx import Graph

from quoth.analysis import positions_plot, stances_plot
from quoth.errors import ModelMissing
from quoth.model.judgement import Certainty, Modality, Position, Stance
from quoth.query.rows import Stand

MARCH = Stand(
    source="Karin Ek",
    subject="talks",
    relation="resume",
    object=None,
    position=Position.SUPPORTS,
    modality=Modality.FUTURE,
    certainty=Certainty.CERTAIN,
    stance=Stance.ASSERTS,
    date=date(2031, 3, 3),
    document="r01",
    claim="c1",
    proposition="p1",
    sentence="Karin Ek said that the talks will resume.",
)
LATER = replace(MARCH, position=Position.OPPOSES, date=date(2031, 3, 20), claim="c2", revises="c1")


@pytest.fixture
def signed() -> Graph[str]:
    graph: Graph[str] = Graph()
    graph.add_edge("norway", "sweden", sign=-1, supports=0, opposes=2)
    graph.add_edge("norway", "denmark", sign=1, supports=1, opposes=0)
    return graph


def test_each_stand_is_a_mark_on_the_line_of_its_source() -> None:
    """One line, a mark for each position, and a ring where she left the first."""
    pytest.importorskip("matplotlib")
    picture = positions_plot([MARCH, LATER]).decode()

    assert "Karin Ek: talks resume" in picture
    assert marks(picture, "supports-0") == marks(picture, "opposes-0") == marks(picture, "revised-0") == 1
    assert marks(picture, "open-0") == 0


def test_who_supports_and_who_opposes_are_drawn_apart(signed: Graph[str]) -> None:
    """By colour and by stroke: not everybody sees both."""
    pytest.importorskip("matplotlib")
    picture = stances_plot(signed).decode()

    assert "stroke-dasharray" in line(picture, "opposes-norway-sweden")
    assert "stroke-dasharray" not in line(picture, "supports-norway-denmark")


@pytest.mark.parametrize("format", ["svg", "png"])
def test_the_same_rows_are_the_same_bytes(format: str, signed: Graph[str]) -> None:
    """No clock and no chance in a picture that is kept beside its data."""
    pytest.importorskip("matplotlib")

    assert positions_plot([MARCH], format=format) == positions_plot([MARCH], format=format)
    assert stances_plot(signed, format=format) == stances_plot(signed, format=format)


def test_a_name_is_no_formula() -> None:
    """'$x$ Corp' is somebody's name, and an odd '$' no error."""
    pytest.importorskip("matplotlib")

    assert "$x$ Corp: talks resume" in positions_plot([replace(MARCH, source="$x$ Corp")]).decode()


def test_without_a_day_there_is_nothing_to_plot() -> None:
    """An empty picture would look like an answer."""
    with pytest.raises(ValueError, match="no position has a day"):
        positions_plot([replace(MARCH, date=None)])


def test_another_format_is_refused(signed: Graph[str]) -> None:
    """The message names those there are."""
    pytest.importorskip("matplotlib")

    with pytest.raises(ValueError, match="no such format: 'bmp'; one of svg, png was expected"):
        stances_plot(signed, format="bmp")


def test_who_lacks_matplotlib_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else of quoth needs it."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    with pytest.raises(ModelMissing, match=r"install it with: python -m pip install 'quoth\[plots\]'"):
        positions_plot([MARCH])


def marks(picture: str, gid: str) -> int:
    """Return how many marks a group of an SVG draws."""
    _, _, rest = picture.partition(f'<g id="{gid}">')
    return rest.partition("</g>\n   </g>")[0].count("<use ")


def line(picture: str, gid: str) -> str:
    """Return the stroke of a group of an SVG."""
    return picture.partition(f'<g id="{gid}">')[2].partition("</g>")[0]
