"""Offices: mentions of no more than a surname or an office in; who held it on the document's day out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quoth.model.document import Document
from quoth.model.judgement import Kind
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number
from quoth.resolve.entries import Entry
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import label
from quoth.resolve.naming import states_named


@dataclass
class Offices:
    """Who is in office for the states that one document names, on the day it was published."""

    document: Document
    gazetteer: Gazetteer

    @cached_property
    def states(self) -> frozenset[str]:
        """Return the states and bodies the document names; looked for only where an office asks for them."""
        return states_named(self.document, self.gazetteer)

    def holder(self, mentions: Sequence[Mention]) -> Entry | None:
        """
        Return the one person whom a chain's mentions mean: "Mr. Kim", "the president"; None if not one.

        A chain with two names or two genders means somebody the gazetteer need not know.
        """
        names = {label(mention) for mention in mentions if mention.type is MentionType.NAME}
        genders = {mention.gender for mention in mentions if mention.gender}
        if self.document.published is None or len(genders) > 1 or len(names) > 1:
            return None
        gender = next(iter(genders), None)
        if not names:
            return self._by_office(mentions, gender)
        if any(mention.kind is Kind.PERSON or mention.gender for mention in mentions):
            return self._by_surname(min(names), gender)
        return None

    def titled(self, mention: Mention) -> Entry | None:
        """Return whom a title and a surname mean, in office or not: "President Clinton"."""
        surname = label(mention)
        if not mention.title or not self.gazetteer.knows_surname(surname):
            return None
        return self.gazetteer.titled(
            mention.title.text, surname, on=self.document.published, states=self.states
        )

    def _by_surname(self, surname: str, gender: Gender | None) -> Entry | None:
        if not self.gazetteer.knows_surname(surname):
            return None
        return self.gazetteer.bearer(surname, on=self.document.published, states=self.states, gender=gender)

    def _by_office(self, mentions: Sequence[Mention], gender: Gender | None) -> Entry | None:
        for mention in mentions:
            office = label(mention)
            if _is_of_one(mention) and self.gazetteer.knows_office(office):
                return self.gazetteer.holder(
                    office, on=self.document.published, states=self.states, gender=gender
                )
        return None


def _is_of_one(mention: Mention) -> bool:
    """Tell whether a description is of one who is known: "the president"."""
    return (
        mention.type is MentionType.NOMINAL
        and mention.definiteness is Definiteness.DEFINITE
        and mention.number is Number.SINGULAR
    )
