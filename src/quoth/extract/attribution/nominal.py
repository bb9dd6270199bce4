"""Mere nouns: "rejected the charge", "called for a recount", where the cue itself is the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.nouns import that_clause
from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

OBJECTS = ("dobj", "pobj", "pcomp", "nsubjpass")
TIMES = frozenset({"DATE", "TIME"})


def claim_of_others(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return a noun that itself takes a clause, where the verb's source says something about that.

    'The embassy denied a report that its guards had fled': the embassy denies, the report asserts.
    """
    tree = text.tree
    if Frame.NOUN not in entry.frames or tree.lemma[verb] in text.words.issuing:
        return ()
    noun = tree.child(verb, *OBJECTS)
    noun = _shifted_object(tree, verb) if noun is None else noun
    if noun is None:
        return ()
    if tree.lemma[noun] not in text.words.nouns or that_clause(tree, noun) is None:
        return ()
    return ((tree.left[noun], tree.right[noun]),)


def _shifted_object(tree: Tree, verb: int) -> int | None:
    """'dismissed as mere gossip a story that …': a long object behind the "as", read as an apposition."""
    for preposition in tree.those(verb, "prep"):
        what = tree.child(preposition, "pobj")
        late = None if what is None else tree.child(what, "appos")
        if late is not None and tree.lower[preposition] == "as" and tree.text[tree.left[late] - 1] != ",":
            return late
    return None


def noun_phrase(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """Return the noun phrase a verb of saying or valuing takes, by itself or by its preposition."""
    tree = text.tree
    if Frame.NOUN not in entry.frames:
        return ()
    objects = [verb]
    if entry.particle is not None:
        objects = [child for child in tree.those(verb, "prep", "prt") if tree.lower[child] == entry.particle]
    for above in [*objects, verb]:
        noun = next((each for each in tree.those(above, *OBJECTS) if tree.entity[each] not in TIMES), None)
        if noun is not None:
            return ((tree.left[noun], _end(text, verb, tree.right[noun])),)
    return ()


def _end(text: Text, verb: int, end: int) -> int:
    """Take in what follows the noun and was laid on the verb: 'decried his calls [to ban all boats]'."""
    tree = text.tree
    for child in tree.children[verb]:
        if tree.left[child] == end and (
            (tree.dep[child] == "prep" and _is_complement(text, child))
            or (tree.dep[child] in ("xcomp", "advcl") and tree.lower[end] == "to")
        ):
            end = tree.right[child]
    return end


def _is_complement(text: Text, preposition: int) -> bool:
    tree = text.tree
    noun = tree.child(preposition, "pobj", "pcomp")
    return (
        noun is not None
        and tree.entity[noun] not in TIMES
        and tree.lower[preposition] in text.words.uses["complement"]
    )
