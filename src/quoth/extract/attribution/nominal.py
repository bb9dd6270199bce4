"""Mere nouns: "rejected the charge", "called for a recount", where the cue itself is the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb


def noun_phrase(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the noun phrase a verb of saying or valuing takes, by itself or by its preposition."""
    tree = text.tree
    if Frame.NOUN not in entry.frames:
        return ()
    objects = [verb]
    if entry.particle is not None:
        objects = [child for child in tree.those(verb, "prep", "prt") if tree.lower[child] == entry.particle]
    for above in [*objects, verb]:
        noun = tree.child(above, "dobj", "pobj", "pcomp", "nsubjpass")
        if noun is not None:
            return ((tree.left[noun], tree.right[noun]),)
    return ()
