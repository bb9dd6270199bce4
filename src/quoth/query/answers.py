"""What SPARQL alone cannot say: a query's rows in, the answer's rows out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from quoth.model.judgement import Position
from quoth.query.rows import Corroboration, Disputed, Hearsay, Stand, Step
from quoth.query.typed import UNNAMED, in_order
from quoth.read.copies import likeness, near_copies
from quoth.store import Store

_IN_TIME = ("date", "document", "claim")
_COPY = 0.6
"""Sentences that share so much of their runs of three words are one text in two papers; our own measure."""


def revisions(stands: Iterable[Stand], _store: Store) -> Iterator[Stand]:
    """Mark where a source leaves its last position on a proposition; an open question is no position."""
    last: dict[tuple[str, str, str, str | None], Stand] = {}
    for stand in in_order(stands, _IN_TIME):
        held = last.get(key := (stand.source, *_proposition(stand)))
        changed = held and stand.position is not held.position and stand.date != held.date
        yield replace(stand, revises=held.claim) if held and changed else stand
        if stand.position is not Position.OPEN:
            last[key] = stand


def chains(steps: Iterable[Step], _store: Store) -> Iterator[Hearsay]:
    """Gather the acts of saying behind each claim."""
    for claim, of_claim in groupby(in_order(steps, ("claim", "depth")), key=lambda step: step.claim):
        first, *rest = of_claim
        yield Hearsay(
            length=1 + len(rest),
            chain=(first.teller, first.step, *(step.step for step in rest)),
            subject=first.subject,
            relation=first.relation,
            object=first.object,
            date=first.date,
            document=first.document,
            claim=claim,
            sentence=first.sentence,
        )


def independent(pairs: Iterable[Corroboration], store: Store) -> Iterator[Corroboration]:
    """Leave out pairs from near copies: an agency's report in two papers is one voice, edited or not."""
    pairs = tuple(pairs)
    involved = sorted({name for pair in pairs for name in (pair.document, pair.other_document)})
    copied = {(copy.one, copy.two) for copy in near_copies(map(store.document, involved))}
    for pair in pairs:
        one, two = sorted((pair.document, pair.other_document))
        if (one, two) not in copied and likeness(pair.sentence, pair.other_sentence) < _COPY:
            yield pair


def disputes(stands: Iterable[Stand], _store: Store) -> Iterator[Disputed]:
    """Count who supports and who opposes each proposition."""
    latest: dict[tuple[str, str, str | None], dict[str, Position]] = {}
    for stand in in_order(stands, _IN_TIME):
        if stand.source != UNNAMED and stand.position is not Position.OPEN:
            latest.setdefault(_proposition(stand), {})[stand.source] = stand.position
    counted = (_dispute(proposition, tuple(held.values())) for proposition, held in latest.items())
    yield from (dispute for dispute in counted if dispute.weaker_side)


def _dispute(proposition: tuple[str, str, str | None], held: tuple[Position, ...]) -> Disputed:
    supporting, opposing = held.count(Position.SUPPORTS), held.count(Position.OPPOSES)
    return Disputed(*proposition, supporting, opposing, round((supporting - opposing) / len(held), 2))


def _proposition(stand: Stand) -> tuple[str, str, str | None]:
    return stand.subject, stand.relation, stand.object
