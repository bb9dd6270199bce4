"""Near children: what a word that many others hang from is asked, in bounded time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.language.syntax import Tree

# A word with more children is no clause but a list or the parser's despair; were all of them looked through
# for each of them, a sentence of ten thousand words would take minutes.
CHILDREN = 48


def near(tree: Tree, word: int, *labels: str) -> list[int]:
    """Return the first children of a word that have one of the labels, in order."""
    dep = tree.dep
    return [child for child in tree.children[word][:CHILDREN] if dep[child] in labels]


def nearest(tree: Tree, word: int, *labels: str) -> int | None:
    """Return the first of them."""
    return next(iter(near(tree, word, *labels)), None)
