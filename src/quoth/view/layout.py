"""Places on the canvas: ends of claims in, one point each out; the same claims give the same picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from networkx import Graph

Point = tuple[float, float]

CORE = 250
"""Up to so many entities are placed by their distances, which costs their square; the rest settle around."""

STEP = 170.0
"""Pixels between neighbours: room for an entity's name and for the predicate on the arrow."""

ROUNDS = 120
"""More rounds move nothing a reader would see."""


def places(ends: Iterable[tuple[int, int]], widths: Mapping[int, float]) -> dict[int, Point]:
    """
    Return a point in pixels for each entity of `widths`; `widths` are the names' widths in pixels.

    Entities are as far apart as there are claims between them (stress majorization after Gansner, Koren and
    North, 2004, one entity at a time). Connected parts are laid out on their own and packed side by side,
    the largest first.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(sorted(widths))
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in ends if pair[0] != pair[1]))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    return _packed([_part(graph.subgraph(part).copy(), widths) for part in parts], widths)


def _part(graph: Graph[Any], widths: Mapping[int, float]) -> dict[int, Point]:
    """Place one connected part: its busiest entities by distance, each other by its busiest neighbour."""
    degree = dict(graph.degree)
    busiest = sorted(graph, key=lambda node: (-degree[node], node))
    core = busiest[:CORE]
    points = _separated(_level(_by_distance(graph.subgraph(core).copy(), core)), widths)
    for rank, node in enumerate(busiest[CORE:]):
        hosts = [neighbour for neighbour in graph[node] if neighbour in points]
        x, y = points[min(hosts, key=lambda host: (-degree[host], host))] if hosts else (0.0, 0.0)
        dx, dy = _spiral(rank + 1)
        points[node] = (x + dx, y + dy)
    return points


def _by_distance(graph: Graph[Any], nodes: Sequence[int]) -> dict[int, Point]:
    """Move each node to where its distances to all others are best kept, near ones counting most."""
    import networkx as nx
    import numpy as np

    steps = dict(nx.all_pairs_shortest_path_length(graph))
    wanted = STEP * np.array([[steps[one].get(other, 8) for other in nodes] for one in nodes], dtype=float)
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2
    np.fill_diagonal(weights, 0.0)
    points = np.array([_spiral(rank) for rank in range(len(nodes))])
    for _ in range(ROUNDS if len(nodes) > 1 else 0):
        for node in range(len(nodes)):
            apart = points[node] - points
            length = np.maximum(np.hypot(apart[:, 0], apart[:, 1]), 0.1)
            best = points + apart * (wanted[node] / length)[:, None]
            points[node] = (best * weights[node][:, None]).sum(axis=0) / weights[node].sum()
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _spiral(rank: int) -> Point:
    """Return the place of a rank on a sunflower's spiral, where no two places meet."""
    radius, angle = STEP * 0.6 * math.sqrt(rank), rank * math.pi * (3 - math.sqrt(5))
    return radius * math.cos(angle), radius * math.sin(angle)


def _level(points: Mapping[int, Point]) -> dict[int, Point]:
    """Turn the points so that they are widest from left to right, as screens and names are."""
    count = len(points)
    middle_x, middle_y = (
        sum(x for x, _ in points.values()) / count,
        sum(y for _, y in points.values()) / count,
    )
    centred = {node: (x - middle_x, y - middle_y) for node, (x, y) in points.items()}
    # Rounded, so that one processor's last bit does not turn a picture that is as wide as it is high.
    spread = [round(sum(p[i] * p[j] for p in centred.values())) for i, j in ((0, 0), (0, 1), (1, 1))]
    angle = math.atan2(2 * spread[1], spread[0] - spread[2]) / 2
    cos, sin = math.cos(angle), math.sin(angle)
    return {
        node: (round(x * cos + y * sin, 3), round(y * cos - x * sin, 3)) for node, (x, y) in centred.items()
    }


def _separated(points: Mapping[int, Point], widths: Mapping[int, float]) -> dict[int, Point]:
    """Push boxes (a shape with its name below) apart until none overlaps, least movement first."""
    placed = {node: list(point) for node, point in points.items()}
    order = sorted(placed)
    for _ in range(60):
        moved = False
        for index, one in enumerate(order):
            for other in order[index + 1 :]:
                moved |= _pushed(placed[one], placed[other], (widths[one] + widths[other]) / 2 + 24)
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in placed.items()}


def _pushed(one: list[float], other: list[float], width: float, height: float = 78.0) -> bool:
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
    shelf_width = max([math.sqrt(area) * 1.3, *(right - left for left, _, right, _ in boxes)], default=0)
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
        min(x - widths[node] / 2 for node, (x, _) in part.items()) - 30,
        min(y for _, y in part.values()) - 40,
        max(x + widths[node] / 2 for node, (x, _) in part.items()) + 30,
        max(y for _, y in part.values()) + 60,
    )
