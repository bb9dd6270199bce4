"""The contract's documents as accounts: what the hand-written claims say, as resolution would hand it on."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.model.claim import Argument, Claim
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind
from quoth.model.reading import Provenance
from quoth.model.record import claim_from

from .examples import Example, examples

BY_HAND = Provenance(extractor="hand/1", model="none/0", lexicon="0", ontology="0")


def accounts() -> tuple[Account, ...]:
    """Return the five documents in order of id; what calibration moves has one fixed value."""
    return tuple(account_of(example) for example in examples())


def account_of(example: Example) -> Account:
    moving = {"confidence": 0.9, "construction": "written", "cues": [], "extractor": BY_HAND.extractor}
    claims = tuple(claim_from(record | moving) for record in example.records)
    named = {each.entity: Entity(each.entity, each.label, each.kind) for each in arguments(claims)}
    for context in (context for claim in claims for context in claim.context):
        if context.entity:  # a record says no more of it; the only one is a town
            named.setdefault(context.entity, Entity(context.entity, context.passage.text, Kind.PLACE))
    return Account(
        document=example.document,
        sentences=tuple(sorted({claim.sentence for claim in claims}, key=lambda words: words.start)),
        claims=claims,
        attributions=tuple(dict.fromkeys(each for claim in claims for each in claim.attribution)),
        entities=tuple(named[entity] for entity in sorted(named)),
        provenance=BY_HAND,
    )


def arguments(claims: tuple[Claim, ...]) -> Iterator[Argument]:
    for claim in claims:
        yield from (each for each in (claim.subject, claim.object) if each)
        yield from (each.source for each in claim.attribution if each.source)
