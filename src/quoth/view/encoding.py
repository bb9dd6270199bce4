"""The encoding: which shape, glyph, line and colour stand for what; one table for page and Python."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files

from quoth.language.lexicon import Row, rows
from quoth.model.claim import Claim
from quoth.model.judgement import Certainty, Modality, Position


class Tone(Enum):
    """How a claim is drawn: what its source holds of it, and whether firmly."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    HEDGED = "hedged"
    UNLIKELY = "unlikely"


def tone(claim: Claim) -> Tone:
    """
    Return how the claim is drawn.

    A denial is drawn as negated although its content is affirmed: a solid arrow would have the graph say
    what the source says is not so.
    """
    opposed = claim.position is Position.OPPOSES
    firm = claim.modality is Modality.ACTUAL and claim.certainty is Certainty.CERTAIN
    hedged = claim.position is Position.OPEN or not firm
    if opposed:
        return Tone.UNLIKELY if hedged else Tone.NEGATED
    return Tone.HEDGED if hedged else Tone.AFFIRMED


@cache
def encoding() -> tuple[Row, ...]:
    """Return the rows of the table, in its order."""
    return _table("encoding.tsv")


@cache
def words() -> Mapping[str, str]:
    """Return the page's own words by their keys; a translation is another such table."""
    return {row["key"]: row["words"] for row in _table("words.tsv")}


def shape(kind: str) -> str:
    """Return the vis-network shape of a kind of entity."""
    return next(row["shape"] for row in encoding() if (row["group"], row["name"]) == ("kind", kind))


def colours(theme: str) -> str:
    """
    Return the colours of a theme, "light" or "dark", as custom properties of a style sheet.

    >>> colours("light").splitlines()[0]
    '--kind-person: #0072b2;'
    """
    return "\n".join(f"--{row['group']}-{row['name']}: {row[theme]};" for row in encoding())


def _table(name: str) -> tuple[Row, ...]:
    text = (files("quoth.view") / name).read_text(encoding="utf-8")
    return tuple(rows(text, path=name))
