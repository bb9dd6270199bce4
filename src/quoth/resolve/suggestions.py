"""Suggestions: the entities of many documents in; those that may be one, and why, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from quoth.model.entity import Entity
from quoth.model.judgement import Kind
from quoth.model.slug import plain
from quoth.resolve.gazetteer import Gazetteer
from quoth.resolve.gazetteer import gazetteer as shipped_gazetteer

LIKENESS = 85.0  # of 100, by which two spellings are worth a look
SMALL_WORD = 3  # letters; "of", "de", "and" need no capital in a name
LONGEST_CUT = 3  # words; of a name that has more nobody takes the beginning for the whole
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


@dataclass(frozen=True, slots=True)
class Name:
    """A name as two of them are compared: its plain words, how it is written, and what it names."""

    words: tuple[str, ...]
    label: str
    kind: Kind

    @classmethod
    def of(cls, entity: Entity) -> Name:
        """Return an entity's name."""
        return cls(tuple(plain(entity.label).split()), entity.label, entity.kind)


Rule = Callable[[Name, Name], Reason | None]


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
        for reason in _reasons(Name.of(shorter), Name.of(longer)):
            found[shorter.id, longer.id][reason] = None
    suggestions = (
        Suggestion(entity, into, tuple(sorted(reasons, key=_by_strength)))
        for (entity, into), reasons in found.items()
    )
    return tuple(sorted(suggestions, key=lambda each: (-each.strength, each.entity, each.into)))


def same_words(one: Name, other: Name) -> Reason | None:
    """Find the same words in another order: "Moon Jae-in" and "Jae-in Moon"."""
    return Reason("the same words", 95.0) if sorted(one.words) == sorted(other.words) else None


def like_spelling(one: Name, other: Name) -> Reason | None:
    """Find spellings that differ by a letter or two, each word near its fellow; a plural is no spelling."""
    from rapidfuzz.fuzz import ratio

    if len(one.words) != len(other.words) or min(map(len, one.words + other.words)) < 2:
        return None
    pairs = list(zip(one.words, other.words, strict=True))
    if any(word != fellow and word.rstrip("s") == fellow.rstrip("s") for word, fellow in pairs):
        return None
    likeness = min(ratio(word, fellow) for word, fellow in pairs)
    return Reason("spelled almost alike", round(likeness, 1)) if LIKENESS <= likeness < 100 else None


def first_initial(one: Name, other: Name) -> Reason | None:
    """Find a first name cut to its letter: "D. Achebe" and "Desmond Achebe"."""
    if len(one.words) != len(other.words) or len(one.words) < 2 or one.words[1:] != other.words[1:]:
        return None
    if len(one.words[0]) == 1 and other.words[0].startswith(one.words[0]):
        return Reason("the first name's letter", 80.0)
    return None


def letters(one: Name, other: Name) -> Reason | None:
    """Find an abbreviation: "NGB" and "National Grain Board"."""
    is_short = len(one.words) == 1 < len(other.words) and one.label.isupper()
    both_bodies = one.kind is other.kind is Kind.ORGANIZATION
    if is_short and both_bodies and one.words[0] == "".join(word[0] for word in other.words):
        return Reason("its letters", 75.0)
    return None


def surname(one: Name, other: Name) -> Reason | None:
    """Find a person's last name, or names: "Achebe" and "Desmond Achebe"."""
    count = len(one.words)
    if not (0 < count < len(other.words) and one.kind is other.kind is Kind.PERSON):
        return None
    return Reason("the surname", 60.0 + 5 * count) if other.words[-count:] == one.words else None


def beginning(one: Name, other: Name) -> Reason | None:
    """Find a first name, or a body's short name: "Orrin" and "Orrin Labs"."""
    count = len(one.words)
    if not 0 < count < len(other.words) <= LONGEST_CUT or Kind.OTHER in (one.kind, other.kind):
        return None
    return Reason("the beginning of the name", 50.0 + 5 * count) if other.words[:count] == one.words else None


RULES: tuple[Rule, ...] = (same_words, like_spelling, first_initial, letters, surname, beginning)


def _is_name(entity: Entity) -> bool:
    """Tell whether a label is a name: a capital on each word of weight, and nobody's ("Roy's car")."""
    words = entity.label.split() or [""]
    weighty = [word for word in words if len(word) > SMALL_WORD]
    named = words[0][:1].isupper() and all(word[:1].isupper() for word in weighty)
    owned = any(word.endswith(("'s", "’s")) for word in words[:-1])
    return named and not owned and not entity.concept and not _OF_ONE_TEXT.search(entity.id)


def _worth_comparing(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Yield pairs that share a word, the beginning of one, or the letters of an abbreviation, each once."""
    blocks: dict[str, dict[tuple[str, str], Entity]] = defaultdict(dict)
    for entity in entities:
        words = Name.of(entity).words
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
    return entity.id in known.entries, len(Name.of(entity).words), entity.id


def _reasons(one: Name, other: Name) -> Iterator[Reason]:
    return (reason for rule in RULES if (reason := rule(one, other)))


def _by_strength(reason: Reason) -> tuple[float, str]:
    return -reason.strength, reason.words
