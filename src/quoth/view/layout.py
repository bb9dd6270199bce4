"""Places on the canvas: ends of claims in, one point each out; the same claims give the same picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from networkx import Graph

Point = tuple[float, float]

CORE = 400
"""Up to so many entities are placed by forces, which costs their square; the rest settle around them."""

STEP = 150.0
"""Pixels between neighbours: room for an entity's name and for the predicate on the arrow."""


def places(ends: Iterable[tuple[int, int]], widths: Mapping[int, float]) -> dict[int, Point]:
    """
    Return a point in pixels for each entity of `widths`; `widths` are the names' widths in pixels.

    Connected parts are laid out on their own and packed side by side, the largest first.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(sorted(widths))
    for start, end in sorted(ends):
        graph.add_edge(start, end)
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    return _packed([_separated(_part(graph.subgraph(part)), widths) for part in parts], widths)


def _part(graph: Graph[Any]) -> dict[int, Point]:
    """Place one connected part: its busiest entities by forces, the others around their busiest neighbour."""
    import networkx as nx

    busiest = sorted(graph, key=lambda node: (-graph.degree(node), node))
    core = sorted(busiest[:CORE])
    start = {node: _spiral(rank) for rank, node in enumerate(busiest[:CORE])}
    drawn = nx.Graph()
    drawn.add_nodes_from(core)
    drawn.add_edges_from(sorted(graph.subgraph(core).edges))
    scale = STEP * math.sqrt(len(core)) * 0.8
    found = nx.spring_layout(
        drawn, pos=start, k=2.2 / math.sqrt(len(core)), iterations=200, seed=1, scale=scale, method="force"
    )
    points = {node: (float(x), float(y)) for node, (x, y) in found.items()}
    for rank, node in enumerate(busiest[CORE:]):
        hosts = [neighbour for neighbour in graph[node] if neighbour in points]
        x, y = points[min(hosts, key=lambda host: (-graph.degree(host), host))] if hosts else (0.0, 0.0)
        dx, dy = _spiral(rank + 1)
        points[node] = (x + dx, y + dy)
    return points


def _spiral(rank: int) -> Point:
    """Return the place of a rank on a sunflower's spiral, where no two places meet."""
    radius, angle = math.sqrt(rank) * 0.1, rank * math.pi * (3 - math.sqrt(5))
    return radius * math.cos(angle), radius * math.sin(angle)


def _separated(points: dict[int, Point], widths: Mapping[int, float]) -> dict[int, Point]:
    """Push boxes (a shape with its name below) apart until none overlaps, least movement first."""
    if len(points) > CORE:
        return points
    placed = {node: list(point) for node, point in points.items()}
    order = sorted(placed)
    for _ in range(80):
        moved = False
        for index, one in enumerate(order):
            for other in order[index + 1 :]:
                moved |= _pushed(placed[one], placed[other], (widths[one] + widths[other]) / 2 + 24)
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in placed.items()}


def _pushed(one: list[float], other: list[float], width: float, height: float = 74.0) -> bool:
    """Move two centres apart by half their overlap each; tell whether they overlapped."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    over_x, over_y = width - abs(dx), height - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    axis, overlap, towards = (0, over_x, dx) if over_x < over_y else (1, over_y, dy)
    step = (overlap / 2 + 0.5) * (1 if towards >= 0 else -1)
    one[axis] -= step
    other[axis] += step
    return True


def _packed(parts: Sequence[dict[int, Point]], widths: Mapping[int, float]) -> dict[int, Point]:
    """Put the parts on shelves, in their order, so that the whole is about as wide as a screen."""
    boxes = [_box(part, widths) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    shelf_width = max([math.sqrt(area) * 1.35, *(right - left for left, _, right, _ in boxes)], default=0)
    placed: dict[int, Point] = {}
    x = y = shelf_height = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x and x + right - left > shelf_width:
            x, y, shelf_height = 0.0, y + shelf_height, 0.0
        for node, (px, py) in part.items():
            placed[node] = (round(px - left + x), round(py - top + y))
        x, shelf_height = x + right - left, max(shelf_height, bottom - top)
    return placed


def _box(part: Mapping[int, Point], widths: Mapping[int, float]) -> tuple[float, float, float, float]:
    """Return the part's left, top, right and bottom with a margin."""
    return (
        min(x - widths[node] / 2 for node, (x, _) in part.items()) - 40,
        min(y for _, y in part.values()) - 50,
        max(x + widths[node] / 2 for node, (x, _) in part.items()) + 40,
        max(y for _, y in part.values()) + 70,
    )
