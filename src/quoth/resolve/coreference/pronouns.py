"""Pronouns: he, she, it and they, each with the one candidate before it that fits best, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quoth.model.judgement import Kind, Manner, Quantifier
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number, Role
from quoth.resolve.coreference.scene import Scene, stands_in
from quoth.resolve.kinds import is_surely_a_body
from quoth.resolve.names import label, plain

Link = tuple[int, int]

REACH = 3  # sentences back that a pronoun looks for whom it means
ACTORS = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
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
            antecedent = _sayer(scene, index)
            if antecedent is None:
                antecedent = _best(scene, index)
            if antecedent is None:
                antecedent = _ahead(scene, index)
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
    ranked: dict[int, Rank] = {}
    example: dict[int, int] = {}
    for other in _back(scene, index, sentences=REACH):
        if _fits(scene, index, other):
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
        named = mention.type is MentionType.NAME and scene.role(other) is Role.SUBJECT
        if (named and mention.clause != scene.mentions[index].clause) or (
            named and scene.mentions[index].role is Role.POSSESSOR
        ):
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


def _can_act(scene: Scene, index: int) -> bool:
    return any(
        scene.kinds[member] in ACTORS or scene.mentions[member].animate or member in scene.sources
        for member in scene.chains.members(index)
    )


def _doubt(scene: Scene, index: int, other: int) -> int:
    """
    Return how far it is open whether a candidate agrees.

    "They" may be a body of many. "It" may be a name that was taken for a person's. "She" is rather one who
    is known to be a woman than one who might be, and least of all one not known to be a person.
    """
    pronoun, members = scene.mentions[index], scene.chains.members(other)
    if pronoun.number is Number.PLURAL:
        return not any(_is_plural(scene, member) for member in members)
    if pronoun.gender is Gender.NEUTER:
        return any(scene.kinds[member] is Kind.PERSON for member in members)
    if scene.gender(other):
        return 0
    return 1 if any(_is_alive(scene, member) for member in members) else 2


def _fits(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a pronoun can mean a mention, by grammar and by who is speaking."""
    pronoun, mention = scene.mentions[index], scene.mentions[other]
    if mention.type is MentionType.CLAUSE or mention.person in (1, 2) or mention.passage.start in scene.times:
        return False
    if mention.quantifier in (Quantifier.NONE, Quantifier.ALL) and mention.number is not Number.PLURAL:
        return False
    if mention.type is MentionType.PRONOUN and len(scene.chains.members(other)) == 1:
        return False
    if other in scene.predicates:
        return False  # what somebody is said to be is not who it is
    return (
        _agrees(scene, pronoun, other)
        and not _are_apart(scene, index, other)
        and not _is_said_by(scene, index, other)
    )


def _agrees(scene: Scene, pronoun: Mention, other: int) -> bool:
    """Tell whether number, gender and liveliness agree, as far as the candidate's chain shows them."""
    members, gender = scene.chains.members(other), scene.gender(other)
    if pronoun.number is Number.PLURAL:
        many = any(_is_plural(scene, member) for member in members)
        body = gender is None and any(scene.kinds[member] is Kind.ORGANIZATION for member in members)
        return many or body
    if _is_plural(scene, other) or all(_is_quantity(scene.mentions[member]) for member in members):
        return False
    if pronoun.gender is Gender.NEUTER:
        return gender in (None, Gender.NEUTER) and not any(_is_surely_a_person(scene, one) for one in members)
    return gender in (None, pronoun.gender) and all(_may_be_alive(scene, member) for member in members)


def _is_plural(scene: Scene, index: int) -> bool:
    """Tell whether a mention is of many: "the Velmarkians" are, "Orrin Labs" and "the Netherlands" not."""
    mention, entry = scene.mentions[index], scene.known[index]
    if mention.number is not Number.PLURAL or mention.type is not MentionType.NAME:
        return mention.number is Number.PLURAL
    if entry:
        return plain(label(mention)) in map(plain, entry.people)
    return mention.definiteness is Definiteness.DEFINITE or scene.kinds[index] is not Kind.ORGANIZATION


def _is_quantity(mention: Mention) -> bool:
    """Tell whether a mention is a sum or a year, which nothing points back to."""
    return mention.number is None and not mention.animate


def _is_alive(scene: Scene, index: int) -> bool:
    return scene.kinds[index] is Kind.PERSON or scene.mentions[index].animate is True


def _may_be_alive(scene: Scene, index: int) -> bool:
    """Tell whether nothing speaks against a mention's being a person; the recognizer alone does not."""
    mention, kind = scene.mentions[index], scene.kinds[index]
    if kind is Kind.ORGANIZATION and mention.type is MentionType.NAME:
        return len(scene.names[index]) > 1 and not is_surely_a_body(mention, scene.known[index])
    return (kind is Kind.OTHER and mention.animate is not False) or _is_alive(scene, index)


def _is_surely_a_person(scene: Scene, index: int) -> bool:
    """Tell whether more than the recognizer's guess at a single word says that a mention is a person."""
    mention = scene.mentions[index]
    if mention.type is MentionType.PRONOUN:
        return mention.gender in (Gender.MASCULINE, Gender.FEMININE)
    if mention.type is not MentionType.NAME:
        return _is_alive(scene, index)
    return scene.kinds[index] is Kind.PERSON and (bool(mention.title) or len(scene.names[index]) > 1)


def _are_apart(scene: Scene, index: int, other: int) -> bool:
    """Tell whether grammar keeps the two apart: one inside the other, or both parts of one clause."""
    pronoun, mention = scene.mentions[index], scene.mentions[other]
    if mention.passage.covers(pronoun.passage):
        return True
    members = set(scene.chains.members(other))
    if members & scene.apart[index]:
        return True
    possessive = Role.POSSESSOR in (pronoun.role, mention.role)
    return not possessive and any(
        scene.mentions[member].clause == pronoun.clause
        and scene.mentions[member].sentence == pronoun.sentence
        and scene.mentions[member].role in (Role.SUBJECT, Role.OBJECT)
        for member in members
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
