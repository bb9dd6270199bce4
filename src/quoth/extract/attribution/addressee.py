"""Addressees: whom a source speaks to, "told Kim", "shouted at the minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.wanted import ADDRESSED
from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.words import CueVerb, CueWords
    from quoth.language.syntax import Tree

TELLING = frozenset({Frame.WHOM, Frame.ACT})


def addressee(tree: Tree, verb: int, entry: CueVerb, words: CueWords) -> int | None:
    """Return the head of whoever is spoken to: the object of "told", else who stands behind "to" or "at"."""
    told = tree.child(verb, *ADDRESSED)
    if told is not None and tree.pos[told] != "ADP" and not entry.frames.isdisjoint(TELLING):
        return told
    behind = (
        child for child in tree.those(verb, "prep", "dative") if tree.lower[child] in words.uses["towards"]
    )
    nouns = (tree.child(preposition, "pobj") for preposition in behind)
    return next((noun for noun in nouns if noun is not None and _is_somebody(tree, noun, words)), None)


def _is_somebody(tree: Tree, noun: int, words: CueWords) -> bool:
    """Tell whether a noun can be spoken to; nobody is at "the top of his voice"."""
    return tree.pos[noun] in ("PROPN", "PRON") or tree.lemma[noun] in words.people
