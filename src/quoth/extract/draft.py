"""Drafts: claims in words of the tree, as constructions find them, before mentions and judgements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from quoth.extract.arguments import Oblique
from quoth.extract.clause import Clause
from quoth.language.syntax import Span
from quoth.model.judgement import Voice


class Construction(Enum):
    """The rule of grammar that made a claim."""

    ACTIVE = "active"
    INTRANSITIVE = "intransitive"
    PREPOSITIONAL = "prepositional"
    PASSIVE = "passive"
    AGENTLESS = "agentless"
    LIGHT_VERB = "light-verb"
    COPULA = "copula"
    EXISTENTIAL = "existential"
    APPOSITION = "apposition"
    NAMING = "naming"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Draft:
    """
    One claim in words of the tree.

    `object_span` is given where the object is no noun phrase (an adjective). `through` is the prepositional
    phrase whose noun is the object ("rely on"), `joined_by` the words that join two names where no verb does
    (a comma). `stands_for` is the verb, with its preposition, that a light verb and its noun stand for.
    """

    construction: Construction
    clause: Clause
    subject: int
    object: int | None = None
    object_span: Span | None = None
    voice: Voice = Voice.ACTIVE
    through: Oblique | None = None
    obliques: tuple[Oblique, ...] = ()
    joined_by: Span | None = None
    stands_for: str | None = None

    @property
    def negatable(self) -> int | None:
        """Return the noun whose "no" negates the claim: the object, or what a light verb carries."""
        if self.stands_for is not None and self.clause.objects:
            return self.clause.objects[0]
        return self.object

    @property
    def place(self) -> int:
        """Return the word that tells on whose word the claim is: the verb, or what somebody is called."""
        if self.construction is Construction.NAMING and self.object is not None:
            return self.object
        return self.clause.verb
