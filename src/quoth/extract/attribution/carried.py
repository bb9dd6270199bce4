"""Carried on: quotations that run past their sentence, and those that follow without a cue of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from quoth.extract.attribution.near import nearest
from quoth.extract.attribution.quotations import DOUBLE, SINGLE, Quotation
from quoth.extract.attribution.report import Range, Report
from quoth.extract.attribution.speaker import named
from quoth.model.judgement import Manner, Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text

QUOTES = DOUBLE | SINGLE
SENTENCE_END = frozenset({".", "?", "!", "...", "…"})


def carried_on(text: Text, found: Iterable[Report]) -> list[Report]:
    """
    Return the reports with all the quoted words that are theirs, and those of quotations without a cue.

    A quotation of which a report holds a part is its own in full. One that begins a sentence or a paragraph
    right after what somebody said goes on with it: another piece of the same content. After a sentence about
    a person it is that person's.
    """
    completed = (_completed(text, report) for report in found)
    reports = sorted(_begun_before(text, completed), key=lambda report: report.head)
    ends = [_end(text, report) for report in reports]
    more: list[Report] = []
    number, last = 0, None
    for quotation in _floating(text, reports):
        while number < len(reports) and reports[number].head < quotation.start:
            if _speaks(text, reports[number]):
                last = number if last is None or ends[number] >= ends[last] else last
            number += 1
        carried = _carried(text, quotation, reports, ends, last)
        if carried is not None:
            more.append(carried)
    return [*reports, *more]


def _speaks(text: Text, report: Report) -> bool:
    """Tell whether somebody named says something in the narrator's text; whoever is asked does not."""
    return report.source is not None and text.quotations.inside[report.head] < 0 and not report.nominal


def _begun_before(text: Text, reports: Iterable[Report]) -> Iterator[Report]:
    """Take in the paragraphs of a quotation before the one in which its speaker is named."""
    those = text.quotations.those
    numbers = {quotation.words[0]: number for number, quotation in enumerate(those)}
    for report in reports:
        first = report.content[0][0] if report.content else -1
        number = numbers.get(first, numbers.get(first + 1, 0))  # with or without the opening mark
        before: list[Range] = []
        while number and those[number - 1].goes_on:
            number -= 1
            before.append(those[number].words)
        yield replace(report, content=(*reversed(before), *report.content)) if before else report


def _carried(
    text: Text, quotation: Quotation, reports: list[Report], ends: list[int], last: int | None
) -> Report | None:
    """Lay a floating quotation on the last report, whose end moves on, or return a report of its own."""
    if last is not None and _nothing_between(text, ends[last], quotation.start):
        ends[last] = quotation.end
        if reports[last].stance is Stance.ASKS and text.tree.text[quotation.words[1] - 1] != "?":
            # '"Where is it?" asked Moritz. "The harbor is closed."': what follows the question is none.
            return replace(reports[last], content=(quotation.words,), stance=Stance.ASSERTS)
        reports[last] = replace(reports[last], content=(*reports[last].content, quotation.words))
        return None
    return _about_its_speaker(text, quotation)


def _about_its_speaker(text: Text, quotation: Quotation) -> Report | None:
    """'The farmer shook her head. "We are not selling."': the sentence before names the speaker."""
    tree = text.tree
    before = _word_before(text, quotation.start)
    if before is None or text.quotations.inside[before] >= 0:
        return None
    start, end = tree.sentences[tree.sentence[before]]
    root = next((word for word in range(start, end) if tree.head[word] == word), start)
    subject = nearest(tree, root, "nsubj", "nsubjpass")
    if subject is None or not (
        tree.entity[subject] == "PERSON" or tree.lower[subject] in text.words.uses["somebody"]
    ):
        return None
    speaker = named(tree, subject, text.words, limit=root)
    return Report(
        head=quotation.start,
        cue=(quotation.start, quotation.start + 1),
        lemma="quote",
        source=speaker.head,
        source_phrase=speaker.phrase,
        content=(quotation.words,),
        stance=Stance.ASSERTS,
        manner=Manner.DIRECT,
        construction="floating",
    )


def _completed(text: Text, report: Report) -> Report:
    """Take in the whole of every quotation that a piece of content breaks into or out of."""
    content = (piece for piece in report.content if piece[0] < piece[1])
    return replace(report, content=tuple(_whole(text, report.head, piece) for piece in content))


def _whole(text: Text, head: int, piece: Range) -> Range:
    start, end = piece
    opening, closing = _quotation_at(text, head, start), _quotation_at(text, head, end - 1)
    if opening is not None and opening.words[1] <= end:
        start = min(start, opening.start)
    if closing is not None and start <= closing.start:
        end = max(end, closing.end)
    return start, end


def _quotation_at(text: Text, head: int, word: int) -> Quotation | None:
    """Return the widest quotation around a word that does not hold the cue."""
    found: Quotation | None = None
    number = text.quotations.inside[word]
    while number >= 0:
        quotation = text.quotations.those[number]
        if quotation.start <= head < quotation.end:
            break
        found, number = quotation, quotation.around if quotation.around is not None else -1
    return found


def _end(text: Text, report: Report) -> int:
    """Return where a report and the sentence of its cue are over."""
    tree = text.tree
    over = tree.sentences[tree.sentence[report.head]][1]
    run = text.quotations.run_end[report.head]
    return max(min(over, run), *(end for _, end in report.content), report.head)


def _floating(text: Text, reports: Sequence[Report]) -> Iterator[Quotation]:
    """Yield the outermost quotations that are sentences of their own and in nobody's content yet."""
    size = len(text.tree)
    steps = [0] * (size + 1)
    for report in reports:
        if text.quotations.inside[report.head] < 0 and not report.nominal:
            for start, end in report.content:
                steps[start] += 1
                steps[end] -= 1
    owned = list(accumulate(steps))
    for quotation in text.quotations.those:
        first, end = quotation.words
        if quotation.around is None and first < end and not owned[first] and _is_sentence(text, quotation):
            yield quotation


def _is_sentence(text: Text, quotation: Quotation) -> bool:
    """Tell whether the quoted words begin and end as a sentence does."""
    tree = text.tree
    before = _word_before(text, quotation.start)
    begins = before is None or text.paragraph[before] != text.paragraph[quotation.start]
    if before is not None and not begins:
        begins = tree.text[before] in SENTENCE_END or tree.sentence[before] != tree.sentence[quotation.start]
    last = quotation.words[1] - 1
    while last > quotation.start and tree.text[last] in QUOTES:
        last -= 1
    ends = quotation.goes_on or tree.text[last] in SENTENCE_END
    return begins and ends


def _nothing_between(text: Text, start: int, end: int) -> bool:
    return all(text.tree.pos[word] in ("PUNCT", "SPACE") for word in range(start, end))


def _word_before(text: Text, word: int) -> int | None:
    before = word - 1
    while before >= 0 and text.tree.text[before].isspace():
        before -= 1
    return before if before >= 0 else None
