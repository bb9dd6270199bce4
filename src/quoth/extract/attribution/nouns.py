"""Cue nouns: "the claim that the vault was empty", "a newspaper report that the envoy had fled"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.extract.attribution.chain import issuing_verb
from quoth.extract.attribution.near import near, nearest
from quoth.extract.attribution.report import Report
from quoth.extract.attribution.speaker import Speaker, named, speaker, trimmed
from quoth.model.judgement import Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueNoun, CueWords
    from quoth.language.syntax import Tree


def cue_nouns(text: Text) -> Iterator[Report]:
    """Yield a report for every noun that takes a that-clause as what was claimed, hoped, doubted."""
    tree = text.tree
    for noun in range(len(tree)):
        entry = text.words.nouns.get(tree.lemma[noun])
        if entry is None or tree.pos[noun] not in ("NOUN", "PROPN"):
            continue
        clause = that_clause(tree, noun)
        if clause is None and tree.dep[noun] == "nsubj" and not _speaks(text, tree.head[noun]):
            clause = _spread(tree, tree.head[noun])
        if clause is not None:
            yield _report(text, noun, clause, entry)
        elif (topic := _topic(tree, noun, entry)) is not None:
            yield _about(text, noun, topic, entry)


def _report(text: Text, noun: int, clause: int, entry: CueNoun) -> Report:
    tree = text.tree
    start = tree.left[clause]
    source = _whose(tree, noun, text.words)
    cue = noun
    if source is None and entry.is_source:
        # The noun itself speaks; what shows it is the conjunction.
        source, cue = (
            Speaker(noun, trimmed(tree, tree.left[noun], max(noun + 1, min(tree.right[noun], start)))),
            start,
        )
    negated = any(tree.lower[child] in text.words.uses["naught"] for child in tree.children[noun])
    negated = negated or (tree.dep[noun] == "dobj" and tree.child(tree.head[noun], "neg") is not None)
    return Report(
        head=cue,
        cue=(cue, cue + 1),
        lemma=entry.noun,
        source=source.head if source else None,
        source_phrase=source.phrase if source else None,
        content=((start + 1, tree.right[clause]),),
        stance=Stance.BELIEVES if negated and entry.stance is Stance.DOUBTS else entry.stance,
        negated=negated,
        construction="noun",
    )


def _topic(tree: Tree, noun: int, entry: CueNoun) -> int | None:
    """Return the preposition by which a noun takes a mere noun ("criticism of the casino")."""
    return next((each for each in tree.those(noun, "prep") if tree.lower[each] == entry.preposition), None)


def _about(text: Text, noun: int, preposition: int, entry: CueNoun) -> Report:
    source = _whose(text.tree, noun, text.words, besides=preposition)
    return Report(
        head=noun,
        cue=(_start(text.tree, noun), preposition + 1 if preposition == noun + 1 else noun + 1),
        lemma=f"{entry.noun} {entry.preposition}",
        source=source.head if source else None,
        source_phrase=source.phrase if source else None,
        content=((preposition + 1, text.tree.right[preposition]),),
        stance=entry.stance,
        construction="topic",
        act=True,
        nominal=True,
    )


def _start(tree: Tree, noun: int) -> int:
    """Return where a noun begins with its article and adjectives ("an early question about")."""
    start = noun
    while start > 0 and tree.head[start - 1] == noun and tree.dep[start - 1] in ("det", "amod"):
        start -= 1
    return start


def that_clause(tree: Tree, noun: int) -> int | None:
    """Return the clause a noun takes; a relative clause ("the claim that he made") lacks a part."""
    if tree.dep[noun] == "appos" and tree.text[tree.left[noun] - 1] == ",":
        return None  # "found water, a claim that others dispute"
    return next((each for each in tree.those(noun, "acl", "ccomp", "relcl") if _is_that(tree, each)), None)


def _spread(tree: Tree, verb: int) -> int | None:
    """'Rumors spread at dawn that the bank had failed': the clause is the noun's, behind its verb."""
    if nearest(tree, verb, "dobj") is not None:
        return None
    return next((each for each in near(tree, verb, "ccomp") if _is_that(tree, each)), None)


def _speaks(text: Text, verb: int) -> bool:
    return bool(text.words.entries(text.tree.lemma[verb], text.tree.lower[verb]))


def _is_that(tree: Tree, clause: int) -> bool:
    first = tree.left[clause]
    has_subject = tree.child(clause, "nsubj", "nsubjpass", "expl") is not None
    return tree.lower[first] == "that" and tree.dep[first] == "mark" and has_subject


def _whose(tree: Tree, noun: int, words: CueWords, *, besides: int | None = None) -> Speaker | None:
    """Return whose claim it is: the possessor, whom it is by or from, who makes it."""
    owner = tree.child(noun, "poss")
    if owner is None:
        by = [
            each
            for each in tree.those(noun, "prep")
            if tree.lower[each] in words.uses["owner"] and each != besides
        ]
        owner = tree.child(by[0], "pobj") if by else None
    if owner is not None:
        return named(tree, owner, words, limit=noun)
    holder = issuing_verb(tree, noun, words)
    return speaker(tree, holder, words) if holder is not None else None
