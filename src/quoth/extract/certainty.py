"""Certainty: how sure a clause sounds, and the hedges that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoth.extract.attribution.report import Report
from quoth.extract.clause import Clause
from quoth.extract.modality import auxiliaries_of
from quoth.extract.polarity import verbal_words
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Certainty, Polarity

Hedge = tuple[Certainty, int]


def hedges(
    tree: Tree, words: Words, clause: Clause, over: Sequence[Report], polarity: Polarity
) -> list[Hedge]:
    """Return the hedges on a clause and on the cues of its attribution, each with its word."""
    found = list(_modal(tree, words, clause, over, polarity))
    found.extend(_seeming(tree, words, clause))
    found.extend(
        (governor.embedder.certainty, governor.word)
        for governor in clause.governors
        if governor.embedder.certainty is not None
    )
    for word in {
        *verbal_words(tree, clause),
        *([clause.complement] if clause.complement is not None else []),
    }:
        found.extend(_beside(tree, words, word))
    found.extend(
        (report.certainty, report.head) for report in over if report.certainty is not Certainty.CERTAIN
    )
    return found


def certainty_of(found: Sequence[Hedge]) -> Certainty:
    """Return the weakest of the hedges; certain where there is none."""
    return Certainty.weakest(certainty for certainty, _ in found)


def _modal(
    tree: Tree, words: Words, clause: Clause, over: Sequence[Report], polarity: Polarity
) -> Iterator[Hedge]:
    """Yield modals that hedge; a negated "could" says what was not possible, and that for certain."""
    for auxiliary in auxiliaries_of(tree, clause):
        known = words.modals.get(tree.lower[auxiliary])
        if known is None or tree.tag[auxiliary] != "MD" or known[1] is Certainty.CERTAIN:
            continue
        settled = polarity is Polarity.NEGATED or _tells_of_the_past(tree, clause, over)
        if tree.lower[auxiliary] == "could" and settled:
            continue
        yield known[1], auxiliary


def _tells_of_the_past(tree: Tree, clause: Clause, over: Sequence[Report]) -> bool:
    """
    Tell whether "could" says what was possible, not what is in doubt: another verb beside it is past.

    A saying in the past does not count: "warned that it could collapse" reports a doubt.
    """
    stretches = over[-1].content if over else (tree.sentences[tree.sentence[clause.verb]],)
    return any(tree.tag[word] == "VBD" for start, end in stretches for word in range(start, end))


def _seeming(tree: Tree, words: Words, clause: Clause) -> Iterator[Hedge]:
    """Yield a copula that is a hedge: "seems dead", "appears determined to leave"."""
    placed = tree.lemma[clause.verb] in words.sorts["copula"] and tree.child(clause.verb, "prep") is not None
    own = () if placed and clause.complement is None else (clause.verb,)  # "is to appear in court"
    for word in (*own, *(governor.carrier for governor in clause.governors)):
        embedder = None if word is None else words.embedders.get((tree.lemma[word], "verb", "to"))
        if word is not None and embedder is not None and embedder.certainty is not None:
            yield embedder.certainty, word


def _beside(tree: Tree, words: Words, word: int) -> Iterator[Hedge]:
    """Yield the hedging adverbs and phrases among a word's dependents."""
    for child in tree.children[word]:
        if tree.dep[child] not in ("advmod", "prep", "npadvmod", "neg", "dep", "intj"):
            continue
        certainty = words.hedges.get(tree.lower[child])
        if certainty is not None:
            yield certainty, child
        last = tree.right[child] - 1
        for phrase, weight in words.hedge_phrases.get(tree.lower[last], ()):
            if tuple(tree.lower[max(0, last + 1 - len(phrase)) : last + 1]) == phrase:
                yield weight, child
