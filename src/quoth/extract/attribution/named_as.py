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
    name = _name(tree, verb, thing, entry)
    if name is None:
        return _named_in_quotes(text, verb, thing) if Frame.NAME in entry.frames else ()
    if thing is None or name <= thing:
        return ((tree.left[name], tree.right[name]),)
    if thing < verb:
        return (tree.left[thing], tree.right[thing]), (tree.left[name], tree.right[name])
    return ((tree.left[thing], max(tree.right[thing], tree.right[name])),)


def _named_in_quotes(text: Text, verb: int, thing: int | None) -> tuple[Range, ...]:
    """'called the vote "a farce"': the quotation right behind the thing names it, whatever the parser saw."""
    if thing is None or thing < verb or (end := text.tree.right[thing]) >= len(text.tree):
        return ()
    number = text.quotations.inside[end]
    if number < 0 or text.quotations.those[number].start != end:
        return ()
    return ((text.tree.left[thing], text.quotations.those[number].end),)


def _thing(tree: Tree, verb: int, preposition: str | None) -> int | None:
    """Return what is named, the object of the verb or of its preposition ("referred to it as")."""
    if preposition is not None:
        for child in tree.those(verb, "prep"):
            if tree.lower[child] == preposition:
                return tree.child(child, "pobj")
    return tree.child(verb, "dobj", "nsubjpass")


def _name(tree: Tree, verb: int, thing: int | None, entry: CueVerb) -> int | None:
    if Frame.AS in entry.frames:
        above = (verb,) if thing is None else (verb, thing)
        for preposition in (each for word in above for each in tree.those(word, "prep", "mark")):
            if tree.lower[preposition] == "as" and preposition > verb:
                return preposition
    if Frame.NAME in entry.frames:
        return next((child for child in tree.those(verb, *COMPLEMENTS) if child > verb), None)
    return None
