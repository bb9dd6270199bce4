"""Sayings: reports in words of the tree become sayings of the reading, and sentences become passages."""

from __future__ import annotations

from quoth.extract.attribution import Report
from quoth.extract.mentions import Mentions
from quoth.language.parser import Parse
from quoth.language.syntax import Span, Tree
from quoth.model.passage import Passage
from quoth.model.reading import Saying


def saying(parse: Parse, mentions: Mentions, report: Report, *, depth: int) -> Saying:
    """Return a report as a saying: its source a mention, its words passages of the document."""
    pieces = tuple(parse.passage(*piece) for piece in report.content)
    return Saying(
        sentence=parse.tree.sentence[report.head],
        source=None if report.source is None else mentions.of(report.source),
        cue=parse.passage(*report.cue),
        cue_lemma=report.lemma,
        content=Passage.of(parse.document.text, pieces[0].start, pieces[-1].end),
        stance=report.stance,
        manner=report.manner,
        content_pieces=pieces if len(pieces) > 1 else (),
        time=None if report.time is None else parse.passage(*report.time),
        depth=depth,
        parent=report.parent,
        certainty=report.certainty,
        source_words=_source_words(parse, mentions, report),
    )


def sentence_passage(parse: Parse, span: Span) -> Passage:
    """Return a sentence without white space at its edges, and with the quotation mark that closes it."""
    tree, (start, end) = parse.tree, span
    while end - 1 > start and tree.pos[end - 1] == "SPACE":
        end -= 1
    while start < end - 1 and (tree.pos[start] == "SPACE" or _closes(tree, start)):
        start += 1
    if end < len(tree) and _closes(tree, end):
        end += 1
    return parse.passage(start, end)


def _source_words(parse: Parse, mentions: Mentions, report: Report) -> Passage | None:
    """Return all the words that name a source, where they are more than its mention's."""
    if report.source is None or report.source_phrase is None:
        return None
    words = parse.passage(*report.source_phrase)
    return None if words == mentions.passage(report.source) else words


def _closes(tree: Tree, word: int) -> bool:
    """Tell whether a quotation mark stands right behind the word before it, where the parser parted them."""
    return word > 0 and tree.text[word] in ('"', "'") and tree.start[word] == tree.end[word - 1]
