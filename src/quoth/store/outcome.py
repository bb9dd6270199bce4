"""Outcomes: what adding a document did, told once the document is safe."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What adding a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    NEW_VERSION = "new version"


@dataclass(frozen=True, slots=True)
class Added:
    """
    A document that is safe in the store, by the id it has there, and what adding it did.

    `claims` is how many claims were read in it; none where it was not read.
    """

    document: str
    outcome: Outcome
    claims: int = 0
