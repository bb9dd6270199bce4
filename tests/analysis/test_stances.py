from __future__ import annotations

from quoth.analysis import balance, stance_graph_of, triangles
from quoth.model.judgement import Polarity, Stance

from .building import claim


def test_a_hostile_act_is_a_negative_edge_and_a_cooperative_one_positive() -> None:
    """The sign is the relation's PLOVER class."""
    graph = stance_graph_of([claim("ann threaten bob"), claim("bob support cy")])

    assert {(one, other): sign for one, other, sign in graph.edges(data="sign")} == {
        ("ann", "bob"): -1,
        ("bob", "cy"): 1,
    }


def test_a_negated_threat_is_no_sign_at_all() -> None:
    """Not to threaten somebody is not to support them."""
    assert not stance_graph_of([claim("ann threaten bob", polarity=Polarity.NEGATED)]).edges


def test_two_sources_who_contradict_each_other_oppose_each_other() -> None:
    """Whoever denies what another asserts stands against them."""
    denied = claim("talks fail", by=("bob",), stance=Stance.DENIES, document="d2")
    graph = stance_graph_of([claim("talks fail", by=("ann",)), denied])

    assert graph["ann"]["bob"]["sign"] == -1


def test_my_friends_enemy_who_is_my_friend_is_out_of_balance() -> None:
    """The triangle that cannot last comes first."""
    graph = stance_graph_of(
        [
            claim("ann support bob"),
            claim("bob threaten cy"),
            claim("ann support cy"),
            claim("ann support dee"),
        ]
    )

    assert [triangle.actors for triangle in triangles(graph) if not triangle.balanced] == [
        ("ann", "bob", "cy")
    ]
    assert balance(graph) == 0.0
