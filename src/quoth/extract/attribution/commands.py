"""Commands: a quotation of nothing but imperatives is what its source wants of whom it speaks to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.extract.imperatives import is_imperative
from quoth.model.judgement import Manner, Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Report
    from quoth.extract.attribution.text import Text

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
BESIDE = frozenset({"advcl", "relcl"})


def commands(text: Text, reports: Iterable[Report]) -> Iterator[Report]:
    """
    Yield the reports, those that quote nothing but imperatives with the stance of wanting.

    '“The dam is weak. Leave the valley,” she told residents' asserts, and demands; it stays an assertion.
    """
    for report in reports:
        demands = (
            report.stance is Stance.ASSERTS
            and report.manner is Manner.DIRECT
            and any(is_imperative(text.tree, text.grammar, word) for word in _words(report))
            and not any(_states(text, word) for word in _words(report))
        )
        yield replace(report, stance=Stance.WANTS) if demands else report


def _words(report: Report) -> Iterator[int]:
    for start, end in report.content:
        yield from range(start, end)


def _states(text: Text, word: int) -> bool:
    """Tell whether a finite verb says what is, not on which condition or of whom something is demanded."""
    tree = text.tree
    if tree.tag[word] not in FINITE or is_imperative(text.tree, text.grammar, word):
        return False
    verb = tree.head[word] if tree.dep[word] in ("aux", "auxpass") else word
    return tree.dep[verb] not in BESIDE and not is_imperative(tree, text.grammar, verb)
