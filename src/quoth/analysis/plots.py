"""Plots: positions over time, and who is with whom, in; SVG or PNG out, the same bytes for the same rows."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from quoth.errors import ModelMissing
from quoth.model.judgement import Position

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from networkx import Graph

    from quoth.query.rows import Stand

# Blue and orange are told apart by nearly everybody, and the marks by whoever sees neither.
_COLOURS = {Position.SUPPORTS: "#0072b2", Position.OPPOSES: "#d55e00", Position.OPEN: "#777777"}
_MARKS = {Position.SUPPORTS: "o", Position.OPPOSES: "X", Position.OPEN: "."}
# Salted and undated, the same rows are the same bytes; and no name is taken for a formula.
_SAME_BYTES: Any = {"svg.hashsalt": "quoth", "svg.fonttype": "none", "text.parse_math": False}
_UNDATED: dict[str, Any] = {"svg": {"Date": None, "Creator": None}, "png": {"Software": None}}
_LONGEST_NAME = 48
_MIDDLE = 0.2
"""So near above and below the circle, a name stands over its actor and not beside it."""


def positions_plot(stands: Iterable[Stand], *, format: str = "svg") -> bytes:
    """
    Return a picture of where sources stand, day by day: a line for each source on each proposition.

    A ring marks where a source left its last position. Stands of no known day are left out.

    Raises:
        ModelMissing: matplotlib is not installed.
        ValueError: there is no such format, or nothing has a day.
    """
    lines: dict[str, list[Stand]] = {}
    for stand in stands:
        if stand.date is not None:
            lines.setdefault(_line(stand), []).append(stand)
    if not lines:
        raise ValueError("no position has a day; there is nothing to plot over time")
    figure = _figure(width=9.0, height=1.2 + 0.35 * len(lines))
    axes: Any = figure.add_subplot()
    for height, of_line in enumerate(lines.values()):
        for position in Position:
            days = [stand.date for stand in of_line if stand.position is position]
            style = {"color": _COLOURS[position], "marker": _MARKS[position]}
            axes.plot(days, [height] * len(days), linestyle="none", gid=f"{position.value}-{height}", **style)
        revised = [stand.date for stand in of_line if stand.revises]
        ring = {"marker": "o", "mfc": "none", "mec": "black", "ms": 12}
        axes.plot(revised, [height] * len(revised), linestyle="none", gid=f"revised-{height}", **ring)
    axes.set_yticks(range(len(lines)), list(lines))
    axes.invert_yaxis()
    axes.grid(axis="x", color="#dddddd")
    axes.tick_params(axis="x", rotation=30)
    _legend(axes, {each.value: {"color": _COLOURS[each], "marker": _MARKS[each]} for each in Position})
    return _written(figure, format)


def stances_plot(graph: Graph[str], *, format: str = "svg") -> bytes:
    """
    Return a picture of a signed graph: actors on a circle in order of name, lines for who supports whom.

    Lines are broken for who opposes whom, and the thicker the oftener it was seen.

    Raises:
        ModelMissing: matplotlib is not installed.
        ValueError: there is no such format.
    """
    from networkx import circular_layout

    figure = _figure(width=9.0, height=6.0)
    axes: Any = figure.add_subplot()
    places = circular_layout(sorted(graph))
    for one, other, edge in sorted(graph.edges(data=True), key=lambda ends: ends[:2]):
        position = Position.SUPPORTS if edge["sign"] > 0 else Position.OPPOSES
        style = {"color": _COLOURS[position], "linestyle": "-" if edge["sign"] > 0 else "--"}
        width = 1.0 + abs(edge["supports"] - edge["opposes"])
        ends = tuple(zip(places[one], places[other], strict=True))
        axes.plot(*ends, linewidth=min(width, 6.0), gid=f"{position.value}-{one}-{other}", **style)
    for name, (x, y) in places.items():
        axes.plot([x], [y], "o", color="white", mec="black", ms=10, gid=f"actor-{name}")
        side = "center" if abs(x) < _MIDDLE else "left" if x > 0 else "right"
        axes.annotate(name, (x * 1.08, y * 1.08), ha=side, va="center")
    axes.set(xlim=(-1.6, 1.6), ylim=(-1.2, 1.2), aspect="equal")
    axes.set_axis_off()
    lines = {Position.SUPPORTS.value: "-", Position.OPPOSES.value: "--"}
    _legend(axes, {name: {"color": _COLOURS[Position(name)], "ls": line} for name, line in lines.items()})
    return _written(figure, format)


def _line(stand: Stand) -> str:
    named = " ".join(filter(None, (stand.subject, stand.relation, stand.object)))
    whole = f"{stand.source}: {named}"
    return whole if len(whole) <= _LONGEST_NAME else f"{whole[: _LONGEST_NAME - 1]}…"


def _figure(*, width: float, height: float) -> Figure:
    """Return an empty figure, tied to no window and no state of matplotlib's own."""
    try:
        from matplotlib.figure import Figure
    except ModuleNotFoundError as error:
        raise ModelMissing("matplotlib", install="python -m pip install 'quoth[plots]'") from error
    return Figure(figsize=(width, height), layout="constrained")


def _legend(axes: Any, styles: dict[str, dict[str, Any]]) -> None:
    from matplotlib.lines import Line2D

    drawn = [Line2D([], [], linestyle=style.pop("ls", "none"), **style) for style in styles.values()]
    axes.legend(drawn, list(styles), loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False)


def _written(figure: Figure, format: str) -> bytes:
    from matplotlib import rc_context

    if format not in _UNDATED:
        raise ValueError(f"no such format: {format!r}; one of {', '.join(_UNDATED)} was expected")
    picture = BytesIO()
    with rc_context(_SAME_BYTES):
        figure.savefig(picture, format=format, metadata=_UNDATED[format])
    return picture.getvalue()
