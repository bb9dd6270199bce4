"""Agreement: a pronoun and a mention before it in; whether the one can mean the other out."""

from __future__ import annotations

from quoth.model.judgement import Kind, Quantifier
from quoth.model.mention import NO_NOUNS, Definiteness, Gender, Mention, MentionType, Number, Role
from quoth.resolve.coreference.scene import Scene, stands_in
from quoth.resolve.coreference.traits import Trait


def fits(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a pronoun can mean a mention, by grammar and by who is speaking."""
    return (
        _can_be_meant(scene, other)
        and _agrees(scene, index, other)
        and not _are_apart(scene, index, other)
        and not _is_said_by(scene, index, other)
        and not (index in scene.agents and _only_lies_there(scene, other))
        and not (_is_what_is_said(scene, index) and _is_no_news(scene, other))
        and (index not in scene.willing or (can_act(scene, other) and not _is_idle(scene.mentions[other])))
    )


def _is_what_is_said(scene: Scene, index: int) -> bool:
    """Tell whether "it" is all that somebody asserts or denies, which is a thing and no body: "denied it"."""
    mention = scene.mentions[index]
    is_it = mention.gender is Gender.NEUTER
    return is_it and any(saying.content == mention.passage for saying in scene.around(index))


def _only_lies_there(scene: Scene, index: int) -> bool:
    """Tell whether a mention names a place where something happens and that does nothing: "in Prague"."""
    return index in scene.names and scene.kinds[index] is Kind.PLACE and not can_act(scene, index)


def _is_no_news(scene: Scene, index: int) -> bool:
    """Tell whether a mention is of what nobody asserts or denies: somebody, or a place."""
    return can_act(scene, index) or scene.kinds[index] is Kind.PLACE


def can_act(scene: Scene, index: int) -> bool:
    """Tell whether a mention is of somebody: a person, a body, a state, or what said or wanted something."""
    if Trait.ACTOR in scene.chains.traits(index):
        return True
    return not scene.willing.isdisjoint(scene.chains.members(index))


def _can_be_meant(scene: Scene, other: int) -> bool:
    """Tell whether anything can mean a mention again: not a time, a sum, nobody, or what something is."""
    mention = scene.mentions[other]
    if mention.type in NO_NOUNS or mention.person in (1, 2) or mention.passage.start in scene.times:
        return False
    if mention.quantifier in (Quantifier.NONE, Quantifier.ALL) and mention.number is not Number.PLURAL:
        return False
    if mention.type is MentionType.PRONOUN and not scene.chains.are_many(other):
        return False
    if _is_idle(mention) and mention.number is Number.SINGULAR:
        return False
    if mention.type is MentionType.NAME and mention.definiteness is Definiteness.INDEFINITE:
        return mention.role is not Role.OTHER  # "Mr. Scholz, a Social Democrat"
    is_quantity = mention.number is None and not mention.animate
    return not is_quantity and other not in scene.predicates


def _is_idle(mention: Mention) -> bool:
    """Tell whether a noun only fills up its preposition and means nothing in particular: "to prison"."""
    return (
        mention.type is MentionType.NOMINAL
        and mention.definiteness is Definiteness.BARE
        and mention.role is Role.OBLIQUE
        and mention.quantifier is None
        and not mention.animate
    )


def _agrees(scene: Scene, index: int, other: int) -> bool:
    """Tell whether number, gender and life agree, as far as the candidate's chain shows them."""
    pronoun, traits = scene.mentions[index], scene.chains.traits(other)
    if pronoun.number is Number.PLURAL:
        many = Trait.PLURAL in traits or (Trait.BODY in traits and Trait.SURELY_ALIVE not in traits)
        return many and Trait.ONE not in traits
    if Trait.PLURAL in scene.shown[other]:
        return False
    if pronoun.gender is Gender.NEUTER:
        return Trait.SURELY_ALIVE not in traits
    same, contrary = Trait.MASCULINE, Trait.FEMININE
    if pronoun.gender is Gender.FEMININE:
        same, contrary = contrary, same
    return (same in traits or contrary not in traits) and (
        Trait.ALIVE in traits or Trait.LIFELESS not in traits
    )


def _are_apart(scene: Scene, index: int, other: int) -> bool:
    """Tell whether grammar keeps the two apart: one inside the other, or both parts of one clause."""
    pronoun, mention, chains = scene.mentions[index], scene.mentions[other], scene.chains
    if mention.passage.covers(pronoun.passage):
        return True
    if any(chains.of(part) == chains.of(other) for part in scene.apart.get(index, ())):
        return True
    if Role.POSSESSOR in (pronoun.role, mention.role):
        return False
    beside = scene.by_clause.get((pronoun.sentence, pronoun.clause), ())
    # "In a letter to Mr. Kim he wrote": a subject is apart from all of its clause.
    return any(
        chains.of(part) == chains.of(other)
        for part in beside
        if pronoun.role is Role.SUBJECT or scene.mentions[part].role is not Role.OBLIQUE
    )


def _is_said_by(scene: Scene, index: int, other: int) -> bool:
    """
    Tell whether speech keeps the two apart.

    Nobody calls themself "he" in a quotation, nor the one spoken to, and in "…, he said" he is not one of
    those he speaks of.
    """
    quoting = [saying for saying in scene.around(index) if saying.source is not None and scene.quotes(saying)]
    speakers = {scene.chains.of(saying.source) for saying in quoting if saying.source is not None}
    told = {scene.chains.of(part) for saying in quoting for part in scene.told(saying)}
    if scene.chains.of(other) in told or (scene.chains.of(other) in speakers and index not in scene.sources):
        return True
    return any(stands_in(scene.mentions[other].head, saying) for saying in scene.sayings_of(index))
