"""Deeds: "denied taking bribes", "accused the minister of hiding the results", as gerunds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb

OF_WHAT = frozenset({"of", "for", "with", "over"})


def own_deed(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return what somebody denies or admits having done."""
    tree = text.tree
    if Frame.DOING not in entry.frames:
        return ()
    for clause in tree.those(verb, "xcomp", "pcomp", "ccomp", "dobj"):
        if tree.tag[clause] == "VBG" or any(
            tree.tag[aux] == "VBG" for aux in tree.those(clause, "aux", "auxpass")
        ):
            return ((tree.left[clause], tree.right[clause]),)
    return ()


def charged_deed(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the accused and the deed: 'accused [the minister of hiding the results]'."""
    tree = text.tree
    if Frame.OF not in entry.frames:
        return ()
    accused = tree.child(verb, "dobj", "nsubjpass")
    of = [each for above in (verb, accused) if above is not None for each in tree.those(above, "prep")]
    for preposition in of:
        deed = tree.child(preposition, "pcomp", "pobj")
        if accused is not None and tree.lower[preposition] in OF_WHAT and deed is not None:
            # The small model reads "hiding results" as a compound noun.
            if tree.tag[deed] != "VBG" and tree.tag[tree.left[deed]] != "VBG":
                continue
            end = max(tree.right[preposition], tree.right[accused] if accused < preposition else 0)
            if accused < verb:
                return (tree.left[accused], tree.right[accused]), (preposition, end)
            return ((tree.left[accused], end),)
    return ()
