from __future__ import annotations

import pytest

from quoth.analysis import agreement_graph_of, assortativity
from quoth.model.judgement import Stance

from .building import claim

CLAIMS = [
    claim("talks fail", by=("ann",)),
    claim("talks fail", by=("bob",), stance=Stance.DENIES, document="d2"),
    claim("talks end", by=("ann",)),
    claim("talks end", by=("bob",)),
]


def test_an_edge_says_on_how_much_two_agree() -> None:
    """One matter on opposite sides, one on the same: an even split over two."""
    assert agreement_graph_of(CLAIMS).edges["ann", "bob"] == {"common": 2, "agreement": 0.0}


def test_where_all_are_alike_there_is_nothing_to_measure() -> None:
    """A coefficient of nothing would be read as chance."""
    assert assortativity(agreement_graph_of(CLAIMS[2:])) is None


def test_agreement_across_kinds_only_is_negative() -> None:
    """Whoever agrees only with the other sort avoids their like."""
    graph = agreement_graph_of(CLAIMS[2:])
    graph.nodes["bob"]["kind"] = "organization"

    assert assortativity(graph) == pytest.approx(-1.0)
