"""Parentheses: cues in the midst or at the end of what they report: "it was, officials say, empty"."""

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

    'It is not unthinkable, two brokers believe, that the Blues will lose.'
    """
    tree = text.tree
    if not _says(tree, verb, entry):
        return ()
    start, end = cue_clause(tree, verb)
    first, last = tree.sentences[tree.sentence[verb]]
    if start <= first + 1 or end + 1 >= last:
        return ()
    if tree.text[start - 1] not in BREAKS or tree.text[end] not in BREAKS or tree.text[end + 1] in QUOTES:
        return ()
    while first < start and (tree.pos[first] in ("CCONJ", "SPACE") or tree.text[first] in BREAKS):
        first += 1
    return (first, start), (end, last)


def surrounding_clause(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the clause a cue hangs from: 'the tanker was empty, officials say', 'as one engineer put it'."""
    tree, host = text.tree, text.tree.head[verb]
    if host == verb or not _says(tree, verb, entry) or tree.child(verb, "ccomp") is not None:
        return ()
    if not (_is_beside(tree, verb) or _is_as_clause(tree, verb)):
        return ()
    start, end = tree.left[verb], tree.right[verb]
    return (tree.left[host], start), (end, tree.right[host])


def _says(tree: Tree, verb: int, entry: CueVerb) -> bool:
    """Tell whether a verb has a speaker of its own and nothing but a person for an object."""
    speaker = tree.child(verb, "nsubj")
    if not {Frame.THAT, Frame.QUOTE} & entry.frames or speaker is None:
        return False
    if tree.tag[speaker] in ("WDT", "WP"):
        return False  # "Mr. Chung, who advises the president, met the king."
    return tree.child(verb, "dobj") is None or Frame.WHOM in entry.frames


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
