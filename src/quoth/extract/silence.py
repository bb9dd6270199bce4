"""Silence: which sentences are read at all; a headline, a credit or a call to subscribe claims nothing."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.imperatives import is_furniture, is_imperative
from quoth.extract.words import Words
from quoth.language.parser import Parse
from quoth.language.syntax import Tree
from quoth.model.document import BlockKind

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STOPS = frozenset({".", "!", "?", "…"})


def read_sentences(parse: Parse, words: Words) -> Iterator[int]:
    """
    Yield the numbers of the sentences that can hold a claim: those with a finite verb or an imperative.

    A heading needs a full stop too. An imperative that tells a reader what to do with a page is none.
    """
    tree = parse.tree
    headings = [(b.start, b.end) for b in parse.document.blocks if b.kind is BlockKind.HEADING]
    for number, (start, end) in enumerate(tree.sentences):
        if not any(
            tree.tag[word] in _FINITE
            or (
                tree.tag[word] == "VB"
                and is_imperative(tree, words, word)
                and not is_furniture(tree, words, word)
            )
            for word in range(start, end)
        ):
            continue
        if any(first <= tree.start[start] < last for first, last in headings) and not _stops(
            tree, start, end
        ):
            continue
        yield number


def _stops(tree: Tree, start: int, end: int) -> bool:
    """Tell whether a sentence ends with a full stop, a question or exclamation mark."""
    while end > start and (tree.pos[end - 1] == "SPACE" or tree.text[end - 1] in ('"', "'", ")")):
        end -= 1
    return end > start and tree.text[end - 1] in _STOPS
