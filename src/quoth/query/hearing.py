"""Hearing: who stands between two in, what the one knows of the other's position and through whom out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from quoth.model.judgement import Modality, Position
from quoth.query.rows import Known
from quoth.query.typed import in_order
from quoth.store import Store


@dataclass(frozen=True, slots=True)
class Between:
    """One who stands between two, `at` this place (`known.rq`); None where the one heard the other."""

    claim: str
    by: str
    of: str
    at: int | None
    step: str | None
    subject: str
    relation: str
    object: str | None
    position: Position
    modality: Modality
    date: datetime.date | None
    document: str
    sentence: str


def known(steps: Iterable[Between], _store: Store) -> Iterator[Known]:
    """Gather who stands between on each way, and who of them stands on all ways from one to the other."""
    found = [_way(tuple(steps)) for _, steps in groupby(in_order(steps, ("by", "of", "claim", "at")), _ends)]
    for _, ways in groupby(found, lambda way: (way.by, way.of)):
        told = tuple(ways)
        common = set.intersection(*(set(way.through) for way in told))
        for way in told:
            yield replace(way, only=tuple(step for step in way.through if step in common))


def _ends(step: Between) -> tuple[str, str, str]:
    return step.by, step.of, step.claim


def _way(steps: tuple[Between, ...]) -> Known:
    first = steps[0]
    return Known(
        by=first.by,
        of=first.of,
        through=tuple(step.step for step in steps if step.step is not None),
        only=(),
        subject=first.subject,
        relation=first.relation,
        object=first.object,
        position=first.position,
        modality=first.modality,
        date=first.date,
        document=first.document,
        claim=first.claim,
        sentence=first.sentence,
    )
