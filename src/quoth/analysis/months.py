"""Months: how a graph of claims grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.judgement import Certainty, Modality, Polarity, Position


@dataclass(frozen=True, slots=True)
class Month:
    """The claims stated in one month ("2018-03"), by how firmly they are made."""

    month: str
    claims: int
    actual: int
    hedged: int
    negated: int
    opposed: int


def months(claims: Iterable[Claim], *, published: Mapping[str, date | None]) -> Rows[Month]:
    """
    Return a row for each month in which a dated claim was stated, in order.

    A claim is *negated* by its polarity, else *hedged* where it is not actual or not certain, else *actual*:
    the three add up. `opposed` counts those whose source stands against their proposition.
    """
    counts: dict[str, Counter[str]] = {}
    for claim in claims:
        stated = claim.stated_on(published.get(claim.document))
        if stated is not None:
            month = counts.setdefault(f"{stated:%Y-%m}", Counter())
            month.update((firmness(claim), *(["opposed"] if claim.position is Position.OPPOSES else [])))
    return Rows(
        Month(
            month,
            claims=count["actual"] + count["hedged"] + count["negated"],
            actual=count["actual"],
            hedged=count["hedged"],
            negated=count["negated"],
            opposed=count["opposed"],
        )
        for month, count in sorted(counts.items())
    )


def firmness(claim: Claim) -> str:
    """Return which of the three a claim counts as."""
    if claim.polarity is Polarity.NEGATED:
        return "negated"
    plain = claim.modality is Modality.ACTUAL and claim.certainty is Certainty.CERTAIN
    return "actual" if plain else "hedged"
