"""Particles: adverbs and prepositions that make another verb of the verb before them, "step back from"."""

from __future__ import annotations

from dataclasses import replace

from quoth.extract.arguments import Oblique
from quoth.extract.clause import Clause
from quoth.language.syntax import Tree
from quoth.ontology import Ontology


def with_particle(tree: Tree, ontology: Ontology, clause: Clause) -> Clause:
    """
    Return a clause with the particle the parser took for an adverb or a preposition, if a relation has it.

    'The bank backed out of the deal' withdraws from the deal; without its particle it would support it.
    """
    place = clause.verb + 1
    if clause.particle is not None or place >= len(tree) or tree.head[place] != clause.verb:
        return clause
    if tree.dep[place] not in ("advmod", "prep"):
        return clause
    verb, particle = tree.lemma[clause.verb].lower(), tree.lower[place]
    behind = next((each for each in clause.obliques if each.preposition == place + 1), None)
    phrasal = behind is not None and ontology.relation(verb, particle, tree.lower[place + 1]) is not None
    alone = tree.dep[place] == "advmod" and ontology.relation(verb, particle) is not None
    if not phrasal and not alone:
        return clause
    obliques = tuple(
        _plain(tree, each) if each is behind else each for each in clause.obliques if each.head != place
    )
    return replace(clause, particle=place, obliques=obliques)


def _plain(tree: Tree, oblique: Oblique) -> Oblique:
    """Name an oblique by its own preposition, without the particle before it: "of" in "back out of"."""
    assert oblique.preposition is not None  # for the type checker: it was found by its preposition
    role = oblique.role if oblique.is_circumstance else tree.lower[oblique.preposition]
    return replace(oblique, role=role, lead=None)
