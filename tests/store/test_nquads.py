"""N-Quads as text: whatever a document says, what is written is what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.store import nquads
from quoth.store.nquads import line, parsed, text
from quoth.store.terms import value

SUBJECT, TERM, GRAPH = "https://example.org/s", "https://example.org/t", "https://example.org/g"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back_as_it_was(words: str) -> None:
    """Quotation marks, line ends and backslashes are common in news; a forgotten one would end the quad."""
    [quad] = parsed(line(SUBJECT, TERM, text(words), GRAPH))

    assert value(quad.object) == words
    assert value(quad.graph_name) == GRAPH


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3))
def test_lines_are_what_oxigraph_itself_would_write(texts: list[str]) -> None:
    """Old and new labels are compared as quads, so both writers must mean the same."""
    quads = parsed("".join(line(SUBJECT, TERM, text(words), GRAPH) for words in texts))

    assert parsed("".join(nquads.lines(quads))) == quads


@pytest.mark.parametrize("iri", ["https://a> <b> <c> <d> .\n<https://e", "no iri", "https://a b", ""])
def test_an_iri_from_elsewhere_cannot_smuggle_in_a_quad(iri: str) -> None:
    """What a gazetteer or an imported file calls an IRI is written between our own."""
    with pytest.raises(ValueError, match="IRI"):
        nquads.foreign(iri)
