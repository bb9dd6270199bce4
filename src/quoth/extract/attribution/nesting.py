"""Nesting: reports brought to their final shape, in order, each with the report it stands inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.extract.attribution.report import Range, Report
from quoth.extract.attribution.speaker import trimmed
from quoth.model.judgement import Manner

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text
    from quoth.language.syntax import Tree


def nested(text: Text, found: Iterable[Report]) -> tuple[Report, ...]:
    """Clean the contents of reports, order them by their cues, and name for each the one around it."""
    shaped = (_shaped(text, report) for report in found)
    ordered = sorted((report for report in shaped if report.content), key=lambda report: report.head)
    parents = _parents(ordered, len(text.tree))
    return tuple(replace(report, parent=parent) for report, parent in zip(ordered, parents, strict=True))


def _shaped(text: Text, report: Report) -> Report:
    """Lay content around source and cue, trim its pieces, and tell how much of it is quoted."""
    if report.source_phrase and report.source_phrase[0] >= report.source_phrase[1]:
        report = replace(report, source=None, source_phrase=None)
    holes = [report.cue, *([report.source_phrase] if report.source_phrase else [])]
    around = text.quotations.inside[report.head]
    first, last = text.quotations.those[around].words if around >= 0 else (0, len(text.tree))
    within = [(max(start, first), min(end, last)) for start, end in report.content]
    content = tuple(pieces(text.tree, within, without=holes))
    return replace(report, content=content, manner=_manner(text, content))


def pieces(tree: Tree, ranges: Iterable[Range], *, without: Iterable[Range]) -> Iterable[Range]:
    """Yield ranges in order, joined where nothing parts them, without holes and marks at their edges."""
    words = sorted({word for start, end in ranges for word in range(start, end)})
    for start, end in without:
        words = [word for word in words if not start <= word < end]
    run: list[int] = []
    for word in [*words, None]:
        if run and word != run[-1] + 1:
            start, end = trimmed(tree, run[0], run[-1] + 1)
            if start < end:
                yield start, end
            run = []
        if word is not None:
            run.append(word)


def _manner(text: Text, content: Sequence[Range]) -> Manner:
    """Direct where every piece is quoted words, mixed where some are."""
    inside, tree = text.quotations.inside, text.tree
    words = [word for start, end in content for word in range(start, end) if tree.pos[word] != "PUNCT"]
    quoted = [word for word in words if inside[word] >= 0]
    if words and len(quoted) == len(words):
        return Manner.DIRECT
    return Manner.MIXED if quoted else Manner.INDIRECT


def _parents(ordered: Sequence[Report], size: int) -> list[int | None]:
    """
    Return for every report the innermost one whose content holds its cue.

    Wider contents are laid on the words first, narrower ones over them; of equal ones the earlier cue's.
    """
    around = [-1] * size
    widest = sorted(range(len(ordered)), key=lambda i: -sum(end - start for start, end in ordered[i].content))
    parents: list[int | None] = [None] * len(ordered)
    for number in widest:
        if around[ordered[number].head] >= 0:
            parents[number] = around[ordered[number].head]
        if not ordered[number].nominal:
            for start, end in ordered[number].content:
                around[start:end] = [number] * (end - start)
    return parents
