"""Polarity: whether a clause is negated, by its verb, its governors, its arguments or what leads it."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.extract.clause import Clause, contrast
from quoth.extract.governors import Governor, sharing_place
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Polarity


def negations(
    tree: Tree, words: Words, clause: Clause, subject: int | None, object_: int | None
) -> list[int]:
    """Return the words that negate a claim with this subject and object, each once, in order."""
    found = set(_verbal(tree, words, clause))
    found.update(_leading(tree, words, clause))
    if subject is not None and subject != clause.verb and tree.pos[subject] not in ("VERB", "AUX"):
        found.update(_nominal(tree, words, subject))
        found.update(_neither_nor(tree, subject))
    if object_ is not None and object_ != clause.complement:
        found.update(_nominal(tree, words, object_))
        found.update(_nor(tree, words, object_))
    if clause.complement is not None:
        found.update(_complement(tree, words, clause.complement))
    return sorted(found)


def polarity_of(negating: list[int]) -> Polarity:
    """
    Return the net polarity: of two negations in one clause each undoes the other.

    "has not failed to pay" is affirmed; a denial over it is the source's stance and does not count.
    """
    return Polarity.NEGATED if len(negating) % 2 else Polarity.AFFIRMED


def _verbal(tree: Tree, words: Words, clause: Clause) -> Iterator[int]:
    """Yield the negators beside the verb and each governor, and the governors that negate."""
    for governor in clause.governors:
        if governor.embedder.polarity is Polarity.NEGATED:
            yield governor.word
        yield from not_yet(tree, governor)
        outdone = governor.link is not None and tree.lower[governor.link] in words.sorts["outdoing"]
        if governor.is_noun and not outdone:
            yield from _nominal(tree, words, governor.word)  # "They have no plan to leave."
    yield from _useless(tree, words, clause)
    for word in verbal_words(tree, clause):
        yield from negators_beside(tree, words, word)
    above = tree.head[clause.top]
    if tree.pos[above] == "ADJ" and tree.dep[clause.top] == "xcomp":
        # "Too weak to resist."
        yield from (child for child in tree.those(above, "advmod") if tree.lower[child] == "too")


def not_yet(tree: Tree, governor: Governor) -> list[int]:
    """Return the "yet" that makes "has to" a "has not": "the firm has yet to pay"."""
    if tree.lemma[governor.word] != "have":
        return []
    return [word for word in tree.those(governor.word, "advmod") if tree.lower[word] == "yet"]


def _useless(tree: Tree, words: Words, clause: Clause) -> Iterator[int]:
    """Yield what negates the noun an infinitive hangs from: "has nothing to hide", "no way to go"."""
    if tree.dep[clause.top] in ("relcl", "acl") and any(
        tree.tag[w] == "TO" for w in tree.children[clause.top]
    ):
        yield from _nominal(tree, words, tree.head[clause.top])


def negators_beside(tree: Tree, words: Words, word: int) -> Iterator[int]:
    """Yield the adverbs that negate a verb or adjective: not, never, hardly, no longer."""
    adverbs = words.negators["adverb"]
    for child in tree.children[word]:
        dep = tree.dep[child]
        if dep == "neg" or (dep in ("advmod", "preconj", "cc", "det") and tree.lower[child] in adverbs):
            if not is_outdone(tree, words, child) and not _is_either_way(tree, child):
                yield child
        elif dep == "advmod" and tree.lower[child] in ("longer", "more"):
            # "The crew no longer can": "no" hangs from "longer".
            yield from (no for no in tree.children[child] if tree.lower[no] == "no")
        elif dep == "prep" and tree.lower[child] == "without" and not tree.children[child]:
            yield child


def _is_either_way(tree: Tree, negator: int) -> bool:
    """Tell whether a "not" only completes a "whether": "whether or not it rains"."""
    return negator > 1 and (tree.lower[negator - 2], tree.lower[negator - 1]) == ("whether", "or")


def is_outdone(tree: Tree, words: Words, negator: int) -> bool:
    """Tell whether what follows a negator takes it back: "not only", "nothing but"."""
    following = tree.lower[negator + 1] if negator + 1 < len(tree) else ""
    return following in words.sorts["outdoing"]


def verbal_words(tree: Tree, clause: Clause) -> list[int]:
    """Return the words of a clause that may carry an adverb: the verb, one it shares with, its governors."""
    found = [clause.verb]
    place = sharing_place(tree, clause.verb)
    if place != clause.verb and tree.child(clause.verb, "aux", "neg") is None:
        # "did not read or sign the letter": the auxiliary and its "not" stand once for both.
        shared = tree.child(place, "aux") is not None and place == tree.head[clause.verb]
        if shared and _joined_by_or(tree, place):
            found.append(place)
    for governor in clause.governors:
        found.append(governor.word)
        if governor.carrier is not None and governor.carrier != governor.word:
            found.append(governor.carrier)
    return found


def _joined_by_or(tree: Tree, verb: int) -> bool:
    return any(
        tree.dep[child] == "cc" and tree.lower[child] in ("or", "nor") for child in tree.children[verb]
    )


def _leading(tree: Tree, words: Words, clause: Clause) -> Iterator[int]:
    """Yield a preposition or conjunction that negates the whole clause: "without informing", "nor has he"."""
    for word in (clause.verb, clause.top):
        above, first = tree.head[word], tree.left[word]
        if " ".join(tree.lower[max(0, first - 2) : first]) in words.negators["conjunction"]:
            yield first - 1  # "did not read the bill, let alone pass it"
        if tree.dep[word] == "pcomp" and _negates(tree, words, above):
            yield above
        if tree.tag[word] in ("VB", "VBP"):
            yield from (than for than in _than(tree, word) if _prefers(tree, words, than))
        if tree.dep[word] == "conj" and tree.child(word, "nsubj", "nsubjpass") is not None:
            for child in tree.those(above, "cc"):
                if tree.lower[child] in words.negators["conjunction"] and child < word:
                    yield child


def _negates(tree: Tree, words: Words, preposition: int) -> bool:
    """Tell whether a preposition negates, alone ("without") or with the word before it ("instead of")."""
    alone = tree.lower[preposition]
    before = tree.lower[preposition - 1] if preposition else ""
    return not {alone, f"{before} {alone}"}.isdisjoint(words.negators["preposition"])


def _than(tree: Tree, verb: int) -> Iterator[int]:
    """Yield the conjunction before a bare verb: "rather resign than sign", "sold rather than raise taxes"."""
    yield from (child for child in tree.those(verb, "mark") if child < verb)
    if tree.dep[verb] == "conj":
        yield from (child for child in tree.those(tree.head[verb], "cc") if child < verb)


def _prefers(tree: Tree, words: Words, conjunction: int) -> bool:
    """Tell whether what follows a conjunction is the deed that is not done: it ends "rather than"."""
    last = f" {tree.lower[conjunction]}"
    return any(phrase.endswith(last) for phrase in words.negators["preposition"])


def _nominal(tree: Tree, words: Words, head: int) -> Iterator[int]:
    """Yield what negates a noun phrase: "no casualties", "nobody", "none of the members"."""
    if tree.lower[head] in words.negators["pronoun"]:
        if not is_outdone(tree, words, head):
            yield head
        return
    if tree.dep[head] == "appos" and (negator := contrast(tree, head)) is not None:
        yield negator
        return
    for child in tree.children[head]:
        if child > head:
            break
        if tree.dep[child] in ("det", "neg", "preconj", "amod", "cc", "nummod") and (
            tree.lower[child] in words.negators["determiner"] or tree.dep[child] == "neg"
        ):
            if not is_outdone(tree, words, child):
                yield child
            return
        if tree.dep[child] == "advmod" and tree.lower[child] in words.negators["adverb"]:
            yield child
            return


def _neither_nor(tree: Tree, subject: int) -> Iterator[int]:
    """Yield the "neither" or "nor" that stands over one of two coordinated subjects."""
    first = tree.first_conjunct(subject)
    nor = [child for child in tree.children[first] if tree.lower[child] == "nor"]
    if not nor:
        return
    if subject == first:
        if not any(tree.lower[child] == "neither" for child in tree.children[first]):
            yield nor[0]
        return
    yield nor[0]


def _nor(tree: Tree, words: Words, object_: int) -> Iterator[int]:
    """Yield the "nor" before an object of which the one before is negated: "neither water nor bread"."""
    first = tree.first_conjunct(object_)
    nor = [child for child in tree.children[first] if tree.lower[child] == "nor"]
    if object_ != first and nor and any(_nominal(tree, words, first)):
        yield nor[0]


def _complement(tree: Tree, words: Words, complement: int) -> Iterator[int]:
    """Yield what negates a copula's complement: "far from complete", "not a treaty", "no friend"."""
    if tree.pos[complement] in ("NOUN", "PROPN", "PRON"):
        yield from _nominal(tree, words, complement)
    above = tree.head[complement]
    if tree.lower[above] == "from" and tree.lower[tree.head[above]] == "far":
        yield tree.head[above]
    for child in tree.children[complement]:
        adverb = tree.dep[child] == "advmod" and tree.lower[child] in words.negators["adverb"]
        if (adverb or tree.dep[child] == "neg") and not is_outdone(tree, words, child):
            yield child
