"""Cues: the words that show an attribution, with their hedges, negation and time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.model.judgement import Certainty

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.words import CueVerb, CueWords
    from quoth.language.syntax import Tree

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
    top = _top_of_chain(tree, verb)
    start = top
    while start - 1 >= 0 and tree.head[start - 1] in (top, verb) and tree.dep[start - 1] in CHAINED:
        start -= 1
    if tree.tag[verb] == "VB" and start == verb and tree.lower[verb - 1 if verb else 0] == "to":
        start -= 1
    end = _after_particle(tree, verb, entry.particle)
    range_ = range(start, end)
    hedges = [words.hedges[tree.lemma[word]] for word in range_ if tree.lemma[word] in words.hedges]
    negated = any(tree.dep[child] == "neg" for word in {top, verb} for child in tree.children[word])
    return Cue((start, end), Certainty.weakest(hedges), negated, _time(tree, verb))


def _top_of_chain(tree: Tree, verb: int) -> int:
    """'went on to say', 'seems to believe': the first verb of the chain the cue hangs from."""
    top = verb
    while (
        tree.dep[top] == "xcomp"
        and 0 <= top - tree.head[top] <= 4
        and tree.pos[tree.head[top]] in ("VERB", "AUX")
    ):
        top = tree.head[top]
    return top


def _after_particle(tree: Tree, verb: int, particle: str | None) -> int:
    """Return where the verb with its particle or preposition ends, where that stands right behind it."""
    end = verb + 1
    while end < len(tree) and (
        (tree.head[end] == verb and tree.dep[end] == "prt") or tree.lower[end] == particle
    ):
        end += 1
    return end


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
    beside = {
        tree.lower[child] for child in tree.children[verb] if tree.dep[child] in ("prt", "prep", "advmod")
    }
    return next((entry for entry in entries if entry.particle is None or entry.particle in beside), None)
