"""Brokers, communities, chains, commitments and months of small graphs."""

from __future__ import annotations

from datetime import date

import pytest

from quoth.analysis import (
    Balance,
    brokers,
    chain,
    commitment_balance,
    communities,
    graph_of,
    months,
    source_graph_of,
)
from quoth.errors import UnknownName
from quoth.model.judgement import Modality, Polarity

from .building import claim


def test_whoever_passes_all_words_on_is_the_strongest_broker() -> None:
    """Seoul's officials stand between Pyongyang and the papers."""
    graph = source_graph_of(
        [
            claim("kim enter talks", by=("officials", "kim")),
            claim("kim halt tests", by=("officials", "kim"), document="d2"),
        ]
    )

    assert brokers(graph)[0].entity == "officials"


def test_loops_do_not_make_a_broker() -> None:
    """A claim without an object joins nobody."""
    [broker] = brokers(graph_of([claim("talks fail")]))

    assert (broker.betweenness, broker.constraint) == (0.0, None)


def test_communities_are_the_same_in_whatever_order_claims_come() -> None:
    """The seed alone does not fix the result; the order of nodes and edges must be fixed too."""
    claims = [
        claim(words) for words in ("a meet b", "b meet c", "c meet a", "x meet y", "y meet z", "c meet x")
    ]

    assert communities(graph_of(claims)) == communities(graph_of(reversed(claims)))


def test_a_chain_is_walked_against_the_arrows_too() -> None:
    """Kim met Moon and Trump met Moon: that is how Kim and Trump are joined."""
    met = [claim("kim meet moon"), claim("trump meet moon")]

    assert [each.triple for each in chain(met, "kim", "trump")] == [each.triple for each in met]


def test_a_chain_takes_the_claim_that_is_surest() -> None:
    """Of several claims between two entities a reader wants the one to rely on."""
    weak, strong = claim("kim hint moon", confidence=0.4), claim("kim meet moon", confidence=0.9)

    assert chain([strong, weak], "kim", "moon") == (strong,)


def test_a_chain_to_nobody_known_says_so() -> None:
    """An empty answer would look as if nothing joined them."""
    with pytest.raises(UnknownName, match="unknown entity 'atlantis'"):
        chain([claim("kim meet moon")], "kim", "atlantis")


def test_a_chain_is_empty_where_nothing_joins_the_two() -> None:
    """No path is an answer, not an error."""
    assert not chain([claim("kim meet moon"), claim("ann meet bob")], "kim", "bob")


def test_to_commit_to_intend_and_to_refuse_are_counted_apart() -> None:
    """The imbalance between who has committed and who has not is what the ledger is for."""
    found = commitment_balance(
        [
            claim("trump committed-to summit"),
            claim("kim committed-to anything", polarity=Polarity.NEGATED),
            claim("kim committed-to talks", modality=Modality.INTENDED),
        ]
    )

    assert found == (Balance("trump", 1, 0, 0), Balance("kim", 0, 1, 1))


def test_months_add_up() -> None:
    """Actual, hedged and negated are all there is."""
    [month] = months(
        [
            claim("talks fail"),
            claim("talks end", modality=Modality.FUTURE),
            claim("talks resume", polarity=Polarity.NEGATED),
            claim("talks drag", document="undated"),
        ],
        published={"d1": date(2018, 3, 9), "undated": None},
    )

    assert (month.month, month.claims) == ("2018-03", 3)
    assert (month.actual, month.hedged, month.negated, month.opposed) == (1, 1, 1, 1)
