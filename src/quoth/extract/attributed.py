"""On whose word: which reports stand over a word, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from quoth.extract.attribution import Report
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Stance


class Attributed:
    """The reports of one document over its words: the innermost that holds each, and those above it."""

    def __init__(self, tree: Tree, words: Words, reports: Sequence[Report]) -> None:
        self._tree, self._words, self._reports = tree, words, reports
        self._innermost: dict[int, int] = {}
        for number in sorted(range(len(reports)), key=lambda number: -_length(reports[number])):
            if reports[number].nominal:
                continue
            for start, end in reports[number].content:
                self._innermost.update(dict.fromkeys(range(start, end), number))

    def over(self, word: int) -> list[int]:
        """
        Return the numbers of the reports over a word, outermost first.

        What somebody is urged to do ends where a relative clause begins: "urged Ostrel to hand over the
        banker, whose trial was postponed" - the postponing is told, not wished for. So does what is denied
        or doubted: "doubted that the money stolen in Ostrel was found" - that it was stolen is no matter of
        doubt.
        """
        found: list[int] = []
        number = self._innermost.get(word)
        while number is not None and number not in found:
            found.append(number)
            number = self._reports[number].parent
        found.reverse()
        while found and self._is_beside(word, self._reports[found[-1]]):
            found.pop()
        return found

    def _is_beside(self, word: int, report: Report) -> bool:
        """Tell whether a word only describes something within what is wished for, denied or doubted."""
        if report.stance is Stance.WANTS:
            return _relative_clause(self._tree, word, report.head, "relcl") is not None
        if report.stance not in (Stance.DENIES, Stance.DOUBTS):
            return False
        clause = _relative_clause(self._tree, word, report.head, "relcl", "acl")
        return clause is not None and not self._is_any(self._tree.head[clause])

    def _is_any(self, noun: int) -> bool:
        """Tell whether a noun means whatever there is of its kind: "any rule that would help"."""
        words = (noun, *self._tree.those(noun, "det"))
        return any(self._tree.lower[word] in self._words.quantifiers for word in words)

    def depth(self, report: Report) -> int:
        """Return how many reports stand over this one."""
        depth, parent = 0, report.parent
        while parent is not None and depth < len(self._reports):
            depth, parent = depth + 1, self._reports[parent].parent
        return depth


def _relative_clause(tree: Tree, word: int, cue: int, *deps: str) -> int | None:
    """Return the verb of the clause, but no infinitive, that describes a noun between a word and its cue."""
    for place in chain([word], tree.ancestors(word)):
        if place == cue:
            return None
        if tree.dep[place] in deps and not any(tree.tag[child] == "TO" for child in tree.children[place]):
            return place
    return None


def _length(report: Report) -> int:
    return sum(end - start for start, end in report.content)
