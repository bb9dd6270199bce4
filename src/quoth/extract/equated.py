"""Equations without a copula: appositions, and what somebody is called."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.clause import Clause, contrast
from quoth.extract.draft import Construction, Draft
from quoth.language.syntax import Tree

_PARTED = frozenset({",", "—", "–", "--", "("})
_DASHES = frozenset({"—", "–", "--"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_QUANTITIES = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "PERCENT", "CARDINAL", "ORDINAL"})


def apposition(tree: Tree, noun: int) -> Iterator[Draft]:
    """
    Yield what an apposition says somebody is: "Suh Hoon, the intelligence chief".

    The name is the subject, whichever stands first. Where nothing parts the two, there is no claim.
    """
    head = tree.head[noun]
    before = tree.left[noun] - 1
    if tree.dep[noun] != "appos" or noun < head or before <= head or tree.text[before] not in _PARTED:
        return
    if tree.pos[noun] not in _NOUNS or tree.pos[head] not in _NOUNS or tree.entity[noun] in _QUANTITIES:
        return
    if tree.entity[head] in _QUANTITIES:
        return
    if tree.pos[head] == tree.pos[noun] == "PROPN" or contrast(tree, noun) is not None:
        return
    if tree.text[before] in _DASHES and tree.child(noun, "conj") is not None:
        return  # "Three crops — rye, flax and hops": a list, not a description.
    named, described = (noun, head) if tree.pos[noun] == "PROPN" else (head, noun)
    yield Draft(
        Construction.APPOSITION,
        Clause(noun, (), (named,), (), None, (), None, False, None, described),
        named,
        described,
        joined_by=(before, before + 1),
    )


def naming(tree: Tree, clause: Clause) -> Iterator[Draft]:
    """Yield what somebody is called: "called the merger a gamble" says, on the caller's word, it is one."""
    named, name = _small_clause(tree, clause.verb)
    if named is None or name is None:
        return
    for each in tree.conjuncts(name):
        span = None if tree.pos[each] in ("NOUN", "PROPN", "PRON") else (each, each + 1)
        yield Draft(
            Construction.NAMING,
            Clause(clause.verb, (), (named,), (), None, (), None, False, None, each),
            named,
            each,
            object_span=span,
            joined_by=(clause.verb, clause.verb + 1),
        )


def _small_clause(tree: Tree, verb: int) -> tuple[int | None, int | None]:
    """Return who is called and what: the parser makes the name a predicate or a clause without a verb."""
    name = tree.child(verb, "oprd")
    if name is not None:
        named = tree.child(verb, "dobj")
        return tree.child(verb, "nsubjpass") if named is None else named, name
    name = tree.child(verb, "ccomp")
    if name is not None and tree.pos[name] not in ("VERB", "AUX"):
        return tree.child(name, "nsubj"), name
    objects = tree.those(verb, "dobj")
    if len(objects) == 2:
        return objects[0], objects[1]
    behind = [each for thing in objects for each in tree.those(thing, "acl", "amod") if each > thing]
    state = next((each for each in behind if tree.tag[each] == "JJ"), None)
    return (objects[0], state) if state is not None else (None, None)
