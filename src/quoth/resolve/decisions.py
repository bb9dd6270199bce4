"""Decisions: what the machine made of a mention and what people settled in, the entity that holds out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from quoth.model.decision import Action, Decision
from quoth.model.document import Document
from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.model.reading import Reading
from quoth.model.slug import plain
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.names import label

ByKey = Mapping[str, Sequence[Decision]]


def decided(
    reading: Reading, machine: Sequence[Entity], decisions: Iterable[Decision], gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """Return the entity that holds for each mention, by what the machine made of it."""
    settled = Settled.of(decisions)
    if settled.is_empty:
        return tuple(machine)
    quoted = _quoted(reading)
    return tuple(
        settled.entity(
            entity,
            Said(reading.document, quoted[index], frozenset({plain(label(mention)), plain(entity.label)})),
            gazetteer,
        )
        for index, (mention, entity) in enumerate(zip(reading.mentions, machine, strict=True))
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What a decision can know a mention by: its document, the passages that quote it, what it is called."""

    document: Document
    passages: frozenset[Passage]
    names: frozenset[str]

    def is_meant(self, decision: Decision) -> bool:
        """Tell whether a decision speaks of this mention: it names its words, or no words at all."""
        here = [(place.start, place.end) for place in decision.places if place.document == self.document.id]
        return not decision.places or any((said.start, said.end) in here for said in self.passages)


@dataclass(frozen=True, slots=True)
class Settled:
    """The decisions in force, by the entity or the name they are about, the later after the earlier."""

    moves: ByKey
    aliases: ByKey
    remarks: ByKey

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Settled:
        """Index what nobody took back, in whatever order; what names its words wins, and so goes last."""
        moves: dict[str, list[Decision]] = defaultdict(list)
        aliases: dict[str, list[Decision]] = defaultdict(list)
        remarks: dict[str, list[Decision]] = defaultdict(list)
        for decision in sorted(in_force(decisions), key=lambda decision: bool(decision.places)):
            if decision.action in (Action.MERGE, Action.SPLIT):
                moves[decision.entity].append(decision)
            elif decision.action is Action.ALIAS:
                aliases[plain(_without_article(decision.value))].append(decision)
            else:
                remarks[decision.entity].append(decision)
        return cls(moves, aliases, remarks)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to apply."""
        return not (self.moves or self.aliases or self.remarks)

    def entity(self, machine: Entity, said: Said, gazetteer: Gazetteer) -> Entity:
        """Return the entity that holds: moved by splits, aliases and merges, then renamed and sorted anew."""
        identity = self._identity(machine.id, said)
        known = gazetteer.entries.get(identity) if identity != machine.id else None
        entity = known.entity(said.document.published) if known else replace(machine, id=identity)
        for decision in self.remarks.get(identity, ()):
            if said.is_meant(decision):
                if decision.action is Action.RENAME:
                    entity = replace(entity, label=decision.value)
                else:
                    entity = replace(entity, kind=Kind(decision.value))
        return entity

    def _identity(self, machine: str, said: Said) -> str:
        """Follow one move after another from the machine's entity; going round in a circle ends it."""
        identity, seen = machine, {machine}
        while (following := self._next(identity, said)) and following not in seen:
            identity = following
            seen.add(identity)
        return identity

    def _next(self, identity: str, said: Said) -> str | None:
        named = (alias for name in sorted(said.names) for alias in self.aliases.get(name, ()))
        led = [alias.entity for alias in named if said.is_meant(alias) and alias.entity != identity]
        led += [move.value for move in self.moves.get(identity, ()) if said.is_meant(move)]
        return led[-1] if led else None


def in_force(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions nobody took back, oldest first, ties by id; undoing an undo brings one back."""
    taken = {decision.id: decision for decision in decisions}
    undoing: dict[str, list[str]] = defaultdict(list)
    for decision in taken.values():
        if decision.action is Action.UNDO:
            undoing[decision.entity].append(decision.id)

    def stands(identity: str) -> bool:
        return not any(stands(undo) for undo in undoing.get(identity, ()))

    for decision in sorted(taken.values(), key=lambda decision: (decision.decided or date.min, decision.id)):
        if decision.action is not Action.UNDO and stands(decision.id):
            yield decision


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


def _quoted(reading: Reading) -> list[frozenset[Passage]]:
    """Return for each mention the passages by which claims and attributions quote it."""
    quoted = [{mention.passage} for mention in reading.mentions]
    for statement in reading.statements:
        if statement.subject_words:
            quoted[statement.subject].add(statement.subject_words)
        if statement.object is not None and statement.object_words:
            quoted[statement.object].add(statement.object_words)
        for adjunct in statement.context:
            if adjunct.mention is not None:
                quoted[adjunct.mention].add(adjunct.passage)
    for saying in reading.sayings:
        if saying.source is not None and saying.source_words:
            quoted[saying.source].add(saying.source_words)
    return [frozenset(passages) for passages in quoted]


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() == "the" else name
