"""Free indirect speech: a sentence that goes on with what somebody said, told by its tense alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.model.judgement import Manner, Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Report
    from quoth.extract.attribution.text import Text
    from quoth.language.syntax import Tree

SUBJECTS = ("nsubj", "nsubjpass", "expl")


def free_speech(text: Text, reports: Sequence[Report]) -> Iterator[Report]:
    """
    Yield a report for a sentence right behind one that reports in the past, where its own tense is past too.

    'He told farmers that it was contained. No cases had been found, and the limits would be eased.': the
    author would have written "were found" and "will be eased". "Would" must be among the verbs, and no
    condition, no cue and no quotation. Rare, but without it the author is made to vouch for a forecast.
    """
    tree = text.tree
    said: dict[int, Report] = {}
    occupied = {tree.sentence[report.head] for report in reports}
    for report in reports:
        if report.parent is None and not report.nominal and _is_told(tree, report):
            said[tree.sentence[report.head]] = report
    for number in sorted(said):
        following = number + 1
        if (
            following < len(tree.sentences)
            and following not in occupied
            and _goes_on(text, number, following)
        ):
            start, end = tree.sentences[following]
            yield replace(said[number], content=((start, end),), manner=Manner.INDIRECT, construction="free")


def _is_told(tree: Tree, report: Report) -> bool:
    """Tell whether a sentence is what somebody named told, in the past and put into the past."""
    start, end = tree.sentences[tree.sentence[report.head]]
    root = next((word for word in range(start, end) if tree.head[word] == word), start)
    return (
        report.source is not None
        and report.stance is Stance.ASSERTS
        and report.manner is not Manner.DIRECT
        and tree.tag[report.head] == "VBD"
        and (root == report.head or report.holds(root))
        and end - report.content[-1][1] <= 2
        and any(_is_past(tree, word) for piece in report.content for word in range(*piece))
    )


def _is_past(tree: Tree, word: int) -> bool:
    return tree.tag[word] == "VBD" or tree.lower[word] == "would"


def _goes_on(text: Text, number: int, following: int) -> bool:
    tree = text.tree
    start, end = tree.sentences[following]
    if text.paragraph[tree.sentences[number][0]] != text.paragraph[start]:
        return False
    if any(
        text.quotations.inside[word] >= 0 or tree.lower[word] in text.words.uses["proviso"]
        for word in range(start, end)
    ):
        return False
    root = next(
        (word for word in range(start, end) if tree.head[word] == word and tree.pos[word] != "SPACE"), None
    )
    if root is None:
        return False
    tenses = [_tense(tree, verb) for verb in tree.conjuncts(root) if tree.child(verb, *SUBJECTS) is not None]
    return "would" in tenses and all(tense in ("would", "had") for tense in tenses)


def _tense(tree: Tree, verb: int) -> str:
    """Return the first auxiliary of a verb, or nothing where it has none."""
    auxiliary = tree.child(verb, "aux", "auxpass")
    return tree.lower[auxiliary] if auxiliary is not None else ""
