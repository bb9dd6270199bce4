"""The terms by which a claim speaks of its subject and object, and an attribution of its source."""

from __future__ import annotations

from dataclasses import dataclass

from quoth import vocab


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one argument: its words, its quantifier, a name of its own, the machine's choice."""

    passage: str
    quantifier: str
    naming: str
    machine: str


SUBJECT = Part(vocab.subjectPassage, vocab.subjectQuantifier, vocab.subjectNaming, vocab.machineSubject)
OBJECT = Part(vocab.objectPassage, vocab.objectQuantifier, vocab.objectNaming, vocab.machineObject)
SOURCE = Part(vocab.sourcePassage, vocab.sourceQuantifier, vocab.sourceNaming, vocab.machineSource)
