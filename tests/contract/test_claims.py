"""The contract's first part: what extraction and resolution make of a document, whole records compared."""

from __future__ import annotations

import pytest

import quoth
from quoth.model.record import claim_record

from .examples import MOVING, Example, examples


@pytest.mark.model
@pytest.mark.parametrize("example", examples(), ids=lambda example: example.document.id)
def test_the_claims_are_those_a_careful_reader_wrote_down(example: Example) -> None:
    """Every field of every claim counts, and so does a claim too many."""
    found = [claim_record(claim) for claim in quoth.extract(example.document)]

    assert [fixed(record) for record in found] == list(example.records)


def fixed(record: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in record.items() if name not in MOVING}
