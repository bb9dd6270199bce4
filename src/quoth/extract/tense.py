"""Tense: past, present or future, which telling the day of "on Thursday" needs."""

from __future__ import annotations

from quoth.extract.clause import Clause
from quoth.extract.modality import auxiliaries_of
from quoth.language.syntax import Tree

_FUTURE, _PAST = frozenset({"will", "'ll", "wo", "shall"}), frozenset({"would", "have", "has", "'ve"})


def tense_of(tree: Tree, clause: Clause) -> str | None:
    """Return "past", "present" or "future" by the first finite word of a verb group; None where none is."""
    for word in (*auxiliaries_of(tree, clause), clause.top, clause.verb):
        tag, lower = tree.tag[word], tree.lower[word]
        if lower in _FUTURE:
            return "future"
        if tag == "VBD" or lower in _PAST:
            return "past"
        if tag in ("MD", "VBZ", "VBP"):
            return "present"
    return None
