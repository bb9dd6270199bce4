"""Colon speakers: "Graham: the plan will fail", as headlines, transcripts and scripts name who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from quoth.extract.attribution.report import Report
from quoth.extract.attribution.speaker import trimmed
from quoth.model.judgement import Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text

WIDTH = 8  # words in the name of a speaker
VERBS = ("VERB", "AUX")
SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})


def colon_speakers(text: Text) -> Iterator[Report]:
    """Yield a report for every paragraph that begins with a name and a colon: the rest is what it says."""
    tree = text.tree
    names = {tree.lower[word] for word in range(len(tree)) if tree.entity[word] in SPEAKERS}
    for start, end in text.paragraphs:
        colon = next((word for word in range(start, min(end, start + WIDTH)) if tree.text[word] == ":"), None)
        if colon is None or not any(tree.pos[word] in VERBS for word in range(colon + 1, end)):
            continue
        source = _speaker(text, trimmed(tree, start, colon), names)
        if source is not None:
            yield Report(
                head=colon,
                cue=(colon, colon + 1),
                lemma=":",
                source=source,
                source_phrase=trimmed(tree, start, colon),
                content=((colon + 1, end),),
                stance=Stance.ASSERTS,
                construction="colon",
            )


def _speaker(text: Text, name: Range, names: Set[str]) -> int | None:
    """Return the last word of a name that can speak: somebody the text names, or a report and its like."""
    tree, (start, end) = text.tree, name
    if start >= end or any(tree.pos[word] in VERBS for word in range(start, end)):
        return None
    last = end - 1
    noun = text.words.nouns.get(tree.lower[last])
    is_name = tree.pos[last] == "PROPN" and tree.lower[last] in names
    return last if is_name or (noun is not None and noun.is_source) else None
