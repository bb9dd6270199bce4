"""Records: what is written as JSON is the claim, whole."""

from __future__ import annotations

import json

from hypothesis import given

from quoth.model.claim import Claim
from quoth.model.record import claim_from, claim_record

from ..strategies import claims


@given(claims())
def test_a_claim_survives_its_record(claim: Claim) -> None:
    """Shards and pipes hand claims on as JSON; nothing of them may be lost there."""
    assert claim_from(json.loads(json.dumps(claim_record(claim)))) == claim


@given(claims())
def test_every_part_of_a_record_stands_where_it_says(claim: Claim) -> None:
    """`text[start:end]` is the field's own text: the first thing a fact-checker tries."""
    record = claim_record(claim)

    for part in (record["subject"], record["predicate"], *record["context"]):
        assert claim.sentence.text[part["start"] : part["end"]] == part["text"]
