from __future__ import annotations

from datetime import date

from quoth.analysis import graph_of
from quoth.model.judgement import Polarity, Stance

from .building import claim


def test_two_claims_about_one_pair_are_two_edges() -> None:
    """Who said it and how firmly differ from claim to claim; merged edges would lose that."""
    graph = graph_of(
        [claim("kim meet moon"), claim("kim meet moon", by=("officials",), stance=Stance.DENIES)]
    )

    assert graph.number_of_edges("kim", "moon") == 2
    assert sorted(edge["position"] for _, _, edge in graph.edges(data=True)) == ["opposes", "supports"]


def test_a_claim_without_an_object_is_a_loop() -> None:
    """One edge a claim, also for "the talks failed"."""
    graph = graph_of([claim("talks fail")])

    assert list(graph.edges()) == [("talks", "talks")]


def test_every_attribute_is_a_string_or_a_number() -> None:
    """The library's GraphML and GEXF writers take nothing else."""
    graph = graph_of([claim("talks fail", by=("-",), polarity=Polarity.NEGATED)])

    [(_, _, edge)] = graph.edges(data=True)
    assert {type(value) for value in edge.values()} <= {str, int, float}


def test_a_claim_was_stated_on_its_documents_day_where_its_source_gives_none() -> None:
    """A graph by time needs a day for every claim that has one."""
    graph = graph_of([claim("talks fail")], published={"d1": date(2018, 3, 9)})

    [(_, _, stated)] = graph.edges(data="stated")
    assert stated == "2018-03-09"
