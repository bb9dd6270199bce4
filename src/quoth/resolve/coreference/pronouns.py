"""Pronouns: he, she, it and they, each with the one candidate before it that fits best, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quoth.model.judgement import Manner, Quantifier
from quoth.model.mention import Gender, MentionType, Number, Role
from quoth.resolve.coreference.scene import Scene, stands_in
from quoth.resolve.coreference.traits import Trait

Link = tuple[int, int]

REACH = 3  # sentences back that a pronoun looks for whom it means
OBLIQUENESS = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """
    How well a candidate fits; the least fits best.

    The less `doubt` that its features agree the better, 0 is none; then nearer sentences; then those that
    can act where the pronoun acts; then by grammatical role, subject before object before the rest, but for
    an object pronoun the object of its own sentence; of subjects the one that leads its sentence.
    """

    doubt: int
    sentences_back: int
    cannot_act: bool
    obliqueness: int
    lead: int


def pronouns(scene: Scene) -> Iterator[Link]:
    """
    Join third-person pronouns, from left to right, with the best candidate before them.

    Two candidates of the same rank tie, and the pronoun stays unresolved.

    Source: Hobbs 1978, "Resolving pronoun references", for the search back sentence by sentence with
    subjects first; the ranks are ours.
    """
    for index in scene.order:
        mention = scene.mentions[index]
        if mention.type is MentionType.PRONOUN and mention.person == 3 and mention.number:
            searches = (search(scene, index) for search in (_sayer, _best, _ahead))
            antecedent = next((found for found in searches if found is not None), None)
            if antecedent is not None:
                yield index, antecedent


def _sayer(scene: Scene, index: int) -> int | None:
    """
    Return the source of the reported clause whose subject the pronoun is: "The bank denied that it …".

    Another subject that fits and stands between the two breaks it.
    """
    if scene.role(index) is not Role.SUBJECT:
        return None
    for saying in scene.around(index):
        if saying.manner is not Manner.INDIRECT or saying.source is None:
            return None
        between = (
            other
            for other in _back(scene, index, sentences=0)
            if scene.mentions[other].head.start >= saying.content.start
            and scene.role(other) is Role.SUBJECT
            and _fits(scene, index, other)
        )
        if _fits(scene, index, saying.source) and saying.cue.start < scene.mentions[index].head.start:
            return saying.source if next(between, None) is None else None
    return None


def _best(scene: Scene, index: int) -> int | None:
    """Return a mention of the chain that ranks first; None where none fits or two rank alike."""
    ranked: dict[int, Rank] = {}
    example: dict[int, int] = {}
    for other in _back(scene, index, sentences=REACH):
        if _fits(scene, index, other) and _can_speak(scene, index, other):
            chain, rank = scene.chains.of(other), _rank(scene, index, other)
            if chain not in ranked or rank < ranked[chain]:
                ranked[chain], example[chain] = rank, other
    if not ranked:
        return None
    first, *rest = sorted(ranked, key=lambda chain: ranked[chain])
    return None if rest and ranked[rest[0]] == ranked[first] else example[first]


def _ahead(scene: Scene, index: int) -> int | None:
    """Return the subject that follows, for a pronoun that leads its sentence: "In his speech Mr. Roy …"."""
    for place in range(scene.place[index] + 1, len(scene.order)):
        other = scene.order[place]
        mention = scene.mentions[other]
        if mention.sentence != scene.mentions[index].sentence:
            return None
        if mention.type is MentionType.NAME and scene.role(other) is Role.SUBJECT:
            return other if _fits(scene, index, other) else None
    return None


def _back(scene: Scene, index: int, *, sentences: int) -> Iterator[int]:
    """Yield the mentions before one, the nearest first, as far as so many sentences back."""
    first = scene.mentions[index].sentence - sentences
    for place in range(scene.place[index] - 1, -1, -1):
        other = scene.order[place]
        if scene.mentions[other].sentence < first:
            return
        yield other


def _rank(scene: Scene, index: int, other: int) -> Rank:
    pronoun, mention = scene.mentions[index], scene.mentions[other]
    back = pronoun.sentence - mention.sentence
    role = scene.role(other)
    parallel = back == 0 and role is pronoun.role is Role.OBJECT
    leads = mention.head.start if role is Role.SUBJECT else 0
    return Rank(
        doubt=_doubt(scene, index, other),
        sentences_back=back,
        cannot_act=index in scene.agents and not _can_act(scene, other),
        obliqueness=-1 if parallel else OBLIQUENESS[role],
        lead=leads,
    )


def _can_speak(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a candidate can be the "it" of "it said": one that acts, or at least leads a clause."""
    return index not in scene.sources or _can_act(scene, other) or scene.role(other) is Role.SUBJECT


def _can_act(scene: Scene, index: int) -> bool:
    return index in scene.sources or Trait.ACTOR in scene.chains.traits(index)


def _doubt(scene: Scene, index: int, other: int) -> int:
    """
    Return how far it is open whether a candidate agrees.

    "They" may be a body of many. "It" may be a name that was taken for a person's. "She" is rather one who
    is known to be a woman than one who might be, and least of all one not known to be a person.
    """
    pronoun, traits = scene.mentions[index], scene.chains.traits(other)
    if pronoun.number is Number.PLURAL:
        return Trait.PLURAL not in traits
    if pronoun.gender is Gender.NEUTER:
        return Trait.ALIVE in traits
    if traits & (Trait.MASCULINE | Trait.FEMININE):
        return 0
    return 1 if Trait.ALIVE in traits else 2


def _fits(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a pronoun can mean a mention, by grammar and by who is speaking."""
    return (
        _can_be_meant(scene, other)
        and _agrees(scene, index, other)
        and not _are_apart(scene, index, other)
        and not _is_said_by(scene, index, other)
    )


def _can_be_meant(scene: Scene, other: int) -> bool:
    """Tell whether anything can mean a mention again: not a time, a sum, nobody, or what something is."""
    mention = scene.mentions[other]
    if mention.type is MentionType.CLAUSE or mention.person in (1, 2) or mention.passage.start in scene.times:
        return False
    if mention.quantifier in (Quantifier.NONE, Quantifier.ALL) and mention.number is not Number.PLURAL:
        return False
    if mention.type is MentionType.PRONOUN and not scene.chains.are_many(other):
        return False
    is_quantity = mention.number is None and not mention.animate
    return not is_quantity and other not in scene.predicates


def _agrees(scene: Scene, index: int, other: int) -> bool:
    """Tell whether number, gender and life agree, as far as the candidate's chain shows them."""
    pronoun, traits = scene.mentions[index], scene.chains.traits(other)
    if pronoun.number is Number.PLURAL:
        return Trait.PLURAL in traits or (Trait.BODY in traits and Trait.SURELY_ALIVE not in traits)
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

    Nobody calls themself "he" in a quotation, and in "…, he said" he is not one of those he speaks of.
    """
    speakers = {
        scene.chains.of(saying.source)
        for saying in scene.around(index)
        if saying.source is not None and saying.manner is Manner.DIRECT
    }
    if scene.chains.of(other) in speakers and index not in scene.sources:
        return True
    return any(stands_in(scene.mentions[other].head, saying) for saying in scene.sayings_of(index))
