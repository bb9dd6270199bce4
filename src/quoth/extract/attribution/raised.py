"""Raised subjects: "the clerk is believed to have fled", where nobody is named as the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree


def raised_subject(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the subject and the infinitive it belongs to, the two pieces of the content."""
    tree = text.tree
    reduced = tree.dep[verb] == "acl" and tree.tag[verb] == "VBN"  # "a man believed to have fled"
    if Frame.BARE not in entry.frames or (tree.child(verb, "auxpass") is None and not reduced):
        return ()
    subject = tree.child(verb, "nsubjpass")
    for clause in tree.those(verb, "xcomp", "ccomp", "advcl"):
        if any(tree.lower[to] == "to" for to in tree.those(clause, "aux")):
            return *(() if subject is None else (bare_phrase(tree, subject),)), (
                tree.left[clause],
                tree.right[clause],
            )
    return ()


def bare_phrase(tree: Tree, noun: int) -> Range:
    """Return a noun phrase without what commas set off in it, which is the author's voice."""
    asides = (
        tree.left[child]
        for child in tree.those(noun, "appos", "relcl", "acl")
        if child > noun and tree.text[tree.left[child] - 1] == ","
    )
    return tree.left[noun], min(asides, default=tree.right[noun])
