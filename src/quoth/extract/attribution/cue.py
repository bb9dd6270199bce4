"""Cues: the words that show an attribution, with their hedges, negation and time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.extract.attribution.chain import top_of_chain
from quoth.extract.attribution.words import CueVerb, CueWords, Frame
from quoth.model.judgement import Certainty

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.language.syntax import Tree

BESIDE = frozenset({"prt", "prep", "advmod"})
CHAINED = frozenset({"aux", "auxpass", "neg", "advmod"})


@dataclass(frozen=True, slots=True)
class Cue:
    """The range of a cue's words, the hedge and the negation on them, and when it was said."""

    phrase: Range
    certainty: Certainty
    negated: bool
    time: Range | None


def cue(tree: Tree, verb: int, entry: CueVerb, words: CueWords) -> Cue:
    """Return the cue around a verb: auxiliaries, negation, adverbs, the verbs it hangs from, its particle."""
    top = top_of_chain(tree, verb, words)
    start = top
    while start > 0 and tree.head[start - 1] in (top, verb) and _belongs(tree, start - 1):
        start -= 1
    phrase = start, _after_particle(tree, verb, entry)
    hedges = [words.hedges[tree.lemma[word]] for word in range(*phrase) if tree.lemma[word] in words.hedges]
    negated = any(tree.dep[child] == "neg" for word in {top, verb} for child in tree.children[word])
    return Cue(phrase, Certainty.weakest(hedges), negated, _time(tree, verb))


def _belongs(tree: Tree, word: int) -> bool:
    """Tell whether a word before the verb is of its group; "when asked" is not."""
    return tree.dep[word] in CHAINED and tree.tag[word] != "WRB"


def _after_particle(tree: Tree, verb: int, entry: CueVerb) -> int:
    """Return where the verb ends with its particle, its preposition, its passive's "by" or "as"."""
    end = verb + 1
    while end < len(tree) and tree.head[end] == verb and tree.dep[end] == "prt":
        end += 1
    if tree.child(verb, "agent") == end or _names_as(tree, verb, end, entry):
        return end + 1
    if entry.particle and end < len(tree) and tree.lower[end] == entry.particle:
        return end + 1
    after = end + 1 if end < len(tree) and tree.head[end] == verb and tree.dep[end] == "advmod" else end
    return after + 1 if entry.particle and after < len(tree) and tree.lower[after] == entry.particle else end


def _names_as(tree: Tree, verb: int, end: int, entry: CueVerb) -> bool:
    """'is seen as safe': the "as" of a passive stands by its verb."""
    passive = tree.child(verb, "auxpass") is not None
    return passive and Frame.AS in entry.frames and end < len(tree) and tree.lower[end] == "as"


def _time(tree: Tree, verb: int) -> Range | None:
    """Return the first phrase under the verb that names a day or hour."""
    for child in tree.children[verb]:
        if tree.dep[child] == "npadvmod" and tree.entity[child] in ("DATE", "TIME"):
            return tree.left[child], tree.right[child]
        if tree.dep[child] == "prep":
            noun = tree.child(child, "pobj")
            if noun is not None and tree.entity[noun] in ("DATE", "TIME"):
                return tree.left[noun], tree.right[noun]
    return None


def entry_for(tree: Tree, verb: int, entries: tuple[CueVerb, ...]) -> CueVerb | None:
    """Return the lexicon's entry for a verb, one with its particle or preposition before the bare verb."""
    if not entries:
        return None
    behind = {
        tree.lower[child] for child in tree.children[verb] if child > verb and tree.dep[child] in BESIDE
    }
    behind.update(tree.lower[verb + 1 : verb + 2])
    return next((entry for entry in entries if entry.particle is None or entry.particle in behind), None)
