"""Nanopublications: four graphs a claim, each of which says what the guidelines ask of it."""

from __future__ import annotations

from collections import Counter

import pyoxigraph
import pytest

from quoth import vocab
from quoth.store import Store, open_store
from quoth.store.exchange import trig
from quoth.store.publishing import nanopublications

from ..contract.accounts import accounts

NP = "http://www.nanopub.org/nschema#"
PUBLICATIONS = f"SELECT ?p ?h {{ GRAPH ?h {{ ?p a <{NP}Nanopublication> }} }}"


@pytest.fixture(scope="module")
def store() -> Store:
    filled = open_store()
    list(filled.add(accounts()))
    return filled


@pytest.fixture(scope="module")
def read(store: Store) -> pyoxigraph.Store:
    """What a reader makes of the file."""
    found = pyoxigraph.Store()
    found.load("".join(trig(nanopublications(store))), format=pyoxigraph.RdfFormat.TRIG)
    return found


def test_each_claim_is_one_publication(read: pyoxigraph.Store) -> None:
    """Sixteen claims, and no two share a graph."""
    graphs = Counter(str(graph).rpartition(":")[2].rstrip(">") for graph in read.named_graphs())

    assert graphs == {"head": 16, "assertion": 16, "provenance": 16, "information": 16}


def test_the_head_names_the_other_graphs(read: pyoxigraph.Store) -> None:
    """A publication is found by its head alone."""
    for row in read.query(PUBLICATIONS):
        for part in ("Assertion", "Provenance", "PublicationInfo"):
            [named] = read.quads_for_pattern(row["p"], pyoxigraph.NamedNode(f"{NP}has{part}"), None, row["h"])
            assert read.contains_named_graph(named.object)


def test_provenance_speaks_of_the_assertion_and_information_of_the_publication(
    read: pyoxigraph.Store,
) -> None:
    """Else they say nothing about it."""
    for row in read.query(PUBLICATIONS):
        publication = row["p"].value
        for part, subject in (("provenance", f"{publication}:assertion"), ("information", publication)):
            graph = pyoxigraph.NamedNode(f"{publication}:{part}")
            assert {quad.subject.value for quad in read.quads_for_pattern(None, None, None, graph)} == {
                subject
            }


def test_a_denied_claim_is_not_asserted_as_a_triple(read: pyoxigraph.Store) -> None:
    """The White House denied it; a bare triple would make it say so."""
    edges = read.quads_for_pattern(None, pyoxigraph.NamedNode(f"{vocab.R}committed-to"), None, None)
    assert list(edges) == []
