"""Nesting: reports brought to their final shape, in order, each with the report it stands inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    source = _beside(text.tree, report.source_phrase, report.cue) if report.source_phrase else None
    report = replace(report, source_phrase=source, source=report.source if source else None)
    holes = [report.cue, *([source] if source else [])]
    around = text.quotations.inside[report.head]
    first, last = text.quotations.those[around].words if around >= 0 else (0, len(text.tree))
    within = [(max(start, first), min(end, last)) for start, end in report.content]
    content = tuple(pieces(text.tree, within, without=holes))
    return replace(report, content=content, manner=_manner(text, content))


def _beside(tree: Tree, phrase: Range, cue: Range) -> Range | None:
    """Keep a source on its own side of the cue ("officials [have] said"); None where nothing is left."""
    start, end = phrase
    if start < cue[0] < end:
        start, end = trimmed(tree, start, cue[0])
    elif cue[0] <= start < cue[1]:
        start, end = trimmed(tree, cue[1], end)
    return (start, end) if start < end else None


def pieces(tree: Tree, ranges: Iterable[Range], *, without: Iterable[Range]) -> Iterator[Range]:
    """Yield ranges in order, joined where nothing parts them, without holes and marks at their edges."""
    holes = sorted(without)
    for start, end in _joined(ranges):
        for hole_start, hole_end in holes:
            if start < hole_end and hole_start < end:
                yield from _unmarked(tree, start, hole_start)
                start = max(start, hole_end)
        yield from _unmarked(tree, start, end)


def _joined(ranges: Iterable[Range]) -> list[Range]:
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        elif start < end:
            joined.append((start, end))
    return joined


def _unmarked(tree: Tree, start: int, end: int) -> Iterator[Range]:
    start, end = trimmed(tree, start, end)
    if start < end:
        yield start, end


def _manner(text: Text, content: Sequence[Range]) -> Manner:
    """Direct where every word is quoted, mixed where some are."""
    before, quoted_before = text.quotations.words_before, text.quotations.quoted_before
    words = sum(before[end] - before[start] for start, end in content)
    quoted = sum(quoted_before[end] - quoted_before[start] for start, end in content)
    if words and quoted == words:
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
