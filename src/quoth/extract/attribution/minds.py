"""Minds: "the clerk is unsure whether", "the envoy made clear that": states that attribute a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.extract.attribution.near import near, nearest
from quoth.extract.attribution.report import Range, Report
from quoth.extract.attribution.speaker import named
from quoth.model.judgement import Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import Mind
    from quoth.language.syntax import Tree


def states_of_mind(text: Text) -> Iterator[Report]:
    """Yield a report for every state of mind that takes a clause and is somebody's."""
    tree = text.tree
    for word in range(len(tree)):
        for mind in text.words.minds.get(tree.lower[word], ()):
            verb = _verb(tree, word, mind)
            if verb is None or verb > word:
                continue
            clause = _clause(text, word, verb)
            report = _report(text, word, verb, clause, mind) if clause else None
            if report is not None:
                yield report


def _verb(tree: Tree, word: int, mind: Mind) -> int | None:
    """Return the verb of the state: the copula or auxiliary of "be", the "make" of what is made clear."""
    if mind.verb == "be":
        passive = tree.child(word, "auxpass", "aux", "cop")
        return passive if passive is not None and tree.tag[word] == "VBN" else _head(tree, word, "be")
    return _head(tree, word, mind.verb)


def _head(tree: Tree, word: int, lemma: str) -> int | None:
    head = tree.head[word]
    return (
        head
        if tree.lemma[head] == lemma and tree.dep[word] in ("acomp", "oprd", "ccomp", "attr", "xcomp")
        else None
    )


def _clause(text: Text, word: int, verb: int) -> Range | None:
    tree = text.tree
    for above in (word, verb):
        for clause in near(tree, above, "ccomp", "advcl", "xcomp"):
            start, end = tree.left[clause], tree.right[clause]
            has_subject = tree.child(clause, "nsubj", "nsubjpass", "expl") is not None
            if (
                start > word
                and has_subject
                and (tree.lower[start] in text.words.uses["opening"] or tree.dep[clause] == "ccomp")
            ):
                return start + (tree.lower[start] == "that"), end
    return None


def _report(text: Text, word: int, verb: int, clause: Range, mind: Mind) -> Report | None:
    tree = text.tree
    whose = nearest(tree, verb, "nsubj", "nsubjpass")
    if whose is None:
        whose = tree.child(word, "nsubj", "nsubjpass")
    if whose is None or tree.lower[whose] in text.words.uses["empty"]:
        return None
    source = named(tree, whose, text.words, limit=min(verb, word))
    negations = [child for each in (verb, word) for child in near(tree, each, "neg")]
    start = min([verb, *(child for child in near(tree, verb, "aux", "neg") if child > source.phrase[1] - 1)])
    return Report(
        head=word,
        cue=(start, word + 1),
        lemma=f"{mind.verb} {mind.word}",
        source=source.head,
        source_phrase=source.phrase,
        content=(clause,),
        stance=Stance.DOUBTS if negations and mind.stance is Stance.BELIEVES else mind.stance,
        negated=bool(negations),
        construction="mind",
    )
