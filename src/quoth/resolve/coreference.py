"""Coreference: the mentions of one document in; for each the mention that says best whom it means out."""

from __future__ import annotations

from quoth.model.judgement import Manner
from quoth.model.mention import MentionType
from quoth.model.reading import Reading


def antecedents(reading: Reading) -> tuple[int, ...]:
    """Return for each mention the index of the one that names what it means; itself where there is none."""
    return speakers(reading, tuple(range(len(reading.mentions))))


def speakers(reading: Reading, meant: tuple[int, ...]) -> tuple[int, ...]:
    """Let "I" and "we" in a quotation mean the one who says it."""
    found = list(meant)
    for index, mention in enumerate(reading.mentions):
        if mention.type is MentionType.PRONOUN and mention.person == 1:
            around = [
                saying
                for saying in reading.sayings
                if saying.manner is not Manner.INDIRECT
                and saying.source is not None
                and saying.content.covers(mention.passage)
            ]
            if around:
                innermost = min(
                    around, key=lambda saying: (saying.content.end - saying.content.start, -saying.depth)
                )
                found[index] = innermost.source if innermost.source is not None else index
    return tuple(found)
