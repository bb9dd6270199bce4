"""Reported clauses: "officials said that the mine was closed", "asked whether the dam would hold"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "parataxis", "conj", "punct", "cc", "dep", "relcl"})
QUESTION_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def reported_clause(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the clause the verb takes, without its "that"; nothing where it takes none."""
    tree = text.tree
    for clause in tree.those(verb, "ccomp", "advcl", "xcomp"):
        if _is_reported(tree, clause, entry):
            start, end = tree.left[clause], tree.right[clause]
            if start < verb < end:
                own = cue_clause(tree, verb)
                return (start, own[0]), (own[1], end)
            return ((_after_that(tree, clause), end),)
    return _misplaced_clause(tree, verb, entry) if Frame.THAT in entry.frames else ()


def _misplaced_clause(tree: Tree, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return the clause the parser laid on another word of the cue.

    'assured tenants [that rents would stay]', 'admitted for the first time [that the tests had failed]'.
    """
    above = [tree.child(each, "pobj") for each in tree.those(verb, "prep")]
    if Frame.WHOM in entry.frames:
        above.append(tree.child(verb, "dobj"))
    for clause in (each for noun in above if noun is not None for each in tree.those(noun, "acl", "relcl")):
        start = tree.left[clause]
        if _is_that(tree, start, clause) and tree.child(clause, *SUBJECTS) is not None:
            return ((start + 1, tree.right[clause]),)
    return ()


def _is_reported(tree: Tree, clause: int, entry: CueVerb) -> bool:
    """Tell whether the verb's frames allow the clause; an infinitive is no report."""
    finite = tree.tag[clause] in FINITE  # "who prosecutors say paid him"
    if tree.child(clause, *SUBJECTS) is None and tree.dep[clause] != "ccomp" and not finite:
        return False
    first = tree.left[clause]
    if tree.lower[first] in ("whether", "if") and tree.dep[first] == "mark":
        return Frame.WHETHER in entry.frames or (Frame.THAT in entry.frames and tree.dep[clause] == "ccomp")
    if tree.dep[clause] == "advcl":
        return _is_that(tree, first, clause) and Frame.THAT in entry.frames
    if any(tree.lower[to] == "to" for to in tree.those(clause, "aux")):
        return False
    asks = tree.tag[first] in QUESTION_WORDS and Frame.WHETHER in entry.frames
    return asks or Frame.THAT in entry.frames


def _after_that(tree: Tree, clause: int) -> int:
    """Return where a clause begins without its "that" and what stands before it ("only that he left")."""
    that = next((word for word in tree.those(clause, "mark", "advmod") if _is_that(tree, word, clause)), None)
    return tree.left[clause] if that is None else that + 1


def _is_that(tree: Tree, word: int, clause: int) -> bool:
    """Tell whether a clause's first word is its conjunction; the small model calls some of them adverbs."""
    return tree.lower[word] == "that" and tree.head[word] == clause and tree.dep[word] in ("mark", "advmod")


def cue_clause(tree: Tree, verb: int) -> Range:
    """Return the range of the cue's own words: its subject, whom it is told, when and where."""
    own = [child for child in tree.children[verb] if tree.dep[child] not in CLAUSES]
    start = min([verb, *(tree.left[child] for child in own if child < verb)])
    return start, max([verb + 1, *(tree.right[child] for child in own if child > verb)])
