"""Suggestions: the entities of many documents in; those that may be one, and why, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.gazetteer import gazetteer as shipped_gazetteer
from quoth.resolve.names import plain

LIKENESS = 85.0  # of 100, by which two spellings are worth a look
LARGEST_BLOCK = 60  # names that share a word; "Department" says nothing about who may be one

_OF_ONE_TEXT = re.compile(r"-[0-9a-f]{8}$")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two entities may be one, as a person would say it, and how far it goes: 0 to 100."""

    words: str
    strength: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A join to think about: `quoth entities merge ENTITY INTO` makes it."""

    entity: str
    into: str
    reasons: tuple[Reason, ...]

    @property
    def strength(self) -> float:
        """Return the strength of the best reason."""
        return max(reason.strength for reason in self.reasons)


Rule = Callable[[tuple[str, ...], tuple[str, ...]], Reason | None]


def suggest(entities: Iterable[Entity], *, gazetteer: Gazetteer | None = None) -> tuple[Suggestion, ...]:
    """
    Return likely joins of entities across documents, the likeliest first.

    Give an entity once for each label it has. Names are compared, descriptions ("officials") and concepts
    are not; nor are pronouns and surnames that mean nobody known outside their text. A name is suggested
    to go into one the gazetteer knows, else into the fuller one.
    """
    known = gazetteer or shipped_gazetteer()
    names = [entity for entity in entities if _is_name(entity)]
    found: dict[tuple[str, str], dict[Reason, None]] = defaultdict(dict)
    for one, other in _worth_comparing(names):
        if one.id == other.id or not _kinds_allow(one, other) or {one.id, other.id} <= known.entries.keys():
            continue
        shorter, longer = sorted((one, other), key=lambda entity: _fullness(entity, known))
        for reason in _reasons(_words(shorter), _words(longer)):
            found[shorter.id, longer.id][reason] = None
    suggestions = (
        Suggestion(entity, into, tuple(sorted(reasons, key=_by_strength)))
        for (entity, into), reasons in found.items()
    )
    return tuple(sorted(suggestions, key=lambda each: (-each.strength, each.entity, each.into)))


def same_words(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    """Find the same words in another order: "Moon Jae-in" and "Jae-in Moon"."""
    return Reason("the same words", 95.0) if sorted(one) == sorted(other) else None


def like_spelling(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    """Find spellings that differ by a letter or two, each word near its fellow."""
    from rapidfuzz.fuzz import ratio

    if len(one) != len(other) or min(map(len, one + other)) < 2:
        return None
    likeness = min(ratio(word, fellow) for word, fellow in zip(one, other, strict=True))
    return Reason("spelled almost alike", round(likeness, 1)) if LIKENESS <= likeness < 100 else None


def initials(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    """Find an abbreviation: "NGB" and "National Grain Board"."""
    if len(one) == 1 and len(other) > 1 and one[0] == "".join(word[0] for word in other):
        return Reason("its letters", 75.0)
    return None


def first_initial(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    """Find a first name cut to its letter: "D. Achebe" and "Desmond Achebe"."""
    if len(one) != len(other) or len(one) < 2 or one[1:] != other[1:]:
        return None
    if len(one[0]) == 1 and other[0].startswith(one[0]):
        return Reason("the first name's letter", 80.0)
    return None


def part(one: tuple[str, ...], other: tuple[str, ...]) -> Reason | None:
    """Find a surname, or a name's beginning: "Achebe" or "Desmond" and "Desmond Achebe"."""
    if not 0 < len(one) < len(other):
        return None
    if other[-len(one) :] == one:
        return Reason("the end of the fuller name", 60.0 + 5 * len(one))
    if other[: len(one)] == one:
        return Reason("the beginning of the fuller name", 50.0 + 5 * len(one))
    return None


RULES: tuple[Rule, ...] = (same_words, like_spelling, first_initial, initials, part)


def _is_name(entity: Entity) -> bool:
    return not entity.concept and entity.label[:1].isupper() and not _OF_ONE_TEXT.search(entity.id)


def _words(entity: Entity) -> tuple[str, ...]:
    return tuple(plain(entity.label).split())


def _worth_comparing(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Yield pairs that share a word, the beginning of one, or the letters of an abbreviation, each once."""
    blocks: dict[str, dict[tuple[str, str], Entity]] = defaultdict(dict)
    for entity in entities:
        words = _words(entity)
        keys = {*words, *(f"{word[:3]}…" for word in words), "".join(word[0] for word in words)}
        for key in keys:
            blocks[key][entity.id, entity.label] = entity
    seen: set[tuple[tuple[str, str], tuple[str, str]]] = set()
    for key in sorted(blocks):
        block = blocks[key]
        if len(block) <= LARGEST_BLOCK:
            for one, other in combinations(sorted(block), 2):
                if (one, other) not in seen:
                    seen.add((one, other))
                    yield block[one], block[other]


def _kinds_allow(one: Entity, other: Entity) -> bool:
    return one.kind is other.kind or Kind.OTHER in (one.kind, other.kind)


def _fullness(entity: Entity, known: Gazetteer) -> tuple[bool, int, str]:
    return entity.id in known.entries, len(_words(entity)), entity.id


def _reasons(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[Reason]:
    return (reason for rule in RULES if (reason := rule(one, other)))


def _by_strength(reason: Reason) -> tuple[float, str]:
    return -reason.strength, reason.words
