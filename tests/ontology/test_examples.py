"""The example of every relation, read along the whole path from text to claim."""

from __future__ import annotations

import pytest

import quoth
from quoth.ontology import ontology


@pytest.mark.model
def test_every_example_is_read_to_its_relation() -> None:
    """A frame the extractor never asks for is a frame in name only."""
    examples = {relation.example: name for name, relation in ontology().relations.items()}
    claims = list(quoth.extract("\n\n".join(examples)))
    read = {(claim.sentence.text, claim.predicate.relation) for claim in claims}

    assert [name for example, name in examples.items() if (example, name) not in read] == []
