"""Cue nouns: "the claim that the vault was empty", "a newspaper report that the envoy had fled"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.extract.attribution.chain import issuing_verb
from quoth.extract.attribution.report import Report
from quoth.extract.attribution.speaker import Speaker, named, speaker

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueNoun, CueWords
    from quoth.language.syntax import Tree

FROM_WHOM = frozenset({"by", "from", "of", "among", "for"})


def cue_nouns(text: Text) -> Iterator[Report]:
    """Yield a report for every noun that takes a that-clause as what was claimed, hoped, doubted."""
    tree = text.tree
    for noun in range(len(tree)):
        entry = text.words.nouns.get(tree.lemma[noun])
        if entry is None or tree.pos[noun] != "NOUN":
            continue
        clause = _that_clause(tree, noun)
        if clause is not None:
            source = _whose(tree, noun, entry, text.words)
            yield Report(
                head=noun,
                cue=(noun, noun + 1),
                lemma=entry.noun,
                source=source.head if source else None,
                source_phrase=source.phrase if source else None,
                content=((tree.left[clause] + 1, tree.right[clause]),),
                stance=entry.stance,
                construction="noun",
            )


def _that_clause(tree: Tree, noun: int) -> int | None:
    """Return the clause a noun takes; a relative clause ("the claim that he made") lacks a part."""
    for clause in tree.those(noun, "acl", "ccomp", "relcl"):
        first = tree.left[clause]
        if (
            tree.lower[first] == "that"
            and tree.dep[first] == "mark"
            and tree.child(clause, "nsubj", "nsubjpass")
        ):
            return clause
    return None


def _whose(tree: Tree, noun: int, entry: CueNoun, words: CueWords) -> Speaker | None:
    """Return whose claim it is: the possessor, whom it is by or from, who makes it, else the noun."""
    owner = tree.child(noun, "poss")
    if owner is None:
        owner = next(
            (
                tree.child(child, "pobj")
                for child in tree.those(noun, "prep")
                if tree.lower[child] in FROM_WHOM
            ),
            None,
        )
    if owner is not None:
        return named(tree, owner, limit=noun)
    if entry.is_source:
        return named(tree, noun, limit=tree.right[noun])
    holder = issuing_verb(tree, noun, words)
    return speaker(tree, holder, words) if holder is not None else None
