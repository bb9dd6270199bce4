"""Reports: one act of saying, thinking, asking or wanting, as ranges of a document's tokens."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model.judgement import Certainty, Manner, Stance

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """
    One attribution in tokens: who, by which words, said which words; ranges are half-open.

    `head` is the token of the cue's head, `source` that of the source's (None where nobody is named), and
    `source_phrase` the whole of it. `content` lists the attributed words in pieces around source and cue.
    `certainty` is the hedge on the cue itself ("seems to believe"). `parent` is the index, among the reports
    of the same document, of the innermost report that says this one was made; None is the outermost.

    `addressee` is the head of whoever was spoken to ("told Kim"), None where nobody is named.

    `act` is true where the cue is a claim of its own beside the attribution ("ordered the crew to leave").
    `nominal` is true where the content is a mere noun phrase ("rejected the charge"): then the cue is the
    claim, and the words in the noun phrase are not on the source's word.
    """

    head: int
    cue: Range
    lemma: str
    source: int | None
    source_phrase: Range | None
    content: tuple[Range, ...]
    stance: Stance
    manner: Manner = Manner.INDIRECT
    certainty: Certainty = Certainty.CERTAIN
    negated: bool = False
    time: Range | None = None
    parent: int | None = None
    construction: str = ""
    act: bool = False
    nominal: bool = False
    addressee: int | None = None

    def holds(self, token: int) -> bool:
        """Tell whether the token is one of the attributed words."""
        return any(start <= token < end for start, end in self.content)
