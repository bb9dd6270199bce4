"""Reported clauses: "officials said that the mine was closed"; "the mine, officials said, was closed"."""

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


def reported_clause(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the clause the verb takes, without its "that"; nothing where it takes none."""
    tree = text.tree
    pieces = []
    for child in tree.those(verb, "ccomp", "advcl", "xcomp"):
        if _is_reported(text, child, entry):
            start, end = tree.left[child], tree.right[child]
            if start < verb < end:
                own = cue_clause(tree, verb)
                return (start, own[0]), (own[1], end)
            pieces.append(
                (start + 1 if tree.lower[start] == "that" and tree.dep[start] == "mark" else start, end)
            )
    return tuple(pieces[:1])


def _is_reported(text: Text, clause: int, entry: CueVerb) -> bool:
    """Tell whether the verb's frames allow the clause; an infinitive is no report."""
    tree = text.tree
    if tree.child(clause, "nsubj", "nsubjpass", "csubj", "expl") is None and tree.dep[clause] != "ccomp":
        return False
    mark = tree.child(clause, "mark")
    opening = tree.lower[mark] if mark is not None else ""
    if tree.dep[clause] == "advcl":
        return opening == "that" and Frame.THAT in entry.frames
    if opening in ("whether", "if") or tree.tag[tree.left[clause]] in QUESTION_WORDS:
        return bool({Frame.WHETHER, Frame.THAT} & entry.frames)
    if (to := tree.child(clause, "aux")) is not None and tree.lower[to] == "to":
        return False
    return Frame.THAT in entry.frames


def cue_clause(tree: Tree, verb: int) -> Range:
    """Return the range of the cue's own words: its subject, whom it is told, when and where."""
    own = [child for child in tree.children[verb] if tree.dep[child] not in CLAUSES]
    start = min([verb, *(tree.left[child] for child in own if child < verb)])
    return start, max([verb + 1, *(tree.right[child] for child in own if child > verb)])


def surrounding_clause(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return what stands around a cue that interrupts or ends the clause it reports.

    'The tanker, officials say, was empty.'
    """
    tree = text.tree
    host = tree.head[verb]
    if (
        tree.dep[verb] not in ("parataxis", "ccomp")
        or host == verb
        or not {Frame.THAT, Frame.QUOTE} & entry.frames
    ):
        return ()
    if tree.child(verb, "nsubj") is None or tree.child(verb, "ccomp", "mark") is not None:
        return ()
    if tree.dep[verb] == "ccomp" and not _is_set_off(text, verb):
        return ()
    start, end = tree.left[verb], tree.right[verb]
    return (tree.left[host], start), (end, tree.right[host])


def _is_set_off(text: Text, verb: int) -> bool:
    """Tell whether marks part the cue's clause from the words before it."""
    tree = text.tree
    start = tree.left[verb]
    return start > 0 and tree.lower[start - 1] in (",", '"', "''", "'", "--", "–", "—")
