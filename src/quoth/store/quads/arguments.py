"""The terms by which a claim speaks of its subject and object, and an attribution of its source."""

from __future__ import annotations

from dataclasses import dataclass

from quoth import vocab


@dataclass(frozen=True, slots=True)
class Part:
    """Said of an argument: where its words stand, its quantifier, a name of its own, the machine's."""

    words: str
    quantifier: str
    naming: str
    machine: str


SUBJECT = Part("subject", vocab.subjectQuantifier, vocab.subjectNaming, vocab.machineSubject)
OBJECT = Part("object", vocab.objectQuantifier, vocab.objectNaming, vocab.machineObject)
SOURCE = Part("source", vocab.sourceQuantifier, vocab.sourceNaming, vocab.machineSource)
