from __future__ import annotations

from datetime import date

from networkx import is_bipartite

from quoth.analysis import bipartite_graph_of, standings
from quoth.model.judgement import Position, Stance

from .building import claim

PUBLISHED = {"d1": date(2018, 3, 9), "d2": date(2018, 5, 24)}


def test_a_source_stands_where_its_latest_claim_puts_it() -> None:
    """Whoever changed sides counts once, on the new one, in whichever order the papers were added."""
    early = claim("summit happen", by=("trump",))
    late = claim("summit happen", by=("trump",), stance=Stance.DENIES, document="d2")

    for claims in ([early, late], [late, early]):
        [standing] = standings(claims, published=PUBLISHED)
        assert standing.position is Position.OPPOSES


def test_papers_and_unnamed_sources_have_no_standing() -> None:
    """An unnamed source never corroborates."""
    assert not list(standings([claim("talks fail"), claim("talks fail", by=("-",))]))


def test_sources_and_propositions_are_the_two_sides() -> None:
    """The library's bipartite algorithms rely on it."""
    graph = bipartite_graph_of([claim("talks fail", by=("moon",)), claim("talks fail", by=("kim",))])

    assert is_bipartite(graph)
    assert [node for node, side in graph.nodes(data="bipartite") if side == 0] == ["kim", "moon"]
