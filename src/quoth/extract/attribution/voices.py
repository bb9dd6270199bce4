"""Voices: the parts of a reported clause in which the author speaks again, or somebody else does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.words import CueWords
    from quoth.language.syntax import Tree

Place = TypeVar("Place", int, tuple[int, int])

BREAKS = frozenset({",", "--", "–", "—", "-"})


@dataclass(frozen=True, slots=True)
class Turns:
    """
    Where voices turn in the narrator's text; places in order.

    `asides` are relative clauses and remarks set off by a comma: 'the fund, which denies it', 'they will
    sell, a plan that others dispute' end in the author's voice.
    `others` are the cues inside a clause that have a voice of their own, each with the place where that
    begins: '... that demand fell, [and] some suspect ...', '... that it fell, [calling] it a farce'.
    `participles` are the further participles set off by a comma: 'denied it, producing a log'.
    """

    asides: Sequence[Range]
    others: Sequence[tuple[int, int]]
    participles: Sequence[int]

    def own_voice(self, tree: Tree, verb: int, clause: Range, *, denies: bool) -> list[Range]:
        """Return the pieces of a clause that are still the verb's source's; to act is not to deny."""
        start, end = clause
        for place, other in _from(self.others, start):
            if place >= end:
                break
            if other != verb and _parts(tree, verb, place, other):
                end = place
        if denies:
            end = next((place for place in _from(self.participles, start) if start < place < end), end)
        pieces = []
        for aside in _from(self.asides, start):
            if aside[0] >= end:
                break
            if aside[1] >= end - 1:
                pieces.append((start, aside[0]))
                start = aside[1]
        return [*pieces, (start, end)]


def turns(tree: Tree, inside: Sequence[int], words: CueWords) -> Turns:
    """Find where voices turn in the narrator's text."""
    narrated = [word for word in range(1, len(tree)) if inside[word] < 0]
    participles = [word for word in narrated if _is_participle(tree, word)]
    cues = {word for word in participles if words.entries(tree.lemma[word], tree.lower[word])}
    others = [*_others(tree, narrated, words), *((word, word) for word in cues)]
    return Turns(
        asides=list(_asides(tree, narrated, words)),
        others=sorted(others),
        participles=[word for word in participles if word not in cues],
    )


def _from(places: Sequence[Place], start: int) -> Iterator[Place]:
    """Yield the places that do not lie before `start`."""
    for number in range(bisect_left(places, start, key=_first), len(places)):
        yield places[number]


def _first(place: Place) -> int:
    return place if isinstance(place, int) else place[0]


def _parts(tree: Tree, verb: int, place: int, other: int) -> bool:
    """Tell whether the other cue has a subject of its own after a comma, or goes on with the verb itself."""
    has_subject = tree.text[place - 1] in BREAKS and tree.child(other, "nsubj") is not None
    return has_subject or tree.dep[other] == "advcl" or tree.tag[other] == tree.tag[verb]


def _is_participle(tree: Tree, word: int) -> bool:
    if tree.tag[word] != "VBG" or tree.dep[word] != "advcl":
        return False
    return tree.left[word] == word and tree.text[word - 1] in BREAKS and tree.head[word] < word


def _asides(tree: Tree, narrated: Sequence[int], words: CueWords) -> Iterator[Range]:
    for word in narrated:
        if tree.text[word - 1] not in BREAKS:
            continue
        if tree.lower[word] in words.uses["relative"]:
            clause = _relative_from(tree, word)
            if clause is not None:
                yield word, tree.right[clause]
        elif tree.lower[word] in ("a", "an") and tree.dep[tree.head[word]] == "appos":
            noun = tree.head[word]
            if tree.left[noun] == word and _is_remarked_on(tree, noun):
                yield word, tree.right[noun]


def _is_remarked_on(tree: Tree, noun: int) -> bool:
    """Tell whether a noun has a relative clause; 'a law passed in May' is no remark."""
    clauses = tree.those(noun, "relcl", "acl")
    return any(tree.dep[clause] == "relcl" or tree.tag[clause] not in ("VBN", "VBG") for clause in clauses)


def _relative_from(tree: Tree, word: int) -> int | None:
    """Return the relative clause that begins with a word."""
    clause = word
    while tree.dep[clause] != "relcl":
        above = tree.head[clause]
        if above in (clause, word) or tree.left[above] != word:
            return None
        clause = above
    return clause


def _others(tree: Tree, narrated: Sequence[int], words: CueWords) -> Iterator[tuple[int, int]]:
    for word in narrated:
        if tree.dep[word] not in ("conj", "advcl") or tree.pos[word] != "VERB":
            continue
        if not words.entries(tree.lemma[word], tree.lower[word]):
            continue
        first = tree.left[word]
        if (
            tree.dep[word] == "conj"
            and first > 0
            and tree.dep[first - 1] == "cc"
            and tree.lower[first] != "that"
        ):
            yield first - 1, word
        elif (
            tree.dep[word] == "advcl"
            and tree.lower[first] in words.uses["contrast"]
            and tree.text[first - 1] in BREAKS
        ):
            yield first, word
