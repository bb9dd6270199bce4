"""Imperatives: which verbs tell somebody to act, and whom they call on by name."""

from __future__ import annotations

from quoth.extract.words import Words
from quoth.language.syntax import Tree

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "auxpass"})
_AHEAD = frozenset({"advmod", "neg", "aux", "punct", "intj", "advcl", "prep", "cc", "npadvmod", "preconj"})
_BEFORE = frozenset({"advmod", "neg", "aux", "intj"})
_INTERROGATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_QUOTES = frozenset({'"', "''", "``"})
_PARTING = _QUOTES | {":", ";"}
_CLOSING = _QUOTES | {"'", ")"}
_NO_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY", "PERCENT"})
_WIDTH = 60  # words of one command; what is parted further on is looked for no longer


def is_imperative(tree: Tree, words: Words, verb: int) -> bool:
    """
    Tell whether a verb tells somebody to act: "stop the tests", "never trust a banker".

    It is bare, has no subject, and opens a sentence or a quotation, or follows a verb that does. A verb
    before which "I" is left out ("hope to see you") is none.
    """
    if tree.tag[verb] not in ("VB", "VBP") or not _is_bare(tree, words, verb):
        return False
    first = tree.first_conjunct(verb)
    if first != verb and (tree.tag[first] not in ("VB", "VBP") or not _is_bare(tree, words, first)):
        return False
    return _leads(tree, first) and _is_main(tree, first)


def is_furniture(tree: Tree, words: Words, verb: int) -> bool:
    """Tell whether an imperative tells the reader of a page what to do with it: "follow us here"."""
    return tree.lower[verb] in words.sorts["furniture"]


def is_quoted(tree: Tree, verb: int) -> bool:
    """Tell whether an imperative stands right behind a quotation mark."""
    first = tree.left[tree.first_conjunct(verb)]
    return tree.text[first] in _QUOTES or (first > 0 and tree.text[first - 1] in _QUOTES)


def called_on(tree: Tree, verb: int) -> int | None:
    """Return whom an imperative calls by name: "Kim" in "Kim, stop the tests", "stop it, Mr. Kim"."""
    first = tree.first_conjunct(verb)
    for child in tree.children[first]:
        if tree.entity[child] in _NO_NAMES or tree.pos[child] not in ("PROPN", "NOUN"):
            continue
        if child < first:
            comma = _start(tree, first) - 1
            leads = tree.dep[child] in ("nsubj", "npadvmod") and tree.right[child] in (comma, comma + 1)
            if leads and tree.text[comma] == "," and _is_mere_name(tree, child):
                return child
        elif tree.dep[child] in ("npadvmod", "dep") and tree.text[tree.left[child] - 1] == ",":
            return child if tree.pos[child] == "PROPN" else None
    return None


def _is_mere_name(tree: Tree, noun: int) -> bool:
    """Tell whether a noun stands as people are called; "the islands, seven in all, have" calls on nobody."""
    return all(tree.dep[child] in ("compound", "amod", "punct") for child in tree.children[noun])


def _is_bare(tree: Tree, words: Words, verb: int) -> bool:
    """Tell whether a verb has its plainest form, and nothing beside it says who does it or what rules it."""
    if tree.lower[verb] != tree.lemma[verb].lower() or tree.lower[verb] in words.sorts["unspoken"]:
        return False
    named, does = called_on(tree, verb), False
    for child in tree.children[verb]:
        dep = tree.dep[child]
        if dep in _SUBJECTS and child != named:
            return False
        if dep == "aux":
            does = tree.lower[child] == "do"
            if not does:
                return False
        elif dep == "neg" and not (does or tree.lower[child] == "never"):
            return False  # "the mayor not keeping his word"
        elif child < verb and child != named and (dep not in _AHEAD or tree.tag[child] in _INTERROGATIVE):
            return False
    return True


def _leads(tree: Tree, verb: int) -> bool:
    """Tell whether a verb with its adverbs stands first in its sentence or behind a mark or an "and"."""
    start = _start(tree, verb)
    opening = tree.sentences[tree.sentence[verb]][0]
    while start > opening and (tree.pos[start - 1] == "SPACE" or tree.text[start - 1] in _QUOTES):
        start -= 1
    if start == opening or tree.text[start] in _QUOTES or tree.text[start - 1] in _PARTING:
        return True
    # "After the vote, Olsen never answers": a capital in the midst of a sentence is a name's.
    named = tree.text[start][:1].isupper() and tree.text[start - 1] == "," and tree.pos[start] != "INTJ"
    return tree.pos[start - 1] in ("PUNCT", "CCONJ", "INTJ") and not named


def _start(tree: Tree, verb: int) -> int:
    """Return where a verb begins with its adverbs and its "do": "just" in "just do not call"."""
    start = verb
    for child in tree.children[verb]:
        if child < verb and tree.dep[child] == "aux":
            start = child
            break
    while start > 0 and tree.head[start - 1] == verb and tree.dep[start - 1] in _BEFORE:
        start -= 1
    return start


def _is_main(tree: Tree, verb: int) -> bool:
    """Tell whether a clause rules its sentence, which asks nothing, or marks part it from what rules it."""
    above = tree.head[verb]
    if above == verb:
        last = tree.sentences[tree.sentence[verb]][1] - 1
        while tree.pos[last] == "SPACE" or tree.text[last] in _CLOSING:
            last -= 1
        return tree.text[last] != "?"
    if tree.dep[verb] not in ("ccomp", "xcomp", "advcl", "parataxis", "dep"):
        return False
    if verb < above and _is_spliced(tree, verb):
        return True
    first, last = (tree.right[verb] - 1, above) if verb < above else (above, verb)
    return any(tree.text[word] in _PARTING for word in range(first, min(last, first + _WIDTH)))


def _is_spliced(tree: Tree, verb: int) -> bool:
    """Tell whether only a comma parts a clause from the next, which has a subject: "call now, they wait"."""
    end = tree.right[verb]
    subject = tree.child(tree.head[verb], "nsubj", "nsubjpass", "expl")
    after = subject is not None and subject > end
    return after and end < len(tree) and tree.text[end] == "," and tree.tag[verb] == "VB"
