"""Parentheses: cues in the midst or at the end of what they report ("the tanker, officials say, was empty")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.reported import cue_clause
from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

BREAKS = frozenset({",", "--", "–", "—", "-"})
QUOTES = frozenset({'"', "''", "``", "'"})


def interrupted_sentence(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return the sentence around a cue that stands between two commas, whatever the parser hung from what.

    'It is not impossible, some pollsters think, that the Greens will win.'
    """
    tree = text.tree
    if not {Frame.THAT, Frame.QUOTE} & entry.frames or tree.child(verb, "nsubj") is None:
        return ()
    start, end = cue_clause(tree, verb)
    first, last = tree.sentences[tree.sentence[verb]]
    if start <= first + 1 or end + 1 >= last:
        return ()
    if tree.text[start - 1] not in BREAKS or tree.text[end] not in BREAKS or tree.text[end + 1] in QUOTES:
        return ()
    return (max(first, text.quotations.run_start[verb]), start), (
        end,
        min(last, text.quotations.run_end[verb]),
    )


def surrounding_clause(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the clause a cue hangs from: 'the tanker was empty, officials say', 'as one engineer put it'."""
    tree, host = text.tree, text.tree.head[verb]
    if host == verb or not {Frame.THAT, Frame.QUOTE} & entry.frames:
        return ()
    if tree.child(verb, "nsubj") is None or tree.child(verb, "ccomp") is not None:
        return ()
    if not (_is_beside(tree, verb) or _is_as_clause(tree, verb)):
        return ()
    start, end = tree.left[verb], tree.right[verb]
    return (tree.left[host], start), (end, tree.right[host])


def _is_beside(tree: Tree, verb: int) -> bool:
    if tree.child(verb, "mark") is not None:
        return False
    return tree.dep[verb] == "parataxis" or (tree.dep[verb] == "ccomp" and _is_set_off(tree, verb))


def _is_as_clause(tree: Tree, verb: int) -> bool:
    """'As the captain noted, the reef is shallow.'"""
    first = tree.left[verb]
    return tree.dep[verb] == "advcl" and tree.lower[first] == "as" and tree.head[first] == verb


def _is_set_off(tree: Tree, verb: int) -> bool:
    """Tell whether marks part the cue's clause from the words before it."""
    start = tree.left[verb]
    return start > 0 and tree.lower[start - 1] in BREAKS | QUOTES
