"""Mentions of an entity in claims as rows, and the places by which a person names them back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

import typer

from quoth.cli.output import Row
from quoth.model.claim import Argument, Claim
from quoth.model.decision import Place
from quoth.workflow import ClaimGraph

COLUMNS = ("at", "words", "as", "machine", "sentence")
_AT = re.compile(r"(?P<document>.+):(?P<start>\d+)-(?P<end>\d+)")


def mention_rows(claims: Iterable[Claim], entity: str) -> Iterator[Row]:
    """Yield each mention once: where it stands, its words, what it is and what the machine took it for."""
    rows: dict[str, Row] = {}
    for claim in claims:
        for role, argument in arguments(claim):
            machine = argument.machine.entity if argument.machine else argument.entity
            if entity in (argument.entity, machine):
                at = f"{claim.document}:{argument.passage.start}-{argument.passage.end}"
                rows[at] = {
                    "at": at,
                    "words": argument.text,
                    "as": f"{argument.entity} ({role})",
                    "machine": machine,
                    "sentence": claim.sentence.text,
                }
    yield from rows.values()


def arguments(claim: Claim) -> Iterator[tuple[str, Argument]]:
    """Yield the mentions a claim names, with their role in it."""
    sources = (("source", step.source) for step in claim.attribution)
    for role, argument in chain((("subject", claim.subject), ("object", claim.object)), sources):
        if argument is not None:
            yield role, argument


def places(written: Iterable[str], graph: ClaimGraph) -> tuple[Place, ...]:
    """Return the places that `DOCUMENT:START-END` names, with the words that stand there."""
    return tuple(place(each, graph) for each in written)


def place(written: str, graph: ClaimGraph) -> Place:
    """Return one place; what has another form is misuse."""
    found = _AT.fullmatch(written)
    if found is None:
        raise typer.BadParameter(f"'{written}' is not DOCUMENT:START-END", param_hint="--at")
    document, start, end = found["document"], int(found["start"]), int(found["end"])
    return Place(document, start, end, graph.store.document(document).text[start:end])
