"""Quads: what is written as RDF is the account, whole."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from quoth.model.entity import Account
from quoth.store import terms
from quoth.store.quads import Reader, claims_from, gathered, quads

from ..strategies import accounts


@given(accounts())
def test_claims_survive_the_graph(account: Account) -> None:
    """A person corrects, exports and counts what comes back; a field lost here is lost for good."""
    assert claims_from(quads(account)) == account.claims


@given(accounts(document="https://example.org/a b?c=d#e"))
def test_a_document_survives_the_graph(account: Account) -> None:
    """The evidence panel and `check` read the text that was stored."""
    notes = gathered(quads(account))
    reader = Reader(terms.document_iri(account.document.id), lambda node: notes.get(node, {}))

    assert reader.document == account.document


@given(accounts())
def test_no_quad_is_written_twice_and_no_triple_stands_in_two_graphs(account: Account) -> None:
    """The union of all graphs repeats a solution for every graph a triple stands in."""
    triples = Counter(quad.triple for quad in quads(account))

    assert set(triples.values()) <= {1}


@given(accounts())
def test_there_are_no_blank_nodes(account: Account) -> None:
    """Nodes without a name cannot be compared between two runs."""
    assert all(
        type(term).__name__ != "BlankNode" for quad in quads(account) for term in (quad.subject, quad.object)
    )
