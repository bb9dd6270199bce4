"""Deeds: "denied taking bribes", "claimed to own it", "accused the minister of hiding the results"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree


def own_deed(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return what somebody denies, admits or claims of himself: 'denied taking it', 'claimed to own it'."""
    tree = text.tree
    if not {Frame.DOING, Frame.SELF} & entry.frames:
        return ()
    to = [child for child in tree.those(verb, "prep") if tree.lower[child] == "to"]
    for clause in (
        each for above in (verb, *to) for each in tree.those(above, "xcomp", "pcomp", "ccomp", "dobj")
    ):
        is_deed = Frame.DOING in entry.frames and _is_gerund(tree, clause)
        if is_deed or (Frame.SELF in entry.frames and _is_infinitive(tree, clause)):
            return ((tree.left[clause], tree.right[clause]),)
    return ()


def _is_gerund(tree: Tree, clause: int) -> bool:
    return tree.tag[clause] == "VBG" or any(
        tree.tag[aux] == "VBG" for aux in tree.those(clause, "aux", "auxpass")
    )


def _is_infinitive(tree: Tree, clause: int) -> bool:
    own = tree.child(clause, "nsubj", "nsubjpass")
    return own is None and any(tree.lower[to] == "to" for to in tree.those(clause, "aux"))


def charged_deed(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the accused and the deed: 'accused [the minister of hiding the results]'."""
    tree = text.tree
    if Frame.OF not in entry.frames:
        return ()
    accused = tree.child(verb, "dobj", "nsubjpass")
    of = [each for above in (verb, accused) if above is not None for each in tree.those(above, "prep")]
    for preposition in of:
        deed = tree.child(preposition, "pcomp", "pobj")
        if accused is not None and tree.lower[preposition] in text.words.uses["deed"] and deed is not None:
            # The small model reads "hiding results" as a compound noun.
            if tree.tag[deed] != "VBG" and tree.tag[tree.left[deed]] != "VBG":
                continue
            end = max(tree.right[preposition], tree.right[accused] if accused < preposition else 0)
            if accused < verb:
                return (tree.left[accused], tree.right[accused]), (preposition, end)
            return ((tree.left[accused], end),)
    return ()
