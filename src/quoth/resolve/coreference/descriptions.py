"""Descriptions: "the president" after "President Moon", "the authority" after "the harbor authority"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from quoth.model.judgement import Kind, Modality, Polarity, Quantifier
from quoth.model.mention import NO_NOUNS, Definiteness, Gender, Mention, MentionType, Number
from quoth.model.slug import plain
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.traits import Trait
from quoth.resolve.gazetteer import gazetteer
from quoth.resolve.names import head_lemma, openers
from quoth.resolve.tables import table

Link = tuple[int, int]

NEAREST = 8  # mentions with the same head that a description is compared with
NO_PERSONS = frozenset({Kind.EVENT, Kind.TOPIC, Kind.PLACE})
REACH = 3  # sentences back in which "the company" looks for the one name it can mean


def appositions(scene: Scene) -> Iterator[Link]:
    """Join what stands side by side: "the prosecutor, Vera Holm"."""
    for index, mention in enumerate(scene.mentions):
        for other in mention.appositions:
            if other < index and _can_be_one(scene, index, other):
                yield index, other


def descriptions(scene: Scene) -> Iterator[Link]:
    """
    Join "the president" with the one name that a title, an apposition or a copula calls president.

    Where two are called so, the description is nobody's; "the president" is no former one.
    """
    called = _called(scene)
    for index in scene.order:
        mention = scene.mentions[index]
        if not _points_back(mention):
            continue
        before = {
            scene.chains.of(name): name
            for name, words in called.get(head_lemma(mention), ())
            if scene.place[name] < scene.place[index] and _fits(mention, words)
        }
        known = scene.chains.of(index) in before
        if len(before) == 1 and not known and _agree_in_number(scene, index, min(before.values())):
            yield index, min(before.values())


def heads_of_names(scene: Scene) -> Iterator[Link]:
    """Join "the board" with the one body named before whose name ends so: "the National Grain Board"."""
    bodies: dict[str, dict[int, int]] = defaultdict(dict)
    for index in scene.order:
        mention = scene.mentions[index]
        if mention.type is MentionType.NAME and scene.kinds[index] is not Kind.PERSON:
            *_, last = ("", *scene.names[index])
            for head in {last, plain(mention.head.text)}:
                bodies[head][scene.chains.of(index)] = index
        elif _points_back(mention) and not mention.appositions:
            named = bodies.get(plain(mention.head.text), {})
            fitting = [name for name in named.values() if _modifiers(mention) <= set(scene.names[name])]
            if len(fitting) == 1:
                yield index, fitting[0]


def repeated_heads(scene: Scene) -> Iterator[Link]:
    """Join a definite description with the nearest before it that has its head and all its modifiers."""
    latest: dict[str, list[int]] = defaultdict(list)
    for index in scene.order:
        mention = scene.mentions[index]
        if mention.type is not MentionType.NOMINAL:
            continue
        head = plain(mention.head.text)
        if _points_back(mention):
            for other in reversed(latest[head][-NEAREST:]):
                earlier = scene.mentions[other]
                if _fits(mention, _modifiers(earlier)) and _may_repeat(scene, index, other):
                    yield index, other
                    break
        latest[head].append(index)


def sorts(scene: Scene) -> Iterator[Link]:
    """
    Join "the company" with the one company named before, if that was shortly before and nothing described it.

    Only heads that say no more than what sort of thing a name is ("company", "country", "city") do so.
    """
    named: list[int] = []
    for index in scene.order:
        mention = scene.mentions[index]
        if mention.type is MentionType.NAME:
            named.append(index)
        sort = _sort(mention)
        if not sort or not _points_back(mention) or not _is_first(scene, index):
            continue
        fitting = {scene.chains.of(name): name for name in named if _is_of_sort(scene, name, sort)}
        if len(fitting) == 1:
            [name] = fitting.values()
            near = mention.sentence - scene.mentions[name].sentence < REACH
            if near and name not in scene.apart[index]:
                yield index, name


@cache
def _past() -> frozenset[str]:
    return frozenset(row["word"] for row in table("past"))


@cache
def sort_of_head() -> dict[str, str]:
    """Return what sort of thing a head word is said of, by its lemma."""
    return {row["word"]: row["sort"] for row in table("heads")}


def _can_be_one(scene: Scene, index: int, other: int) -> bool:
    """
    Tell whether an apposition equates.

    Two names side by side are a list gone wrong, and nobody who is known is an event, a topic or a place.
    """
    mentions = scene.mentions[index], scene.mentions[other]
    types = {mention.type for mention in mentions}
    if types == {MentionType.NAME} or types & NO_NOUNS:
        return False
    kinds = {scene.kinds[index], scene.kinds[other]}
    person = any(entry and entry.kind is Kind.PERSON for entry in (scene.known[index], scene.known[other]))
    return _agree_in_number(scene, index, other) and not (person and kinds & NO_PERSONS)


def _called(scene: Scene) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Gather what names are called, by the head: of each chain the first name so called, and the words."""
    called: dict[str, dict[tuple[int, frozenset[str]], int]] = defaultdict(dict)
    for index, mention in enumerate(scene.mentions):
        before = _words_before_name(mention)
        if before:
            called[before[-1]].setdefault((scene.chains.of(index), frozenset(before)), index)
    for name, description in _equated(scene):
        mention = scene.mentions[description]
        words = frozenset(mention.lemmas)
        called[head_lemma(mention)].setdefault((scene.chains.of(name), words), name)
    return {head: [(name, words) for (_, words), name in found.items()] for head, found in called.items()}


def _words_before_name(mention: Mention) -> tuple[str, ...]:
    """Return the title or description a name is introduced with: "intelligence chief" Suh Hoon."""
    if mention.type is not MentionType.NAME or not mention.name:
        return ()
    cut = mention.name.start - mention.passage.start
    words = plain(mention.passage.text[:cut]).split()
    return tuple(word for word in words if word not in openers())


def _equated(scene: Scene) -> Iterator[Link]:
    """
    Yield names with the descriptions they are in apposition with, or are by the document's own word.

    What a source says somebody is ("called him the founder") is that source's claim and names nobody.
    """
    for index, mention in enumerate(scene.mentions):
        if mention.type is MentionType.NAME:
            for other in mention.appositions:
                if scene.mentions[other].type is MentionType.NOMINAL:
                    yield index, other
    for statement in scene.reading.statements:
        if statement.predicate.verb != "be" or statement.object is None or statement.sayings:
            continue
        held = statement.polarity is Polarity.AFFIRMED and statement.modality is Modality.ACTUAL
        if held and scene.mentions[statement.subject].type is MentionType.NAME:
            yield statement.subject, statement.object


def _points_back(mention: Mention) -> bool:
    """Tell whether a description can be of something named before: "the", "this", "its" … and a noun."""
    return (
        mention.type is MentionType.NOMINAL
        and mention.quantifier is not Quantifier.NONE
        and mention.definiteness is Definiteness.DEFINITE
    )


def _modifiers(mention: Mention) -> frozenset[str]:
    """Return the words that tell a description's referent from others with the same head."""
    head = head_lemma(mention)
    return frozenset(
        word for word in mention.lemmas if word != head and word[0].isalnum() and word not in openers()
    )


def _fits(mention: Mention, words: frozenset[str]) -> bool:
    """
    Tell whether a description says no more than these words, nor leaves out that somebody else is in office.

    A former banker may be "the banker"; a former president is not "the president".
    """
    modifiers = _modifiers(mention)
    over = words & _past() - modifiers
    return modifiers <= words and not (over and gazetteer().knows_office(head_lemma(mention)))


def _agree_in_number(scene: Scene, index: int, other: int) -> bool:
    numbers = {scene.mentions[index].number, scene.mentions[other].number} - {None}
    return len(numbers) < 2


def _may_repeat(scene: Scene, index: int, other: int) -> bool:
    earlier = scene.mentions[other]
    covers = earlier.passage.covers(scene.mentions[index].passage)
    return _agree_in_number(scene, index, other) and not covers and other not in scene.apart[index]


def _is_first(scene: Scene, index: int) -> bool:
    """Tell whether a mention is the first of its chain: nothing named or described it before."""
    return min(scene.chains.members(index), key=scene.place.__getitem__) == index


def _sort(mention: Mention) -> str | None:
    return sort_of_head().get(head_lemma(mention)) if mention.number is Number.SINGULAR else None


def _is_of_sort(scene: Scene, name: int, sort: str) -> bool:
    """Tell whether a name can be a company, a country, a city, a man or a woman."""
    mention, entry, kind = scene.mentions[name], scene.known[name], scene.kinds[name]
    if sort == "company":
        alone = len(scene.names[name]) == 1 and not mention.title
        is_time = mention.passage.start in scene.times
        return not entry and not is_time and (kind in (Kind.ORGANIZATION, Kind.OTHER) or alone)
    if sort == "country":
        return entry is not None and entry.kind is Kind.PLACE and not entry.stands_for
    if sort == "city":
        return kind is Kind.PLACE and (entry is None or entry.stands_for is not None)
    contrary = Trait.FEMININE if sort == Gender.MASCULINE.value else Trait.MASCULINE
    return kind is Kind.PERSON and contrary not in scene.chains.traits(name)
