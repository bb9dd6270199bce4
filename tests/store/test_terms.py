"""The nodes of the graph: what is the same has one IRI, however it came into the graph."""

from __future__ import annotations

import pytest

from quoth.model.document import Document
from quoth.model.slug import slug
from quoth.store.terms import entity_iri, speaker_iri


@pytest.mark.parametrize(
    ("publisher", "mention"),
    [
        pytest.param("The Harbor Courier", "Harbor Courier", id="without its article"),
        pytest.param("U.N. Herald", "UN Herald", id="an abbreviation with dots or without"),
        pytest.param("Łódź Kurier", "Lodz Kurier", id="letters that another keyboard lacks"),
    ],
)
def test_a_publisher_is_the_entity_that_a_mention_of_its_name_makes(publisher: str, mention: str) -> None:
    """A paper that speaks and is spoken of must be one node, or who quotes it is never found."""
    paper = Document(id="one", text="Rain fell.", publisher=publisher)

    assert speaker_iri(paper) == entity_iri(slug(mention))


def test_who_speaks_in_a_document_of_nobody_is_the_document() -> None:
    """Two papers without a name are two sources."""
    one, other = (speaker_iri(Document(id=name, text="Rain fell.")) for name in ("one", "other"))

    assert one != other
