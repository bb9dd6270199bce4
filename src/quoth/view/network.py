"""Tables in, the pyvis model of the graph out: entities as placed nodes, every claim an edge of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.view.encoding import shape
from quoth.view.layout import places
from quoth.view.tables import Tables

if TYPE_CHECKING:
    from pyvis.network import Network

LETTER = 7.2
"""About as many pixels wide is a letter of an entity's name."""

LONGEST_NAME = 28
"""A name is cut after so many letters on the canvas; cards and lists have it whole."""


def network(tables: Tables) -> Network:
    """
    Return the graph as pyvis holds it, ready for its template.

    The network is directed, since pyvis drops parallel edges of an undirected one, and still: places are
    computed here, physics never runs in the page.
    """
    from pyvis.network import Network

    graph = Network(directed=True)
    graph.toggle_physics(False)
    ends = [(claim["from"], claim["to"]) for claim in tables.claims]
    widths = {number: _width(tables.entities[number]["label"]) for pair in ends for number in pair}
    points = places(ends, widths)
    for number, entity in enumerate(tables.entities):
        x, y = points.get(number, (0, 0))
        named = {key: value for key, value in entity.items() if key != "label"}
        graph.add_node(number, entity["label"], shape(entity["kind"]), x=x, y=y, **named)
    for claim in tables.claims:
        graph.add_edge(
            claim["from"], claim["to"], **{k: v for k, v in claim.items() if k not in ("from", "to")}
        )
    return graph


def _width(label: str) -> float:
    return max(30.0, min(len(label), LONGEST_NAME) * LETTER)
