"""Pronouns: he, she, it and they, each with the one candidate before it that fits best, or with none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quoth.model.mention import Gender, MentionType, Number, Role
from quoth.model.reading import Saying
from quoth.resolve.coreference.agreement import can_act, fits
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.traits import Trait

Link = tuple[int, int]

REACH = 3  # sentences back that a pronoun looks for whom it means
GENDERS = Trait.MASCULINE | Trait.FEMININE
OBLIQUENESS = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """
    How well a candidate fits; the least fits best.

    The less `doubt` that its features agree the better, 0 is none; whoever is told a thing is the last that
    "it" or "they" in it means; then nearer sentences; then those whose gender is known; then those that can
    act where the pronoun acts; then by grammatical role, subject before object before the rest, but for an
    object pronoun the object of its own sentence; of subjects the one that leads its sentence.
    """

    doubt: int
    is_told: bool
    sentences_back: int
    gender_open: bool
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

    Of a body that speaks through somebody it is the body: "Lumen's spokesman said it …". Another subject
    that fits and stands between the two breaks it.
    """
    if scene.role(index) is not Role.SUBJECT:
        return None
    for saying in scene.around(index):
        if scene.quotes(saying) or saying.source is None:
            return None
        between = (
            other
            for other in _back(scene, index, sentences=0)
            if scene.mentions[other].head.start >= saying.content.start
            and scene.role(other) is Role.SUBJECT
            and fits(scene, index, other)
        )
        speaker = next((one for one in _speaking(scene, index, saying) if fits(scene, index, one)), None)
        if speaker is not None and _may_be_several(scene, index, speaker):
            return None
        if speaker is not None and saying.cue.start < scene.mentions[index].head.start:
            is_open = next(between, None) is not None or _may_be_owner(scene, index, speaker)
            return None if is_open else speaker
    return None


def _may_be_owner(scene: Scene, index: int, speaker: int) -> bool:
    """Tell whether a person may be meant whose agent speaks: in "Roy's agent said he …" it is rather Roy."""
    owner, gender = scene.mentions[speaker].possessor, scene.mentions[index].gender
    is_person = gender in (Gender.MASCULINE, Gender.FEMININE)
    return is_person and owner is not None and fits(scene, index, owner)


def _speaking(scene: Scene, index: int, saying: Saying) -> Iterator[int]:
    """Yield a saying's source, and for a pronoun that acts the body whose spokesman the source is."""
    if saying.source is None:
        return
    yield saying.source
    acts = index in scene.agents or index in scene.willing
    for called in (saying.source, *scene.mentions[saying.source].appositions):
        body = scene.mentions[called].possessor
        if acts and body is not None and can_act(scene, body):
            yield body


def _best(scene: Scene, index: int) -> int | None:
    """Return a mention of the chain that ranks first; None where none fits or two rank alike."""
    ranked: dict[int, Rank] = {}
    example: dict[int, int] = {}
    for other in _back(scene, index, sentences=REACH):
        if fits(scene, index, other) and _can_speak(scene, index, other):
            chain, rank = scene.chains.of(other), _rank(scene, index, other)
            if chain not in ranked or rank < ranked[chain]:
                ranked[chain], example[chain] = rank, other
    if not ranked:
        return None
    first, *rest = sorted(ranked, key=lambda chain: ranked[chain])
    if rest and ranked[rest[0]] == ranked[first]:
        return None
    is_open = (
        _may_be_several(scene, index, example[first])
        or _may_be_told(scene, index)
        or _may_be_handled(scene, index, example[first], [example[chain] for chain in rest])
        or _may_be_elsewhere(scene, index, example[first], [example[chain] for chain in rest])
    )
    return None if is_open else example[first]


def _may_be_handled(scene: Scene, index: int, found: int, rest: list[int]) -> bool:
    """
    Tell whether "it" in "it was sent" may be a thing named in one sentence with the body found.

    A board that acted is likelier to act again, but a report is likelier to be sent.
    """
    if index not in scene.done_to or scene.mentions[index].gender is not Gender.NEUTER:
        return False
    sentence = scene.mentions[found].sentence
    things = (other for other in rest if scene.mentions[other].sentence == sentence)
    return can_act(scene, found) and any(not can_act(scene, other) for other in things)


def _may_be_elsewhere(scene: Scene, index: int, found: int, rest: list[int]) -> bool:
    """
    Tell whether "him" may be the subject of the sentence before rather than a possessor in its own.

    In "Roy spoke. Lund's party jeered him" both may have been jeered.
    """
    mention, owner = scene.mentions[index], scene.mentions[found]
    if mention.role is not Role.OBJECT or owner.role is not Role.POSSESSOR or owner.clause != mention.clause:
        return False
    return any(
        scene.role(other) is Role.SUBJECT and scene.mentions[other].sentence == mention.sentence - 1
        for other in rest
    )


def _may_be_told(scene: Scene, index: int) -> bool:
    """
    Tell whether "they" may be the people who are told, and may be others.

    What he told customers that they would get, customers get; whom he told reporters that they had hired,
    reporters are not.
    """
    if scene.mentions[index].number is not Number.PLURAL:
        return False
    told = {part for saying in scene.around(index) for part in scene.told(saying) if fits(scene, index, part)}
    return bool(told) and any(Trait.PLURAL in scene.chains.traits(part) for part in told)


def _may_be_several(scene: Scene, index: int, other: int) -> bool:
    """
    Tell whether "they" may be several that are named side by side rather than the one found.

    After "the Commission" and then "Germany and France" it is open who they are, and so it is whether those
    are one of the two.
    """
    if scene.mentions[index].number is not Number.PLURAL:
        return False
    if Trait.PLURAL in scene.chains.traits(other):
        return scene.role(other) is Role.SUBJECT and _subjects_beside(scene, other) > 1
    clause = scene.mentions[index].clause
    between = scene.mentions[index].sentence - scene.mentions[other].sentence
    return any(
        _subjects_beside(scene, part) > 1
        for part in _back(scene, index, sentences=between)
        if scene.mentions[part].role is Role.SUBJECT and scene.mentions[part].clause != clause
    )


def _subjects_beside(scene: Scene, index: int) -> int:
    """Count the subjects of a mention's clause: "Germany and France" are two."""
    mention = scene.mentions[index]
    parts = scene.by_clause.get((mention.sentence, mention.clause), ())
    return sum(scene.mentions[part].role is Role.SUBJECT for part in parts)


def _ahead(scene: Scene, index: int) -> int | None:
    """Return the subject that follows, for a pronoun that leads its sentence: "In his speech Mr. Roy …"."""
    for place in range(scene.place[index] + 1, len(scene.order)):
        other = scene.order[place]
        mention = scene.mentions[other]
        if mention.sentence != scene.mentions[index].sentence:
            return None
        if mention.type is MentionType.NAME and scene.role(other) is Role.SUBJECT:
            return other if fits(scene, index, other) else None
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
    role, chain = scene.role(other), scene.chains.of(other)
    told = (part for saying in scene.around(index) for part in scene.told(saying))
    parallel = back == 0 and role is pronoun.role is Role.OBJECT
    leads = mention.head.start if role is Role.SUBJECT else 0
    return Rank(
        doubt=_doubt(scene, index, other),
        is_told=not pronoun.animate and any(scene.chains.of(part) == chain for part in told),
        sentences_back=back,
        gender_open=bool(pronoun.animate) and not scene.chains.traits(other) & GENDERS,
        cannot_act=index in scene.agents and not can_act(scene, other),
        obliqueness=-1 if parallel else OBLIQUENESS[role],
        lead=leads,
    )


def _can_speak(scene: Scene, index: int, other: int) -> bool:
    """Tell whether a candidate can be the "it" of "it said": one that acts, or at least leads a clause."""
    return index not in scene.sources or can_act(scene, other) or scene.role(other) is Role.SUBJECT


def _doubt(scene: Scene, index: int, other: int) -> int:
    """
    Return how far it is open whether a candidate agrees.

    "They" may be a body of many. "It" may be a name that was taken for a person's. "She" is a woman, or one
    who is named and leads a clause, rather than one who might be; least of all what may be no person.
    """
    pronoun, traits = scene.mentions[index], scene.chains.traits(other)
    if pronoun.number is Number.PLURAL:
        return Trait.PLURAL not in traits
    if pronoun.gender is Gender.NEUTER:
        return Trait.ALIVE in traits
    named = any(member in scene.names for member in scene.chains.members(other))
    leads = named and Trait.SURELY_ALIVE in traits and scene.role(other) is Role.SUBJECT
    if traits & GENDERS or leads:
        return 0
    return 1 if Trait.ALIVE in traits else 2
