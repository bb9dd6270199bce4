"""Claims as rows for the eye: when it was stated, who says so, what, and how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from quoth.cli.output import Row
from quoth.cli.words import deed, firmness, speaker
from quoth.model.claim import Argument, Claim
from quoth.model.document import Document
from quoth.model.judgement import Quantifier

UNNAMED = "(unnamed)"
QUANTIFIED = {Quantifier.ALL: "all", Quantifier.SOME: "some", Quantifier.NONE: "no"}
READABLE = ("stated", "who says", "claim", "how", "document")


def readable_rows(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[Row]:
    """Return what a person reads of each claim."""
    return (readable_row(claim, documents[claim.document]) for claim in claims)


def readable_row(claim: Claim, document: Document) -> Row:
    """Return what a person reads of one claim."""
    object = name(claim.object) if claim.object else None
    return {
        "stated": claim.stated_on(document.published),
        "who says": chain(claim, document),
        "claim": deed(name(claim.subject), claim.predicate.relation, object),
        "how": firmness(claim.polarity, claim.modality, claim.certainty),
        "document": claim.document,
    }


def chain(claim: Claim, document: Document) -> str:
    """
    Return who says so, the innermost first, each with the stance where it is not a plain assertion.

    "Moon Jae-in believes ← officials": the officials say that Moon believes it.
    """
    said = (
        (step.source.label if step.source else UNNAMED, step.stance) for step in reversed(claim.attribution)
    )
    return " ← ".join(speaker(source, stance) for source, stance in said) or document.voice


def name(argument: Argument) -> str:
    """Return the entity's name, behind the quantifier where the name does not say it ("anything")."""
    if argument.quantifier is None or argument.text.casefold() == argument.label.casefold():
        return argument.label
    return f"{QUANTIFIED[argument.quantifier]} {argument.label}"
