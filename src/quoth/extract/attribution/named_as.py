"""Naming: "called the merger a gamble", "described the talks as frank": what somebody makes of a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

COMPLEMENTS = ("oprd", "ccomp", "xcomp", "attr", "acomp", "appos")
WHAT = frozenset({"WP", "WDT"})


def named_as(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return what is named together with its name; of a passive, the two pieces around the cue."""
    tree = text.tree
    if not {Frame.NAME, Frame.AS} & entry.frames:
        return ()
    thing = _thing(tree, verb, entry.particle)
    name = _name(text, verb, entry)
    if name is None:
        return ()
    if thing is None or name <= thing:
        return ((tree.left[name], tree.right[name]),)
    if thing < verb:
        return (tree.left[thing], tree.right[thing]), (tree.left[name], tree.right[name])
    return ((tree.left[thing], max(tree.right[thing], tree.right[name])),)


def _thing(tree: Tree, verb: int, preposition: str | None) -> int | None:
    """Return what is named, the object of the verb or of its preposition ("referred to it as")."""
    if preposition is not None:
        for child in tree.those(verb, "prep"):
            if tree.lower[child] == preposition:
                return tree.child(child, "pobj")
    return tree.child(verb, "dobj", "nsubjpass")


def _name(text: Text, verb: int, entry: CueVerb) -> int | None:
    tree = text.tree
    if Frame.AS in entry.frames:
        thing = tree.child(verb, "dobj")
        above = (verb,) if thing is None else (verb, thing)
        for preposition in (each for word in above for each in tree.those(word, "prep", "mark")):
            if tree.lower[preposition] == "as" and preposition > verb:
                return preposition
    if Frame.NAME in entry.frames:
        return next((child for child in tree.those(verb, *COMPLEMENTS) if child > verb), None)
    return None
