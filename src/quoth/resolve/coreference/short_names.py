"""Short names: a name and its other spellings, its abbreviation, its surname, its people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from quoth.model.judgement import Kind
from quoth.model.mention import Definiteness, Gender, Number, Role
from quoth.model.slug import plain
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.traits import Trait
from quoth.resolve.kinds import is_articled, is_surely_a_body
from quoth.resolve.tables import table

Link = tuple[int, int]
Words = tuple[str, ...]

LIKENESS = 90.0  # of 100; "Zelenskiy" and "Zelensky" 94, "Merkel" and "Merker" 83
SHORTEST_LIKE = 6  # letters; below that one letter makes another name
DOMINANCE = 3  # times as often must one of two namesakes be named to be meant by the bare name
LONGEST_CUT = 4  # words; of a name that has more the beginning is no short form ("Immigration", "United")
BOTH_GENDERS = Trait.MASCULINE | Trait.FEMININE


def spellings(scene: Scene) -> Iterator[Link]:
    """
    Join names that are the same but for marks, case, initials, or a letter of a transliteration.

    A surname that stands with "Mr." and with "Ms." is two people's; without either it is then nobody's. Nor
    is it the same name any more once a second person is named who bears it.
    """
    bearers: dict[Words, list[int]] = defaultdict(list)
    seen: dict[object, int] = {}
    rough: dict[tuple[str, str], list[int]] = defaultdict(list)
    borne = _genders_of_surnames(scene)
    for index, words in scene.names.items():
        entry, gender = scene.known[index], scene.genders[index]
        shared = len(borne.get(words, ())) > 1 and not entry
        if shared and gender is None:
            scene.disputed.add(index)
        if len(words) > 1:
            bearers[words[-1:]].append(index)
        told_apart = (gender if shared else None, len({scene.chains.of(full) for full in bearers[words]}) > 1)
        same = seen.setdefault(entry.id if entry else (words, *told_apart), index)
        if same != index:
            yield index, same
        elif words and not entry and not any(told_apart):
            outline = (words[0][0], words[-1][0])
            like = (other for other in rough[outline] if _are_spellings(words, scene.names[other]))
            if (other := next(like, None)) is not None:
                yield index, other
            rough[outline].append(index)


def abbreviations(scene: Scene) -> Iterator[Link]:
    """Join "I.M.F." with the one name whose words begin with these letters."""
    by_initials: dict[str, set[int]] = defaultdict(set)
    for index, words in scene.names.items():
        if len(words) > 1:
            by_initials["".join(word[0] for word in words)].add(scene.chains.of(index))
            by_initials["".join(word[0] for word in words if len(word) > 3)].add(scene.chains.of(index))
    for index, words in scene.names.items():
        if len(words) == 1 and _letters(scene, index).isupper() and not scene.known[index]:
            found = by_initials.get(words[0], set()) - {scene.chains.of(index)}
            if len(found) == 1:
                yield index, min(found)


def short_names(scene: Scene) -> Iterator[Link]:
    """
    Join "Mr. Kim" or "Kim" with the one longer name that has it as its surname, else as its beginning.

    Longer names before it go before those that come after. Where two are left, the one is meant that the
    title names ("Mayor Dahl"), that the gazetteer knows, or that the text names `DOMINANCE` times as often;
    else nobody. A body's short name is its beginning ("Orrin" for "Orrin Labs"), or its last word with the
    article ("the Herald"); a state's or a city's is never part of a longer one ("Korea").
    """
    ends, starts = _longer_names(scene)
    settled: dict[Words, int] = {}
    for index, words in scene.names.items():
        # What is spelled alike is one chain already: if each sought anew, "Bush" would join two Bushes.
        done = words in settled and scene.chains.of(settled[words]) == scene.chains.of(index)
        if scene.known[index] or done:
            continue
        surnames = [full for full in ends.get(words, ()) if _can_shorten(scene, index, full, from_end=True)]
        firsts = [full for full in starts.get(words, ()) if _can_shorten(scene, index, full, from_end=False)]
        fitting = _nearest(scene, index, surnames, firsts)
        meant = _titled_alike(scene, index, fitting) or _foremost(scene, fitting)
        if meant is not None:
            settled[words] = index
            yield index, meant
        elif fitting:
            scene.disputed.add(index)


def regions(scene: Scene) -> Iterator[Link]:
    """Join "the North" with the one state the document names that begins so: "North Korea"."""
    states: dict[Words, dict[int, int]] = defaultdict(dict)
    for index, words in scene.names.items():
        if scene.known[index] and scene.kinds[index] is Kind.PLACE:
            states[words[:-1]][scene.chains.of(index)] = index
    for index, words in scene.names.items():
        articled = scene.mentions[index].definiteness is Definiteness.DEFINITE
        if articled and len(words) == 1 and not scene.known[index] and len(states[words]) == 1:
            yield index, min(states[words].values())


def demonyms(scene: Scene) -> Iterator[Link]:
    """Join "the Sundmarkers" with "Sundmark": the name with the ending of its people."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, words in scene.names.items():
        if len(words) == 1:
            places[words[0][:4]].append(index)
    for index, words in scene.names.items():
        mention = scene.mentions[index]
        many = mention.number is Number.PLURAL and mention.definiteness is Definiteness.DEFINITE
        if len(words) == 1 and many and not scene.known[index]:
            lands = {
                scene.chains.of(other): other
                for other in places[words[0][:4]]
                if _is_people_of(words[0], *scene.names[other])
            }
            if len(lands) == 1:
                yield index, min(lands.values())


def _are_spellings(one: Words, other: Words) -> bool:
    """Tell whether two names are one: first and last word alike, an initial standing for its word."""
    from rapidfuzz.fuzz import ratio

    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        first, second = sorted((one[0], other[0]), key=len)
        middle = set(one[1:-1]) <= set(other[1:-1]) or set(other[1:-1]) <= set(one[1:-1])
        if middle and (first == second or (len(first) == 1 and second.startswith(first))):
            return True
    joined, against = sorted((" ".join(one), " ".join(other)), key=len)
    comparable = len(joined) >= SHORTEST_LIKE and len(one) == len(other) and against != f"{joined}s"
    return comparable and ratio(joined, against) >= LIKENESS


def _letters(scene: Scene, index: int) -> str:
    mention = scene.mentions[index]
    return (mention.name or mention.head).text.replace(".", "")


def _longer_names(scene: Scene) -> tuple[dict[Words, list[int]], dict[Words, list[int]]]:
    """
    Index names of several words by the words they end with, and by those they begin with.

    Known people are indexed by their surname, however they are named ("President Obama"). Of each chain
    its first mention stands for all.
    """
    ends: dict[Words, list[int]] = defaultdict(list)
    starts: dict[Words, list[int]] = defaultdict(list)
    first: dict[tuple[int, Words], int] = {}
    for index, words in scene.names.items():
        if first.setdefault((scene.chains.of(index), words), index) != index:
            continue
        entry = scene.known[index]
        if entry and entry.kind is Kind.PERSON and len(words) > 1:
            words = tuple(plain(entry.label).split())  # without a title taken for a part of the name
        endings = {words[-length:] for length in range(1, len(words))}
        if entry and entry.surname:
            endings.add(tuple(plain(entry.surname).split()))
        for ending in endings:
            ends[ending].append(index)
        for length in range(1, min(len(words), LONGEST_CUT)):
            starts[words[:length]].append(index)
    return ends, starts


def _genders_of_surnames(scene: Scene) -> dict[Words, set[Gender]]:
    borne: dict[Words, set[Gender]] = defaultdict(set)
    for index, words in scene.names.items():
        gender = scene.genders[index]
        if len(words) == 1 and gender:
            borne[words].add(gender)
    return borne


def _nearest(scene: Scene, index: int, surnames: list[int], firsts: list[int]) -> list[int]:
    """Return the longer names that may be meant, one of each chain: those before, and surnames, go first."""
    place = scene.place[index]
    for found in (surnames, firsts):
        before = [full for full in found if scene.place[full] < place]
        if before:
            return list({scene.chains.of(full): full for full in before}.values())
    return list({scene.chains.of(full): full for full in surnames or firsts}.values())


def _titled_alike(scene: Scene, index: int, fitting: list[int]) -> int | None:
    """Return the one of several whom the short name's office is said of, if it never stands without it."""
    offices = {_office(scene, same) for same in scene.chains.members(index)}
    if len(fitting) < 2 or len(offices) != 1 or None in offices:
        return None
    holders = [
        full for full in fitting if offices & {_office(scene, same) for same in scene.chains.members(full)}
    ]
    return holders[0] if len(holders) == 1 else None


def _office(scene: Scene, index: int) -> str | None:
    """Return the title before a name, if it is an office's: "Mr." says no more than a gender."""
    mention = scene.mentions[index]
    return plain(mention.title.text) if mention.title and mention.gender is None else None


def _foremost(scene: Scene, fitting: list[int]) -> int | None:
    """Return the one that is meant; None where there is none, or where none is more likely than another."""
    known = [full for full in fitting if scene.known[full]]
    if len(fitting) == 1 or len(known) == 1:
        return (known or fitting)[0]
    named = {full: _times_named(scene, full) for full in fitting}
    often = sorted(fitting, key=lambda full: -named[full])
    return often[0] if often and named[often[0]] >= DOMINANCE * named[often[1]] else None


def _times_named(scene: Scene, index: int) -> int:
    """Return how often the text names somebody, in full or by what is known to be short for it."""
    return sum(member in scene.names for member in scene.chains.members(index))


def _can_shorten(scene: Scene, short: int, full: int, *, from_end: bool) -> bool:
    """Tell whether a short name's title, kind and gender allow the longer one."""
    one, other = scene.kinds[short], scene.kinds[full]
    if from_end and scene.mentions[short].definiteness is Definiteness.DEFINITE:
        return _is_body_called_so(scene, short, full)
    if scene.known[full] and other is not Kind.PERSON:
        return False
    if scene.known[full] or scene.mentions[short].title or scene.mentions[full].title:
        genders = (scene.chains.traits(short) | scene.chains.traits(full)) & BOTH_GENDERS
        return genders != BOTH_GENDERS and not is_surely_a_body(scene.mentions[full], scene.known[full])
    if from_end:  # a surname, whatever the recognizer took it for
        alive = other is Kind.PERSON or Trait.ALIVE in scene.chains.traits(full)
        speaks = not scene.willing.isdisjoint(scene.chains.members(short))
        is_place = one is Kind.PLACE and not speaks
        return alive and not is_place and not is_surely_a_body(scene.mentions[full], None)
    if is_articled(scene.mentions[full]) and scene.mentions[short].role is Role.OBLIQUE:
        return False  # "the Orvik Post" is not where the mill "in Orvik" stands
    return Kind.PLACE not in (one, other) or one is other


def _is_body_called_so(scene: Scene, short: int, full: int) -> bool:
    """Tell whether "the Herald" can be "the Daily Herald"; "the House" is never "the White House"."""
    entry, number = scene.known[full], scene.mentions[short].number
    is_body = scene.kinds[full] in (Kind.ORGANIZATION, Kind.OTHER) and not scene.mentions[full].title
    alive = Trait.ALIVE in scene.chains.traits(short) | scene.chains.traits(full)
    return is_body and not alive and number is not Number.PLURAL and not (entry and entry.id in _seats())


def _is_people_of(people: str, land: str) -> bool:
    """Tell whether a people's name is a land's with an ending: "sundmarkians", "angolans"."""
    stems = (people.removesuffix(ending) for ending in _endings() if people.endswith(ending))
    return land != people and any(
        len(stem) > 3 and land.startswith(stem) and len(land) - len(stem) < 3 for stem in stems
    )


@cache
def _seats() -> frozenset[str]:
    return frozenset(row["id"] for row in table("seats"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in table("demonyms"))
