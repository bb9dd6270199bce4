from __future__ import annotations

from quoth.analysis import source_graph_of

from .building import claim


def test_a_chain_leads_from_the_paper_to_the_innermost_source() -> None:
    """Paper quotes officials, officials quote Kim: that is how his words reached us."""
    graph = source_graph_of([claim("kim enter talks", by=("officials", "kim"))], voices={"d1": "courier"})

    assert list(graph.edges()) == [("courier", "officials"), ("officials", "kim")]


def test_one_saying_that_carries_two_claims_is_one_edge() -> None:
    """A long sentence is not a stronger tie."""
    graph = source_graph_of([claim("kim enter talks", by=("moon",)), claim("kim leave talks", by=("moon",))])

    assert graph.number_of_edges() == 1


def test_nobody_named_is_somebody_else_in_each_document() -> None:
    """Two papers that name nobody must not look like one well-connected source."""
    graph = source_graph_of([claim("talks fail", by=("-",)), claim("talks fail", by=("-",), document="d2")])

    assert {"unnamed-source/d1", "unnamed-source/d2"} < set(graph)
