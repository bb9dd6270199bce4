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


def named_as(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return what is named together with its name; of a passive, the two pieces around the cue."""
    tree = text.tree
    if not {Frame.NAME, Frame.AS} & entry.frames:
        return ()
    thing = _thing(tree, verb, entry.particle)
    name = _name(tree, verb, thing, entry)
    if name is None:
        return _named_in_quotes(text, verb, thing) if Frame.NAME in entry.frames else ()
    if thing is None or name[0] <= thing:
        return (name,)
    if thing < verb:
        return (tree.left[thing], tree.right[thing]), (name[0] + (tree.lower[name[0]] == "as"), name[1])
    return ((tree.left[thing], max(tree.right[thing], name[1])),)


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


def _name(tree: Tree, verb: int, thing: int | None, entry: CueVerb) -> Range | None:
    """Return the range of the name, an "as" before it included."""
    if Frame.AS in entry.frames:
        above = (verb,) if thing is None else (verb, thing)
        for child in (each for word in above for each in tree.those(word, "prep", "mark", "advcl", "ccomp")):
            if tree.left[child] > verb and tree.lower[tree.left[child]] == "as":
                return tree.left[child], tree.right[child]
    if Frame.NAME in entry.frames:
        names = [child for child in tree.those(verb, *COMPLEMENTS) if child > verb]
        names += tree.those(verb, "dobj")[1:]  # "labeled the drug a poison"
        names += [] if thing is None else _states(tree, thing)
        return (tree.left[names[0]], tree.right[names[0]]) if names else None
    return None


def _states(tree: Tree, thing: int) -> list[int]:
    """Return adjectives behind a thing: "called the charges politically motivated"."""
    return [child for child in tree.those(thing, "acl", "amod") if child > thing and tree.tag[child] == "JJ"]
