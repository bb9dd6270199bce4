"""Pronouns: he, she, it and they, each with the one candidate before it that fits best, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quoth.model.judgement import Kind, Manner, Quantifier
from quoth.model.mention import Gender, Mention, MentionType, Number, Role
from quoth.model.reading import Saying
from quoth.resolve.coreference.scene import Scene, stands_in

Link = tuple[int, int]

REACH = 3  # sentences back that a pronoun looks for whom it means
ACTORS = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
OBLIQUENESS = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """
    How well a candidate fits; the least fits best.

    Nearer sentences first; then those that can act where the pronoun acts; then by grammatical role,
    subject before object before the rest; of subjects the one that leads its sentence.
    """

    sentences_back: int
    cannot_act: bool
    doubtful: bool
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
        sentences_back=back,
        cannot_act=index in scene.agents and not _can_act(scene, other),
        doubtful=_is_doubtful(scene, index, other),
        obliqueness=0 if parallel else OBLIQUENESS[role],
        lead=leads,
    )


def _can_act(scene: Scene, index: int) -> bool:
    return any(
        scene.mentions[member].kind in ACTORS or scene.mentions[member].animate or member in scene.sources
        for member in scene.chains.members(index)
    )


def _is_doubtful(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a candidate fits only if the name recognizer erred, or as a body spoken of as many."""
    pronoun, mention = scene.mentions[index], scene.mentions[other]
    if pronoun.number is Number.PLURAL:
        return mention.number is Number.SINGULAR
    return pronoun.gender is Gender.NEUTER and mention.kind is Kind.PERSON


def _fits(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a pronoun can mean a mention, by grammar and by who is speaking."""
    pronoun, mention = scene.mentions[index], scene.mentions[other]
    if mention.type is MentionType.CLAUSE or mention.person in (1, 2) or mention.passage.start in scene.times:
        return False
    if mention.quantifier in (Quantifier.NONE, Quantifier.ALL) and mention.number is not Number.PLURAL:
        return False
    if mention.type is MentionType.PRONOUN and len(scene.chains.members(other)) == 1:
        return False
    return (
        _agrees(scene, pronoun, other)
        and not _are_apart(scene, index, other)
        and not _is_said_by(scene, index, other)
    )


def _agrees(scene: Scene, pronoun: Mention, other: int) -> bool:
    """Tell whether number, gender and liveliness agree, as far as the candidate's chain shows them."""
    members = [scene.mentions[member] for member in scene.chains.members(other)]
    gender = scene.gender(other)
    if pronoun.number is Number.PLURAL:
        plural = any(member.number is Number.PLURAL for member in members)
        return plural or (any(member.kind is Kind.ORGANIZATION for member in members) and gender is None)
    if any(member.number is Number.PLURAL for member in members) or members[0].number is None:
        return scene.known[other] is not None and pronoun.gender is Gender.NEUTER
    if pronoun.gender is Gender.NEUTER:
        return gender in (None, Gender.NEUTER) and not any(_is_surely_a_person(member) for member in members)
    return gender in (None, pronoun.gender) and any(
        member.kind is Kind.PERSON or member.animate for member in members
    )


def _is_surely_a_person(mention: Mention) -> bool:
    """Tell whether more than the name recognizer says so: a title, a first name, a noun for people."""
    if mention.kind is not Kind.PERSON:
        return mention.animate is True and mention.kind is not Kind.ORGANIZATION and not mention.name
    return (
        mention.type is not MentionType.NAME
        or bool(mention.title)
        or " " in mention.head.text + (mention.name.text if mention.name else "")
    )


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

    Nobody calls themself "he" in a quotation, and "he said" is not one of those he speaks of there.
    """
    speakers = {
        scene.chains.of(saying.source)
        for saying in scene.around(index)
        if saying.source is not None and saying.manner is Manner.DIRECT
    }
    if scene.chains.of(other) in speakers:
        return True
    return any(stands_in(scene.mentions[other].head, saying) for saying in _quotations(scene, index))


def _quotations(scene: Scene, index: int) -> list[Saying]:
    return [saying for saying in scene.sources.get(index, ()) if saying.manner is Manner.DIRECT]
