"""Contested matters: sides in; contradictions, disputes and revised positions out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf

from quoth.model.judgement import Position
from quoth.query.naming import named_sources
from quoth.query.oppositions import Opposition, oppositions
from quoth.query.rows import Basis, Contradiction, Disputed, Stand
from quoth.query.sides import Side, side, with_contexts
from quoth.query.typed import UNNAMED, in_order
from quoth.store import Store

_IN_TIME = ("date", "document", "claim")
_BY_DOCUMENT = ("document", "claim")


def contradictions(sides: Iterable[Side], store: Store) -> Iterator[Contradiction]:
    """
    Yield the pairs of claims by which two sources, or one at two times, oppose each other.

    Two sources are told once on each matter, by the claims that stand closest in time.
    """
    closest: dict[tuple[object, ...], Opposition] = {}
    for pair in sorted(_pairs(sides, store), key=_apart):
        closest.setdefault(_quarrel(pair), pair)
    yield from map(_contradiction, closest.values())


def disputes(sides: Iterable[Side], store: Store) -> Iterator[Disputed]:
    """
    Count who supports and who opposes each proposition, each by the latest claim that is opposed.

    "Officials" of two papers are two sources.
    """
    latest: dict[tuple[str, str, str | None], dict[tuple[str, str], Side]] = defaultdict(dict)
    met = {each for pair in _pairs(sides, store) if pair.basis is Basis.SAME for each in pair.sides}
    is_named = named_sources(store)
    for each in in_order(met, _IN_TIME):
        if each.source != UNNAMED:
            apart = "" if is_named(each.source, each.document) else each.document
            latest[each.proposition][each.source_id, apart] = each
    counted = (_dispute(tuple(held.values())) for held in latest.values())
    yield from (dispute for dispute in counted if dispute.weaker_side)


def revisions(stands: Iterable[Stand], store: Store) -> Iterator[Stand]:
    """Mark where a source leaves its last position on a matter; who repeats the new one leaves nothing."""
    stands = tuple(stands)
    left = dict(_left(_two_sided(stands), store))
    for stand in stands:
        yield replace(stand, revises=left[stand.claim]) if stand.claim in left else stand


def _pairs(sides: Iterable[Side], store: Store) -> Iterator[Opposition]:
    """Yield the sides that oppose each other; what one source says on one day is left to it."""
    sides = tuple(sides)
    for pair in oppositions(with_contexts(sides, store) if sides else ()):
        claim, other = pair.sides
        if claim.source_id != other.source_id or (claim.date and other.date and claim.date != other.date):
            yield pair


def _apart(pair: Opposition) -> tuple[float, str, str]:
    """Return how many days lie between two claims, and what orders those that are equally far apart."""
    claim, other = pair.sides
    days = abs((claim.date - other.date).days) if claim.date and other.date else inf
    return days, claim.claim, other.claim


def _quarrel(pair: Opposition) -> tuple[object, ...]:
    """Return what makes two pairs one quarrel: the same two sources, on the same matter."""
    claim, other = pair.sides
    return claim.proposition, other.proposition, claim.source_id, other.source_id


def _contradiction(pair: Opposition) -> Contradiction:
    claim, other = pair.sides
    return Contradiction(
        basis=pair.basis,
        subject=claim.subject,
        relation=claim.relation,
        object=claim.object,
        other_relation=other.relation,
        other_object=other.object,
        source=claim.source,
        date=claim.date,
        document=claim.document,
        claim=claim.claim,
        modality=claim.modality,
        sentence=claim.sentence,
        other_source=other.source,
        other_date=other.date,
        other_document=other.document,
        other=other.claim,
        other_modality=other.modality,
        other_sentence=other.sentence,
    )


def _dispute(held: tuple[Side, ...]) -> Disputed:
    supporting = sum(each.position is Position.SUPPORTS for each in held)
    opposing, one = len(held) - supporting, held[0]
    agreement = round((supporting - opposing) / len(held), 2)
    return Disputed(one.subject, one.relation, one.object, supporting, opposing, agreement)


def _two_sided(stands: Iterable[Stand]) -> Mapping[str, Stand]:
    """Return by claim where named sources take both sides of a proposition, which alone is no revision."""
    taken: dict[tuple[str, str], list[Stand]] = defaultdict(list)
    for stand in stands:
        if stand.source != UNNAMED and stand.position is not Position.OPEN:
            taken[stand.source, stand.proposition].append(stand)
    two_sided = (held for held in taken.values() if len({stand.position for stand in held}) > 1)
    return {stand.claim: stand for held in two_sided for stand in held}


def _left(stands: Mapping[str, Stand], store: Store) -> Iterator[tuple[str, str]]:
    """Yield each claim by which a source leaves what it held, with the last claim by which it held it."""
    claims = store.claims((each.claim, each.document) for each in in_order(stands.values(), _BY_DOCUMENT))
    sides = [replace(side(claim), date=stands[claim.id].date) for claim in claims]
    earlier: dict[str, set[Side]] = defaultdict(set)
    is_named = named_sources(store)
    for pair in oppositions(sides):
        before, after = in_order(pair.sides, _IN_TIME)
        on_two_days = before.date not in (None, after.date)
        of_one_source = _are_of_one(stands[before.claim], stands[after.claim], is_named)
        if pair.basis is Basis.SAME and on_two_days and of_one_source:
            earlier[after.claim].add(before)
    left: set[Side] = set()
    for after in in_order(sides, _IN_TIME):
        if held := in_order(earlier[after.claim] - left, _IN_TIME):
            yield after.claim, held[-1].claim
            left.update(held)


def _are_of_one(before: Stand, after: Stand, is_named: Callable[[str, str], bool]) -> bool:
    """Tell whether one source takes both stands; "officials" of two papers need not be the same."""
    if before.source != after.source:
        return False
    return before.document == after.document or is_named(before.source, before.document)
