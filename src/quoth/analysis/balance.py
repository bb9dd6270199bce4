"""Structural balance: whether friends' friends are friends, in a graph whose edges have a sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.analysis.rows import Rows

if TYPE_CHECKING:
    from networkx import Graph


@dataclass(frozen=True, slots=True)
class Triangle:
    """Three actors each two of which support or oppose each other; `opposed` counts the pairs that oppose."""

    actors: tuple[str, str, str]
    opposed: int

    @property
    def balanced(self) -> bool:
        """Tell whether it is at rest: all friends, or two friends against a third."""
        return self.opposed in (0, 2)


def triangles(graph: Graph[str]) -> Rows[Triangle]:
    """
    Return every triangle of a signed graph, unbalanced ones first, then by name.

    >>> import networkx
    >>> graph = networkx.Graph()
    >>> graph.add_edge("a", "b", sign=1)
    >>> graph.add_edge("b", "c", sign=1)
    >>> graph.add_edge("a", "c", sign=-1)
    >>> [(triangle.actors, triangle.balanced) for triangle in triangles(graph)]
    [(('a', 'b', 'c'), False)]
    """
    return Rows(sorted(_triangles(graph), key=lambda triangle: (triangle.balanced, triangle.actors)))


def balance(graph: Graph[str]) -> float | None:
    """
    Return the share of a signed graph's triangles that are balanced; None where there is no triangle.

    Source: Cartwright & Harary, "Structural balance: a generalization of Heider's theory" (1956).
    """
    found = triangles(graph)
    return sum(triangle.balanced for triangle in found) / len(found) if found else None


def _triangles(graph: Graph[str]) -> Iterator[Triangle]:
    from networkx import all_triangles

    for triangle in all_triangles(graph):
        a, b, c = sorted(triangle)
        opposed = sum(graph[one][other]["sign"] < 0 for one, other in ((a, b), (b, c), (a, c)))
        yield Triangle((a, b, c), opposed)
