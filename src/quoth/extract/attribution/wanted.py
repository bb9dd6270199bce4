"""Wanted acts: "urged the owners to close the mine", "called on both crews to repair the orchard"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.raised import bare_phrase
from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

ADDRESSED = ("dobj", "dative", "nsubjpass")


def wanted_act(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return whoever is to act and the act: the content of asking, urging, wanting another to do something.

    An act of the source's own is none of it: "wants to leave" says how somebody means to act.
    """
    if Frame.ACT not in entry.frames:
        return ()
    tree = text.tree
    for act in _infinitives(tree, verb, entry.particle):
        own = tree.child(act, "nsubj", "nsubjpass")
        if own is not None:
            return ((tree.left[own], tree.right[act]),)
        actor = _addressee(tree, verb, entry.particle)
        if actor is not None and tree.dep[actor] == "nsubjpass":
            return bare_phrase(tree, actor), (tree.left[act], tree.right[act])
        if actor is not None and actor < act:
            return ((tree.left[actor], max(tree.right[actor], tree.right[act])),)
    return ()


def _infinitives(tree: Tree, verb: int, preposition: str | None) -> list[int]:
    """Return the infinitives under a verb, under its preposition, or (misread) under the noun addressed."""
    above = [verb]
    above += [child for child in tree.those(verb, "prep") if tree.lower[child] == preposition]
    above += [noun for each in above for noun in tree.those(each, "dobj", "pobj", "dative")]
    return [
        child
        for each in above
        for child in tree.those(each, "xcomp", "ccomp", "advcl", "pcomp", "acl")
        if any(tree.lower[to] == "to" for to in tree.those(child, "aux"))
    ]


def _addressee(tree: Tree, verb: int, preposition: str | None) -> int | None:
    own = tree.child(verb, *ADDRESSED)
    if own is not None:
        return own
    for child in tree.those(verb, "prep"):
        if tree.lower[child] == preposition:
            return tree.child(child, "pobj")
    return None
