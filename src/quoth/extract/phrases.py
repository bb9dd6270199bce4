"""Phrases: which words belong to a noun phrase, and which of them are a name or a title."""

from __future__ import annotations

from quoth.extract.words import Words
from quoth.language.syntax import Span, Tree

# What ends a noun phrase to the right of its head: what follows says more, and is a claim of its own.
_ENDS = frozenset({"relcl", "acl", "appos", "conj", "cc", "ccomp", "advcl", "parataxis", "preconj", "xcomp"})
_NOT_LEADING = frozenset({"cc", "preconj", "advcl", "neg"})
_QUOTE = '"'
_NAMING = frozenset({"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})


def noun_phrase(tree: Tree, head: int, *, ends: frozenset[str] = _ENDS) -> Span:
    """
    Return a noun phrase's words, without a relative clause, apposition or coordination that follows.

    "the warden, Pia Holt, who resigned" is "the warden"; "a crew of old sailors" stays whole.
    """
    start, end = head, head + 1
    for child in tree.children[head]:
        if child < head:
            if tree.dep[child] in _NOT_LEADING or tree.pos[child] == "PUNCT" or tree.tag[child] == "WRB":
                continue
            start = min(start, tree.left[child])
            continue
        if tree.dep[child] in ends and not _says_of_what_kind(tree, head, child):
            break
        if tree.pos[child] == "PUNCT" and tree.text[child] not in "-)%":
            if _mere_comma(tree, head, child):
                continue
            break
        end = max(end, _inner_end(tree, child))
    return _unquoted(tree, start, end)


def _says_of_what_kind(tree: Tree, head: int, clause: int) -> bool:
    """Tell whether a clause says what an "anything" is: "anything that would harm them" is not anything."""
    indefinite = (tree.pos[head], tree.tag[head]) == ("PRON", "NN")
    return indefinite and tree.dep[clause] == "relcl" and tree.text[head + 1] != ","


def whole_phrase(tree: Tree, head: int) -> Span:
    """Return a noun phrase with the participles that follow: "the draft written by clerks"."""
    return noun_phrase(tree, head, ends=_ENDS - {"acl"})


def adjective_phrase(tree: Tree, adjective: int) -> Span:
    """Return an adjective with what modifies it, without a clause that hangs from it."""
    start, end = adjective, adjective + 1
    for child in tree.children[adjective]:
        if (
            tree.dep[child] in ("advmod", "npadvmod", "neg", "compound", "nummod", "det")
            and child < adjective
        ):
            start = min(start, tree.left[child])
        elif tree.dep[child] == "prep" and child > adjective and tree.left[child] == end:
            end = tree.right[child]
    return _unquoted(tree, start, end)


def clause_words(tree: Tree, head: int) -> Span:
    """Return all words below a head, without punctuation at the edges."""
    start, end = tree.left[head], tree.right[head]
    while start < head and tree.pos[start] in ("PUNCT", "SPACE"):
        start += 1
    while end - 1 > head and tree.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    return start, end


def _inner_end(tree: Tree, child: int) -> int:
    """Return where a dependent's words end, without a clause that hangs at its very end."""
    end = tree.right[child]
    for word in tree.children[child]:
        if word > child and tree.dep[word] in ("pobj", "nmod", "compound"):
            end = max(child + 1, noun_phrase(tree, word)[1])
            # "A ceasefire between the army and the rebels": what is coordinated inside stays inside.
            if tree.child(word, "relcl", "acl", "appos") is None:
                end = max(end, tree.right[word])
    return end


def _mere_comma(tree: Tree, head: int, comma: int) -> bool:
    """Tell whether a comma only parts a name from its place ("Harwick, Ohio") or marks a quoted word."""
    return tree.text[comma] == _QUOTE or (
        comma + 1 < len(tree) and tree.dep[comma + 1] == "npadvmod" and tree.head[comma + 1] == head
    )


def _unquoted(tree: Tree, start: int, end: int) -> Span:
    """Leave quotation marks at the edges outside, unless they enclose words inside the phrase."""
    text = tree.text
    while start < end - 1 and (text[start] == _QUOTE or tree.pos[start] == "SPACE"):
        start += 1
    while end - 1 > start and (text[end - 1] == _QUOTE or tree.pos[end - 1] in ("PUNCT", "SPACE")):
        if text[end - 1] in (")", "%") or text[start:end].count(_QUOTE) == 2:
            break
        end -= 1
    if text[start:end].count(_QUOTE) == 1:
        start, end = _past_odd_quote(tree, start, end)
    return start, end


def _past_odd_quote(tree: Tree, start: int, end: int) -> Span:
    """Take in the mark's pair where it stands right beside the phrase: the “repairs”."""
    if end < len(tree) and tree.text[end] == _QUOTE:
        return start, end + 1
    if start and tree.text[start - 1] == _QUOTE:
        return start - 1, end
    return start, end


def name_in(tree: Tree, phrase: Span, head: int, words: Words) -> tuple[Span | None, Span | None]:
    """
    Return the name in a phrase and the title before it; None for what is not there.

    In "Foreign Minister Tor Lindahl" the title is "Foreign Minister" and the name "Tor Lindahl".
    """
    if tree.pos[head] != "PROPN" and tree.entity[head] not in _NAMING:
        return None, None
    start, end = _proper_run(tree, phrase, head)
    if start == end:
        return None, None
    name = _past_titles(tree, start, end, words)
    if not any(tree.text[word][:1].isupper() for word in range(name, end)):
        return None, None
    title_start = phrase[0]
    while title_start < name and tree.dep[title_start] in ("det", "poss", "case"):
        title_start += 1
    titled = name > start or _is_office(tree, name - 1, phrase, words)
    return (name, end), (title_start, name) if titled and title_start < name else None


def _proper_run(tree: Tree, phrase: Span, head: int) -> Span:
    """Return the unbroken run of proper nouns round the head, within what the name recognizer joined."""
    start, end = head, head + 1
    kind = tree.entity[head] if tree.entity[head] in _NAMING else None
    while start > phrase[0] and _continues(tree, start - 1, kind):
        start -= 1
    while end < phrase[1] and (
        (kind and tree.entity[end] == kind) or (tree.pos[end] == "PROPN" and tree.head[end] == head)
    ):
        end += 1
    while end - 1 > start and tree.tag[end - 1] == "POS":
        end -= 1
    while start < end - 1 and tree.lower[start] in ("the", "a"):
        start += 1
    return start, end


def _continues(tree: Tree, word: int, kind: str | None) -> bool:
    if tree.pos[word] in ("PROPN",) or tree.tag[word] in ("HYPH", "NFP"):
        return True
    return kind is not None and tree.entity[word] == kind and tree.pos[word] != "PUNCT"


def _past_titles(tree: Tree, start: int, end: int, words: Words) -> int:
    """Step over titles at the head of a run of proper nouns; the last word is always the name."""
    place = last = start
    while place < end - 1:
        pair = f"{tree.lower[place]} {tree.lower[place + 1]}"
        if tree.lower[place] in words.titles:
            last = place + 1
        elif pair in words.titles and place + 2 < end:
            last, place = place + 2, place + 1
        elif not _ahead_of_title(tree, place, end, words):
            break
        place += 1
    return last


def _ahead_of_title(tree: Tree, place: int, end: int, words: Words) -> bool:
    """Tell whether a title follows soon ("Foreign" before "Minister")."""
    return any(tree.lower[word] in words.titles for word in range(place + 1, min(place + 3, end - 1)))


def _is_office(tree: Tree, word: int, phrase: Span, words: Words) -> bool:
    """Tell whether the word right before a name says what its bearer does ("envoy Carla Whitcombe")."""
    if word < phrase[0]:
        return False
    kind = words.nouns.get(tree.lemma[word].lower())
    return tree.lower[word] in words.titles or (kind is not None and kind.value == "person")
