"""Voices: the parts of a reported clause in which the author speaks again, or somebody else does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quoth.extract.attribution.report import Range
    from quoth.language.syntax import Tree

RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
BREAKS = frozenset({",", "--", "–", "—", "-"})


@dataclass(frozen=True, slots=True)
class Turns:
    """
    Where voices turn: `asides` are relative clauses set off by a comma, `others` the coordinated cue verbs.

    'The fund, which denies it, ...': the relative clause is the author's voice. '... that demand fell, and
    some suspect that ...': what comes after the comma has a source of its own.
    """

    asides: Sequence[Range]
    others: Sequence[tuple[int, int]]

    def own_voice(self, tree: Tree, verb: int, clause: Range) -> list[Range]:
        """Return the pieces of a clause that are still the verb's source's."""
        start, end = clause
        for conjunction, other in self.others[bisect_left(self.others, (start, 0)) :]:
            if conjunction >= end:
                break
            after_comma = tree.text[conjunction - 1] in BREAKS and tree.child(other, "nsubj") is not None
            if after_comma or tree.tag[other] == tree.tag[verb]:
                end = conjunction
        pieces = []
        for aside in self.asides[bisect_left(self.asides, (start, 0)) :]:
            if aside[0] >= end:
                break
            if aside[0] >= start and aside[1] >= end - 1:
                pieces.append((start, aside[0]))
                start = aside[1]
        return [*pieces, (start, end)]


def turns(tree: Tree, inside: Sequence[int], verbs: Mapping[str, object]) -> Turns:
    """Find where voices turn in the narrator's text."""
    return Turns(list(_asides(tree, inside)), sorted(_others(tree, inside, verbs)))


def _asides(tree: Tree, inside: Sequence[int]) -> Iterator[Range]:
    for word in range(1, len(tree)):
        if tree.lower[word] in RELATIVES and tree.text[word - 1] in BREAKS and inside[word] < 0:
            clause = word
            while tree.dep[clause] != "relcl" and tree.left[tree.head[clause]] == word != tree.head[clause]:
                clause = tree.head[clause]
            if tree.dep[clause] == "relcl":
                yield word, tree.right[clause]


def _others(tree: Tree, inside: Sequence[int], verbs: Mapping[str, object]) -> Iterator[tuple[int, int]]:
    for word in range(len(tree)):
        if (
            tree.dep[word] == "conj"
            and tree.lemma[word] in verbs
            and tree.pos[word] == "VERB"
            and inside[word] < 0
        ):
            first = tree.left[word]
            if first > 0 and tree.dep[first - 1] == "cc" and tree.lower[first] != "that":
                yield first - 1, word
