"""Copular claims: something is something, is somehow, is somewhere, exists, or is called something."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.arguments import Oblique, is_empty_it
from quoth.extract.clause import Clause
from quoth.extract.draft import Construction, Draft
from quoth.extract.phrases import adjective_phrase
from quoth.extract.words import Words
from quoth.language.syntax import Tree

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def copular(tree: Tree, words: Words, clause: Clause) -> Iterator[Draft]:
    """Yield a copula's claims: one a subject and coordinated complement."""
    if clause.complement is None:
        if tree.lemma[clause.verb] == "be":
            yield from _placed(tree, words, clause)
        return
    for subject in clause.subjects:
        if is_empty_it(tree, subject):
            continue
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


def _placed(tree: Tree, words: Words, clause: Clause) -> Iterator[Draft]:
    """Yield where or of what sort something is: "the ministry is in Oslo", "the mill is two hours away"."""
    adverb = next(
        (word for word in tree.those(clause.verb, "advmod", "npadvmod") if _is_place(tree, words, word)), None
    )
    places = (o for o in clause.obliques if o.preposition is not None and o.is_phrase)
    place = next((o for o in places if o.head > clause.verb), None)
    for subject in clause.subjects:
        if place is not None:
            rest = tuple(other for other in clause.obliques if other != place)
            yield Draft(
                Construction.COPULA, clause, subject, place.head, through=_plain(tree, place), obliques=rest
            )
        elif adverb is not None:
            span = (tree.left[adverb], tree.right[adverb])
            yield Draft(
                Construction.COPULA, clause, subject, adverb, object_span=span, obliques=clause.obliques
            )


def _is_place(tree: Tree, words: Words, adverb: int) -> bool:
    """Tell whether an adverb says where something is: "abroad", "six hours away"."""
    if tree.child(adverb, "npadvmod") is not None:
        return True
    return words.adverbs.get(tree.lower[adverb]) == "place" and tree.dep[adverb] == "advmod"


def _plain(tree: Tree, place: Oblique) -> Oblique:
    """Name the preposition itself where the role has another name ("place")."""
    assert place.preposition is not None  # for the type checker: `places` has none without
    return Oblique(tree.lower[place.preposition], place.head, place.preposition, lead=place.lead)
