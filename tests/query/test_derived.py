"""Derived relations leave with a graph as the questions find them, and come back with none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest

import quoth
from quoth import ClaimGraph, vocab
from quoth.query import run
from quoth.query.derived import derived
from quoth.store import terms

from ..contract.accounts import accounts

READERS = {
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "ttl": pyoxigraph.RdfFormat.TURTLE,
}


@pytest.fixture(scope="module")
def graph() -> Iterator[ClaimGraph]:
    with quoth.open() as opened:
        list(opened.store.add(accounts()))
        yield opened


def test_they_are_the_rows_of_the_questions(graph: ClaimGraph) -> None:
    """A reader of the file and a reader of the answer must not be told different things."""
    found = {(name(quad.subject), quad.predicate.value, name(quad.object)) for quad in derived(graph.store)}
    opposed = {(row.claim, vocab.contradicts, row.other) for row in run(graph.store, "contradictions")}
    borne_out = {(row.claim, vocab.corroborates, row.other) for row in run(graph.store, "corroboration")}
    revised = {
        (row.claim, vocab.revises, row.revises) for row in run(graph.store, "positions") if row.revises
    }

    assert found == opposed | borne_out | revised
    assert opposed and borne_out


@pytest.mark.parametrize("format", READERS)
def test_what_stands_beside_a_graph_leaves_the_graph_as_it_is(graph: ClaimGraph, format: str) -> None:
    """An option adds to a file and changes nothing in it."""
    bare = parsed(graph.export(format), format)
    whole = parsed(graph.export(format, derived=True, selectors=True), format)

    assert bare < whole
    if format != "ttl":
        beside = {str(quad.graph_name.value) for quad in whole - bare}
        assert beside == {terms.DERIVED, terms.ANNOTATIONS}


@pytest.mark.parametrize("format", ["jsonld", "nq", "trig"])
def test_an_import_leaves_behind_what_it_can_make_again(
    graph: ClaimGraph, format: str, tmp_path: Path
) -> None:
    """Stored contradictions would outlive the claims that make them."""
    file = tmp_path / f"graph.{format}"
    file.write_bytes(b"".join(graph.export(format, derived=True, selectors=True)))
    with quoth.open() as other:
        other.import_from(file)

        assert list(other.export("nq")) == list(graph.export("nq"))


def test_a_format_without_a_place_for_them_says_so(graph: ClaimGraph) -> None:
    """Silence would pass for a graph without contradictions."""
    with pytest.raises(ValueError, match="csv has no place for derived"):
        graph.export("csv", derived=True)


def parsed(content: Iterator[bytes], format: str) -> set[pyoxigraph.Quad]:
    return set(pyoxigraph.parse(b"".join(content), format=READERS[format]))


def name(term: object) -> str:
    return terms.local(terms.value(term))
