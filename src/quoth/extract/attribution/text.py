"""Texts: one document as the rules of attribution see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.extract.attribution.paragraphs import paragraphs
from quoth.extract.attribution.quotations import Quotations, quotations
from quoth.extract.attribution.words import CueWords, cue_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quoth.extract.attribution.report import Range
    from quoth.language.lexicon import Lexicon
    from quoth.language.parser import Parse
    from quoth.language.syntax import Tree


@dataclass(frozen=True, slots=True)
class Text:
    """The grammar of a document, its quotations, its paragraphs, and the words that show attributions."""

    tree: Tree
    quotations: Quotations
    paragraphs: Sequence[Range]
    words: CueWords


def text(parse: Parse, lexicon: Lexicon) -> Text:
    """Lay out a parsed document for the rules."""
    ranges = paragraphs(parse.tree)
    return Text(parse.tree, quotations(parse.tree, parse.document.text, ranges), ranges, cue_words(lexicon))
