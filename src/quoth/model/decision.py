"""Decisions: what a person settled about entities, and by which words of which document."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Action(Enum):
    """What a person can settle about an entity, and taking such a decision back."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ALIAS = "alias"
    KIND = "kind"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of one document; a decision that names them outlives every new reading of the document."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """
    One thing a person settled.

    `entity` is the id the machine gave; for `UNDO` it is the id of the decision taken back. `value` is, for
    merge and split, the id from now on; for rename the label, for alias a name (in `entity`'s favour), for
    kind the kind's name, for undo empty. With `places` only the mentions at these words are meant, without
    them every mention the machine gives this entity, in documents yet to come too.

    >>> Decision(Action.MERGE, "rocket-man", "kim-jong-un", author="ada", decided=date(2018, 3, 9)).id
    'f6ffddb3ceaa7a84'
    """

    action: Action
    entity: str
    value: str = ""
    places: tuple[Place, ...] = ()
    author: str = ""
    decided: date | None = None

    def __post_init__(self) -> None:
        if self.action is Action.SPLIT and not self.places:
            raise ValueError("a split needs the places of the mentions it parts from the rest")
        if not self.value and self.action is not Action.UNDO:
            raise ValueError(f"a decision to {self.action.value} needs a value")

    @property
    def id(self) -> str:
        """Return the decision's id: the same decision by the same person on the same day is one."""
        places = sorted((p.document, p.start, p.end, p.text) for p in self.places)
        parts = (self.action.value, self.entity, self.value, places, self.author, str(self.decided))
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
