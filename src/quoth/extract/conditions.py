"""Conditions: the "if" a clause stands under, holds only under, or waits for."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.clause import Clause
from quoth.extract.governors import sharing_place
from quoth.extract.imperatives import is_imperative
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Modality

Shown = tuple[Modality, int]


def conditions(tree: Tree, words: Words, clause: Clause) -> Iterator[Shown]:
    """Yield the "if" a clause stands under or holds only under: "if the talks fail, Norway will leave"."""
    top = sharing_place(tree, clause.top)
    mark = condition_mark(tree, words, top)
    mark = _supposition(tree, words, top) if mark is None else mark
    if mark is not None:
        yield Modality.CONDITIONAL, mark
        return
    if top == clause.verb and _is_embedding(tree, top):
        return  # "Offered to close it if …": the condition is on the closing, not on the offer.
    for verb in {top, clause.verb}:
        for child in _adverbial(tree, verb):
            mark = condition_mark(tree, words, child)
            if mark is not None and not _ends(tree, mark, words.sorts["concession"]):
                yield Modality.CONDITIONAL, mark


def _adverbial(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the adverbial clauses of a verb; in "as long as it pays" it hangs from "long"."""
    yield from tree.those(verb, "advcl")
    for adverb in tree.those(verb, "advmod"):
        yield from tree.those(adverb, "advcl")


def _supposition(tree: Tree, words: Words, verb: int) -> int | None:
    """Return the imperative that lays a clause down as a condition: "imagine that the bank fails"."""
    above = tree.head[verb]
    supposed = tree.dep[verb] == "ccomp" and tree.lower[above] in words.sorts["supposing"]
    return above if supposed and is_imperative(tree, words, above) else None


def awaited(tree: Tree, words: Words, clause: Clause) -> Iterator[Shown]:
    """Yield the "will" that lends its future to a clause of time: "until the road is clear"."""
    top = sharing_place(tree, clause.top)
    above = tree.head[top]
    if tree.dep[top] == "pcomp":
        if tree.lower[above] not in words.sorts["waiting"]:
            return
        above = tree.head[above]
    elif not _is_temporal(tree, words, top):
        return
    for auxiliary in tree.those(sharing_place(tree, above), "aux"):
        if tree.tag[auxiliary] == "MD":
            yield Modality.FUTURE, auxiliary
    if is_imperative(tree, words, above):
        yield Modality.FUTURE, above  # "Call the bank before you sign."


def _is_temporal(tree: Tree, words: Words, verb: int) -> bool:
    """Tell whether a clause in the present says by when: "until the road is clear"."""
    if tree.dep[verb] != "advcl" or tree.tag[verb] not in ("VBZ", "VBP", "VBN"):
        return False
    return any(tree.lower[child] in words.sorts["waiting"] for child in tree.children[verb] if child < verb)


def _is_embedding(tree: Tree, verb: int) -> bool:
    """Tell whether a verb's complement is an infinitive, on which a condition behind it bears."""
    clause = tree.child(verb, "xcomp")
    return clause is not None and any(tree.tag[word] == "TO" for word in tree.children[clause])


def condition_mark(tree: Tree, words: Words, verb: int) -> int | None:
    """Return the word that makes an adverbial clause a condition: "if", "unless", an inverted "had"."""
    if tree.dep[verb] not in ("advcl", "ccomp"):
        return None
    first = tree.left[verb]
    for child in tree.children[verb]:
        if tree.dep[child] in ("mark", "advmod") and _ends(tree, child, words.sorts["condition"]):
            likened = _ends(tree, child, words.sorts["likening"])
            return None if likened or is_whether(tree, verb, child) else child
        if child > verb:
            break
    while first < verb and tree.pos[first] == "PUNCT":
        first += 1
    # "Had the crew known of the reef, …"
    inverted = tree.lower[first] in ("had", "were", "should") and tree.dep[first] in ("aux", "auxpass")
    subject = tree.child(verb, "nsubj", "nsubjpass")
    return (
        first if inverted and tree.head[first] == verb and subject is not None and first < subject else None
    )


def _ends(tree: Tree, mark: int, phrases: frozenset[str]) -> bool:
    """Tell whether a word is one of the phrases or the last word of one: "as long as"."""
    if tree.lower[mark] in phrases:
        return True
    return any(
        " ".join(tree.lower[max(0, mark - phrase.count(" ")) : mark + 1]) == phrase
        for phrase in phrases
        if phrase.endswith(f" {tree.lower[mark]}")
    )


def is_whether(tree: Tree, verb: int, mark: int) -> bool:
    """Tell whether an "if" asks rather than conditions ("asked if the bank knew")."""
    return tree.dep[verb] == "ccomp" and tree.lower[mark] == "if" and tree.head[verb] < mark
