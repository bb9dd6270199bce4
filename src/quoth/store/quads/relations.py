"""Relations as they stand in the graph: the name of one in, its label, opposite and acts as quads out."""

from __future__ import annotations

from functools import cache

from quoth import vocab
from quoth.ontology import ontology
from quoth.store import nquads, terms


@cache
def relation_facts(relation: str) -> tuple[str, ...]:
    """Return what every graph that speaks of this relation holds about it, in the relations' graph."""
    known = ontology().relations.get(relation)
    label = known.label if known else relation.replace("-", " ")
    facts = [(terms.LABEL, nquads.text(label)), *_links(relation)]
    return tuple(
        nquads.line(terms.relation_iri(relation), term, value, terms.RELATIONS) for term, value in facts
    )


def _links(relation: str) -> list[tuple[str, str]]:
    """Say what else a relation is tied to."""
    known = ontology().relations.get(relation)
    if known is None:
        return []
    acts = sorted(act.value for act in known.acts)
    links = [(vocab.act, vocab.Q + act) for act in acts]
    if known.event:
        links.append((terms.BROADER, vocab.EVENT + known.event))
    if known.opposite:
        links.append((vocab.opposite, terms.relation_iri(known.opposite)))
    if known.inverse:
        links.append((vocab.inverse, terms.relation_iri(known.inverse)))
    return [(term, nquads.iri(node)) for term, node in links]


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
