"""On whose word: which reports stand over a word, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from quoth.extract.attribution import Report
from quoth.language.syntax import Tree
from quoth.model.judgement import Stance


class Attributed:
    """The reports of one document over its words: the innermost that holds each, and those above it."""

    def __init__(self, tree: Tree, reports: Sequence[Report]) -> None:
        self._tree, self._reports = tree, reports
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
        banker, whose trial was postponed" - the postponing is told, not wished for.
        """
        found: list[int] = []
        number = self._innermost.get(word)
        while number is not None and number not in found:
            found.append(number)
            number = self._reports[number].parent
        found.reverse()
        while found and self._reports[found[-1]].stance is Stance.WANTS:
            if not _in_relative_clause(self._tree, word, self._reports[found[-1]].head):
                break
            found.pop()
        return found

    def depth(self, report: Report) -> int:
        """Return how many reports stand over this one."""
        depth, parent = 0, report.parent
        while parent is not None and depth < len(self._reports):
            depth, parent = depth + 1, self._reports[parent].parent
        return depth


def _in_relative_clause(tree: Tree, word: int, cue: int) -> bool:
    """Tell whether a finite relative clause stands between a word and the cue above it."""
    for place in chain([word], tree.ancestors(word)):
        if place == cue:
            return False
        if tree.dep[place] == "relcl" and not any(tree.tag[child] == "TO" for child in tree.children[place]):
            return True
    return False


def _length(report: Report) -> int:
    return sum(end - start for start, end in report.content)
