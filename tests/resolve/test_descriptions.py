"""Descriptions: "the company" is the one company of the text, and no other thing with a capital."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Kind

from .building import Builder
from .test_coreference import BODY, are_one


def test_the_company_stays_the_company_named_when_it_is_named_so_again() -> None:
    """The second "the company" repeats the first, and both are Orrin Labs."""
    builder = Builder("Orrin Labs grew. The company hired. The company built.")
    orrin = builder.mention("Orrin Labs", **BODY)
    first, second = (builder.mention("The company", **BODY) for _ in range(2))

    assert are_one(builder, first, orrin) and are_one(builder, second, orrin)


@pytest.mark.parametrize("other", ["Roy Group", "Friday"])
def test_the_company_is_not_what_happens_to_stand_nearest(other: str) -> None:
    """Another company leaves it open which one is meant, however far back; a weekday is none."""
    builder = Builder(f"Orrin Labs grew. Rain fell. Snow fell. Hail fell. {other} came. The company hired.")
    builder.mention("Orrin Labs", **BODY)
    nearest = builder.mention(other, kind=Kind.OTHER if other == "Friday" else Kind.ORGANIZATION)

    assert not are_one(builder, builder.mention("The company", **BODY), nearest)


def test_the_president_is_no_former_one() -> None:
    """Who held the office once does not hold it; said again as "the former president" it is the same man."""
    builder = Builder("The former president met Orr. The president left. The former president stayed.")
    former, _, now, again = map(
        builder.mention, ("The former president", "Orr", "The president", "The former president")
    )

    assert not are_one(builder, now, former)
    assert are_one(builder, again, former)
