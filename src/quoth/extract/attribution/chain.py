"""Chains: the verbs a cue hangs from and is one saying with ("went on to say", "began by saying")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.near import nearest

if TYPE_CHECKING:
    from quoth.extract.attribution.words import CueWords
    from quoth.language.syntax import Tree

STEPS = 6  # longer chains of verbs are the parser's error
WIDTH = 12  # words between two verbs of one chain


def top_of_chain(tree: Tree, verb: int, words: CueWords) -> int:
    """Return the first verb of the chain a cue verb ends; the verb itself where it stands alone."""
    top = verb
    for _ in range(STEPS):
        above = _link(tree, top, words)
        if above is None or not 0 < top - above <= WIDTH:
            break
        top = above
    return top


def _link(tree: Tree, verb: int, words: CueWords) -> int | None:
    """Return the verb that a verb continues, where both have one subject."""
    head = tree.head[verb]
    if tree.child(verb, "nsubj", "nsubjpass") is not None:
        return None
    if tree.dep[verb] == "pcomp" and tree.tag[verb] == "VBG":
        return _by_doing(tree, head)
    if tree.dep[verb] == "acl" and tree.tag[verb] == "VBG":
        return issuing_verb(tree, head, words)
    if tree.pos[head] not in ("VERB", "AUX"):
        return None
    infinitive = any(tree.lower[child] == "to" for child in tree.those(verb, "aux"))
    if nearest(tree, head, "auxpass") is not None:
        return None  # "is reported to have told": two sayings
    if tree.dep[verb] == "xcomp" and nearest(tree, head, "dobj", "dative") is None:
        return head
    return (
        head if tree.dep[verb] == "advcl" and infinitive and tree.text[tree.left[verb] - 1] != "," else None
    )


def _by_doing(tree: Tree, preposition: int) -> int | None:
    """'responded by saying': the verb before the preposition."""
    verb = tree.head[preposition]
    return (
        verb
        if tree.lower[preposition] == "by" and verb == preposition - 1 and tree.pos[verb] == "VERB"
        else None
    )


def issuing_verb(tree: Tree, noun: int, words: CueWords) -> int | None:
    """Return the verb by which somebody puts out a noun that speaks ("issued a statement saying")."""
    verb = tree.head[noun]
    return verb if tree.dep[noun] == "dobj" and tree.lemma[verb] in words.issuing else None
