"""Texts: one document as the rules of attribution see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.extract.attribution.paragraphs import paragraphs
from quoth.extract.attribution.quotations import Quotations, quotations
from quoth.extract.attribution.voices import Turns, turns
from quoth.extract.attribution.words import CueWords, cue_words
from quoth.extract.words import Words
from quoth.extract.words import words as grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoth.extract.attribution.report import Range
    from quoth.language.lexicon import Lexicon
    from quoth.language.parser import Parse
    from quoth.language.syntax import Tree


@dataclass(frozen=True, slots=True)
class Text:
    """A document's grammar, its quotations, its paragraphs, each word's, and the lexicon's words."""

    tree: Tree
    quotations: Quotations
    paragraphs: Sequence[Range]
    paragraph: Sequence[int]
    words: CueWords
    grammar: Words
    turns: Turns


def text(parse: Parse, lexicon: Lexicon) -> Text:
    """Lay out a parsed document for the rules."""
    ranges = paragraphs(parse.tree)
    numbers = [0] * len(parse.tree)
    for number, (start, end) in enumerate(ranges):
        numbers[start:end] = [number] * (end - start)
    quoted = quotations(parse.tree, parse.document.text, ranges)
    words = cue_words(lexicon)
    return Text(
        parse.tree, quoted, ranges, numbers, words, grammar(lexicon), turns(parse.tree, quoted.inside, words)
    )
