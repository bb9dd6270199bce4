"""Relations: a verb group and its voice in, the canonical name of what it says out."""

from __future__ import annotations

from quoth.model.claim import Predicate
from quoth.model.judgement import Voice
from quoth.model.reading import Reading, Statement, VerbGroup
from quoth.model.slug import plain, slug
from quoth.ontology import Ontology


def predicate(statement: Statement, reading: Reading, ontology: Ontology) -> Predicate:
    """Return the statement's predicate with its relation: the frame's, else one made from the words."""
    group = statement.predicate
    patient = statement.voice is Voice.PASSIVE and not _turned_round(statement, reading)
    name = (
        _suffered(group, ontology)
        if patient
        else _done(group, has_object=statement.object is not None, ontology=ontology)
    )
    return Predicate(group.passage, group.lemma, name, group.pieces)


def _turned_round(statement: Statement, reading: Reading) -> bool:
    """Tell whether a passive's agent is its subject: an agent follows the verb, a patient precedes it."""
    return reading.mentions[statement.subject].passage.start > statement.predicate.passage.start


def _done(group: VerbGroup, *, has_object: bool, ontology: Ontology) -> str:
    known = ontology.relation(group.verb, group.particle, group.preposition)
    if known:
        return known.id
    if group.verb == "be" and not has_object and group.lemma.startswith("be "):
        return slug(group.lemma)  # "is expensive": what it is stands in the predicate itself
    return slug(" ".join(filter(None, (group.verb, group.particle, group.preposition))))


def _suffered(group: VerbGroup, ontology: Ontology) -> str:
    """
    Return the relation of a passive that names no agent: "be" and the participle.

    "Seoul is committed to talks" has become an adjective; the ontology knows such by a frame of their own.
    """
    participle = _participle(group)
    known = ontology.relation("be", participle, group.preposition)
    if known:
        return known.id
    return slug(" ".join(filter(None, ("be", participle, group.particle, group.preposition))))


def _participle(group: VerbGroup) -> str:
    """Return the last word of the verb's run that is neither its particle nor its preposition."""
    rest = plain(group.passage.text).split()
    after = {word for words in (group.particle, group.preposition) if words for word in words.split()}
    while len(rest) > 1 and rest[-1] in after:
        rest.pop()
    return rest[-1] if rest else group.verb
