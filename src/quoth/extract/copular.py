"""Copular claims: something is something, is somehow, is somewhere, exists, or is called something."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.arguments import Oblique
from quoth.extract.clause import Clause
from quoth.extract.draft import Construction, Draft
from quoth.language.syntax import Span, Tree

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def copular(tree: Tree, clause: Clause) -> Iterator[Draft]:
    """Yield a copula's claims: one a subject and coordinated complement."""
    if clause.complement is None:
        yield from _placed(tree, clause)
        return
    for subject in clause.subjects:
        for complement in tree.conjuncts(clause.complement):
            if tree.pos[complement] in ("VERB", "AUX") and complement != clause.complement:
                continue
            yield Draft(
                Construction.COPULA,
                clause,
                subject,
                complement,
                object_span=None if tree.pos[complement] in _NOUNS else adjective_phrase(tree, complement),
                obliques=clause.obliques,
            )


def existential(tree: Tree, clause: Clause) -> Iterator[Draft]:
    """Yield what "there is" says there is."""
    thing = clause.complement if clause.complement is not None else tree.child(clause.verb, "nsubj", "dobj")
    if thing is None:
        return
    for each in tree.conjuncts(thing):
        if tree.pos[each] in _NOUNS:
            yield Draft(Construction.EXISTENTIAL, clause, each, obliques=clause.obliques)


def is_existential(tree: Tree, verb: int) -> bool:
    """Tell whether a verb's subject is a mere "there"."""
    there = tree.child(verb, "expl")
    return there is not None and tree.lower[there] == "there"


def adjective_phrase(tree: Tree, adjective: int) -> Span:
    """Return an adjective with what modifies it, without a clause that hangs from it."""
    start, end = adjective, adjective + 1
    for child in tree.children[adjective]:
        if (
            tree.dep[child] in ("advmod", "npadvmod", "neg", "compound", "nummod", "det")
            and child < adjective
        ):
            start = min(start, tree.left[child])
        elif tree.dep[child] == "prep" and child > adjective and tree.left[child] == end:
            end = tree.right[child]
    return start, end


def _placed(tree: Tree, clause: Clause) -> Iterator[Draft]:
    """Yield where or of what sort something is: "the ministry is in Oslo", "the clinic is six hours away"."""
    adverb = tree.child(clause.verb, "advmod", "npadvmod")
    places = (o for o in clause.obliques if o.preposition is not None and o.is_phrase)
    place = next((o for o in places if o.head > clause.verb), None)
    for subject in clause.subjects:
        if place is not None:
            rest = tuple(other for other in clause.obliques if other != place)
            yield Draft(
                Construction.COPULA, clause, subject, place.head, through=_plain(tree, place), obliques=rest
            )
        elif adverb is not None and adverb > clause.verb:
            span = (tree.left[adverb], tree.right[adverb])
            yield Draft(
                Construction.COPULA, clause, subject, adverb, object_span=span, obliques=clause.obliques
            )


def _plain(tree: Tree, place: Oblique) -> Oblique:
    """Name the preposition itself where the role has another name ("place")."""
    assert place.preposition is not None
    return Oblique(tree.lower[place.preposition], place.head, place.preposition)
