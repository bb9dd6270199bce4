"""Relations as they stand in the graph: the name of one in, its label, opposite and acts as quads out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.ontology import ontology
from quoth.store import terms
from quoth.store.terms import node, words

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad


@cache
def relation_facts(relation: str) -> tuple[Quad, ...]:
    """Return what every graph that speaks of this relation holds about it, in the relations' graph."""
    from pyoxigraph import Quad

    iri, graph = terms.relation_iri(relation), node(terms.RELATIONS)
    known = ontology().relations.get(relation)
    label = known.label if known else relation.replace("-", " ")
    facts = [Quad(node(iri), node(terms.LABEL), words(label), graph)]
    facts += [Quad(node(iri), node(term), value, graph) for term, value in _links(relation)]
    return tuple(facts)


def _links(relation: str) -> list[tuple[str, NamedNode]]:
    """Say what else a relation is tied to."""
    known = ontology().relations.get(relation)
    if known is None:
        return []
    links = [(vocab.act, node(vocab.Q + act.value)) for act in sorted(known.acts, key=lambda act: act.value)]
    if known.event:
        links.append((terms.BROADER, node(vocab.EVENT + known.event)))
    if known.opposite:
        links.append((vocab.opposite, node(terms.relation_iri(known.opposite))))
    if known.inverse:
        links.append((vocab.inverse, node(terms.relation_iri(known.inverse))))
    return links


def undergone(relation: str, lemma: str) -> str | None:
    """
    Return the relation that an agentless passive is the other end of, where the ontology knows it.

    >>> undergone("be-attacked", "attack"), undergone("attack", "attack")
    ('attack', None)
    """
    if not relation.startswith("be-"):
        return None
    words = lemma.split()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    return next((known.id for known in map(ontology().worded, endings) if known), None)
