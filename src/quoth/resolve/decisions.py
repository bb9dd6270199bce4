"""Decisions: what the machine made of a mention and what people settled in, the entity that holds out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quoth.model.decision import Action, Decision
from quoth.model.document import Document
from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.model.reading import Reading
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import label, plain


def decided(
    reading: Reading, machine: Sequence[Entity], decisions: Iterable[Decision], gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """Return the entity that holds for each mention, by what the machine made of it."""
    settled = Settled.of(decisions)
    if not settled.decisions:
        return tuple(machine)
    return tuple(
        settled.entity(
            entity,
            name=label(mention),
            passage=mention.passage,
            document=reading.document,
            gazetteer=gazetteer,
        )
        for mention, entity in zip(reading.mentions, machine, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """The decisions in force, in the order they were taken; whatever order they come in."""

    decisions: tuple[Decision, ...]

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Settled:
        """Leave out what was undone; undoing an undo brings a decision back."""
        return cls(tuple(in_force(decisions)))

    def entity(
        self, machine: Entity, *, name: str, passage: Passage, document: Document, gazetteer: Gazetteer
    ) -> Entity:
        """Return the entity that holds for a mention called `name`, by what the machine made of it."""
        identity = self._identity(machine.id, name, passage, document.id)
        known = gazetteer.entries.get(identity)
        entity = known.entity(document.published) if known else replace(machine, id=identity)
        for decision in self.decisions:
            if decision.entity == identity and meant(decision, passage, document.id):
                if decision.action is Action.RENAME:
                    entity = replace(entity, label=decision.value)
                elif decision.action is Action.KIND:
                    entity = replace(entity, kind=Kind(decision.value))
        return entity

    def _identity(self, machine: str, name: str, passage: Passage, document: str) -> str:
        """Follow splits, aliases and merges from the machine's entity; going round in a circle ends it."""
        identity, seen = machine, {machine}
        while following := self._next(identity, name, passage, document):
            if following in seen:
                break
            identity = following
            seen.add(identity)
        return identity

    def _next(self, identity: str, name: str, passage: Passage, document: str) -> str | None:
        """Return where the last decision about this entity leads; one that names places comes first."""
        found: str | None = None
        for decision in sorted(self.decisions, key=lambda decision: bool(decision.places)):
            if not meant(decision, passage, document):
                continue
            if decision.action in (Action.MERGE, Action.SPLIT) and decision.entity == identity:
                found = decision.value
            elif decision.action is Action.ALIAS and plain(decision.value) == plain(name):
                found = decision.entity if decision.entity != identity else found
        return found


def in_force(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions nobody took back, oldest first, ties by id."""
    taken = {decision.id: decision for decision in decisions}
    undone_by: dict[str, list[str]] = {}
    for decision in taken.values():
        if decision.action is Action.UNDO:
            undone_by.setdefault(decision.entity, []).append(decision.id)

    def stands(identity: str) -> bool:
        return not any(stands(undo) for undo in undone_by.get(identity, ()))

    for decision in sorted(taken.values(), key=lambda decision: (decision.decided or date.min, decision.id)):
        if decision.action is not Action.UNDO and stands(decision.id):
            yield decision


def meant(decision: Decision, passage: Passage, document: str) -> bool:
    """Tell whether a decision speaks of the mention at this passage: it names it, or no place at all."""
    return not decision.places or any(
        place.document == document and (place.start, place.end) == (passage.start, passage.end)
        for place in decision.places
    )


def stale(decisions: Iterable[Decision], documents: Mapping[str, Document]) -> tuple[Decision, ...]:
    """Return the decisions in force that name words which no longer stand where they stood."""
    return tuple(
        decision
        for decision in in_force(decisions)
        if any(
            place.document not in documents
            or documents[place.document].text[place.start : place.end] != place.text
            for place in decision.places
        )
    )
