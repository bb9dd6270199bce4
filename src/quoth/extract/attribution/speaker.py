"""Speakers: who the grammar makes the subject of a cue, and the whole phrase that names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.extract.attribution.chain import issuing_verb
from quoth.extract.attribution.near import near, nearest
from quoth.extract.attribution.quotations import DOUBLE

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.words import CueWords
    from quoth.language.syntax import Tree

SUBJECTS = ("nsubj", "expl")
MARKS = frozenset({",", ".", ";", ":", "-", "--", "–", "—", '"', "''", "``", "'", "`", "(", ")", "...", "…"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
WIDTH = 12  # words between a subject and its verb in which a quotation mark is looked for
STEPS = 12  # how far up a subject is looked for; deeper chains are the parser's error


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head word of the source and the range of its whole phrase."""

    head: int
    phrase: Range


def speaker(tree: Tree, verb: int, words: CueWords) -> Speaker | None:
    """
    Return who says what the verb reports: its subject, the agent of a passive, or whoever controls it.

    A verb without a subject of its own borrows that of the verb it is coordinated with or hangs from
    ("went on to say", "left, saying"), or is about the noun it modifies ("a letter saying"). None where
    nobody is named.
    """
    if is_passive(tree, verb):
        return _agent(tree, verb, words)
    own = _own_subject(tree, verb)
    if own is None and tree.dep[verb] in ("acl", "relcl"):
        own = _issuer(tree, tree.head[verb], words)
    elif own is None:
        own = _first(tree, verb, inverted_subject, borrowed_subject, neighbor)
    return named(tree, own, words, limit=verb) if own is not None and tree.dep[own] != "expl" else None


def _first(tree: Tree, verb: int, *finders: Callable[[Tree, int], int | None]) -> int | None:
    """Return what the first of the finders finds that finds anything."""
    found = (find(tree, verb) for find in finders)
    return next((subject for subject in found if subject is not None), None)


def _issuer(tree: Tree, noun: int, words: CueWords) -> int | None:
    """Return who puts out a noun that says something, else the noun itself ("a letter saying")."""
    verb = issuing_verb(tree, noun, words)
    return noun if verb is None else _first(tree, verb, _own_subject, borrowed_subject)


def _own_subject(tree: Tree, verb: int) -> int | None:
    """
    Return the subject of a verb; of two the one beside it.

    'who prosecutors say paid him'; '"Every sailor," declared the bosun, "must row"': a subject behind a
    quotation mark is the quotation's.
    """
    subjects = [each for each in tree.those(verb, *SUBJECTS) if not _is_quoted_away(tree, each, verb)]
    if not subjects:
        return None
    return _unlisted(tree, max((each for each in subjects if each < verb), default=subjects[0]))


def _unlisted(tree: Tree, subject: int) -> int:
    """'A bid for Lumen, people close to it said': without an "and" the last of two speaks."""
    others = near(tree, subject, "conj")
    listed = len(others) != 1 or nearest(tree, subject, "cc") is not None
    return subject if listed or nearest(tree, others[0], "cc", "conj") is not None else others[0]


def _is_quoted_away(tree: Tree, subject: int, verb: int) -> bool:
    """Tell whether a quotation ends in a comma between the two; after 'the "patriots" said' none does."""
    between = range(max(subject, verb - WIDTH) + 1, verb)
    return any(tree.text[word] in DOUBLE and tree.text[word - 1] == "," for word in between)


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell a passive by its auxiliary, or a bare participle ("asked whether it was true, she laughed")."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    bare = tree.child(verb, "aux", "nsubj") is None and tree.dep[verb] in ("acl", "advcl", "amod")
    return tree.tag[verb] == "VBN" and bare


def _agent(tree: Tree, verb: int, words: CueWords) -> Speaker | None:
    by = tree.child(verb, "agent")
    agent = tree.child(by, "pobj") if by is not None else None
    return named(tree, agent, words, limit=verb) if agent is not None else None


def inverted_subject(tree: Tree, verb: int) -> int | None:
    """'"…", said the mayor': what stands right behind the verb, where the parser took it for an object."""
    after = [child for child in tree.children[verb] if child > verb and tree.dep[child] != "punct"]
    before = [
        child for child in tree.children[verb] if child < verb and tree.dep[child] in ("ccomp", "punct")
    ]
    quoted = bool(before) or (verb > 0 and tree.text[verb - 1] in DOUBLE)
    if after and quoted and tree.dep[after[0]] in ("dobj", "attr", "appos", "npadvmod", "oprd", "dep"):
        return after[0]
    return None


def borrowed_subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of the nearest verb above from which this one takes its own."""
    word = verb
    for _ in range(STEPS):
        dep, head = tree.dep[word], tree.head[word]
        if head == word or dep not in (
            "conj",
            "xcomp",
            "advcl",
            "pcomp",
            "prep",
            "ccomp",
            "acl",
            "acomp",
            "dep",
        ):
            return None
        if dep == "acl":
            return head
        if (
            dep == "xcomp"
            and (controller := nearest(tree, head, "dobj")) is not None
            and tree.tag[verb] == "VB"
        ):
            return controller
        word = _past_reported(tree, verb, head)
        subject = nearest(tree, word, "nsubj", "nsubjpass", "expl")
        if (opening := _opening_around(tree, word, verb)) is not None:
            return _before(tree, word, opening)
        if subject is not None and tree.pos[word] in ("VERB", "AUX"):
            return _teller(tree, word) if _is_quoted_away(tree, subject, verb) else subject
    return None


def _opening_around(tree: Tree, word: int, verb: int) -> int | None:
    """Return the mark that opens a quotation around one verb which closes before the other, if any."""
    start = tree.sentences[tree.sentence[word]][0]
    if word > verb or not any(tree.text[mark] in DOUBLE for mark in range(word, verb)):
        return None
    marks = [mark for mark in range(start, word) if tree.text[mark] in DOUBLE]
    return marks[-1] if len(marks) % 2 else None


def _before(tree: Tree, word: int, opening: int) -> int | None:
    """'He was pleased -- "That makes me proud" -- and, pressed, insisting': who acts before it."""
    clauses = (each for each in near(tree, word, "ccomp", "parataxis") if each < opening)
    return next((nearest(tree, each, "nsubj") for each in clauses), None)


def _teller(tree: Tree, word: int) -> int | None:
    """'"The law," she wrote, "is the law," adding that': whose words the clause is, where it is quoted."""
    tellers = (nearest(tree, cue, "nsubj") for cue in near(tree, word, "parataxis", "ccomp"))
    return next((teller for teller in tellers if teller is not None), None)


def _past_reported(tree: Tree, verb: int, head: int) -> int:
    """
    Return the verb above whose subject also speaks the further cue the parser hung into what was said.

    'said it would fall, [calling] it a farce', 'insisted he was innocent and [accused] the police'.
    """
    matrix = head
    while tree.dep[matrix] in ("ccomp", "conj") and tree.head[matrix] < matrix < verb:
        matrix = tree.head[matrix]
    after_comma = tree.dep[verb] == "advcl" and tree.tag[verb] == "VBG" and tree.text[verb - 1] == ","
    alike = tree.dep[verb] == "conj" and tree.tag[verb] == tree.tag[matrix]
    return matrix if after_comma or alike else head


def neighbor(tree: Tree, verb: int) -> int | None:
    """Return the noun right before a finite verb that the parser left without a subject."""
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP") or verb < 2:
        return None
    if tree.text[verb - 1] == ",":
        return _swallowed(tree, verb - 2)
    if tree.pos[verb - 1] not in NOUNS:
        return None
    word = verb - 1
    while tree.pos[tree.head[word]] in NOUNS and word < tree.head[word] < verb:
        word = tree.head[word]
    return word


def _swallowed(tree: Tree, word: int) -> int | None:
    """'It would draw tourists, the head, Selin Aydin, said': the speaker read as what the tourists are."""
    found = None
    for _ in range(STEPS):
        if tree.dep[word] == "appos" and tree.text[tree.left[word] - 1] == ",":
            found = word
        if tree.dep[word] not in ("appos", "compound") or tree.head[word] == word:
            break
        word = tree.head[word]
    return found


def named(tree: Tree, head: int, words: CueWords, *, limit: int) -> Speaker:
    """Return the speaker with this head word; the phrase stays on its own side of the cue at `limit`."""
    start, end = tree.left[head], tree.right[head]
    for clause in near(tree, head, "relcl", "acl"):
        if clause > head and tree.text[tree.left[clause] - 1] in MARKS:
            end = min(end, tree.left[clause])
    if head < limit:
        end = min(end, limit)
    else:
        start = max(start, limit + 1)
    start, end = trimmed(tree, start, end)
    while end - 1 > head and tree.lower[end - 1] in words.uses["floating"]:  # "the twins both said"
        start, end = trimmed(tree, start, end - 1)
    return Speaker(head, (start, end))


def trimmed(tree: Tree, start: int, end: int) -> Range:
    """Cut marks and white space off both ends of a range; a range of nothing else is left empty."""
    while start < end and (tree.text[start] in MARKS or tree.text[start].isspace()):
        start += 1
    while start < end and (tree.text[end - 1] in MARKS or tree.text[end - 1].isspace()):
        end -= 1
    return start, end
