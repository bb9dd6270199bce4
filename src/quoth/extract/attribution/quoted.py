"""Quoted speech: which quotations stand beside a cue, before it, behind it, or on both its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb
    from quoth.language.syntax import Tree

VERBS = ("VERB", "AUX")
LEAST_WORDS = 4  # what is shorter may be a title or a name in quotation marks
WIDTH = 40  # words between a cue and the quotation it introduces
SENTENCE_END = frozenset({".", "?", "!"})


def quoted_speech(text: Text, verb: int, entry: CueVerb) -> tuple[Range, ...]:
    """
    Return the quoted words that the verb introduces or follows; nothing where it stands by no quotation.

    Only the words between the marks around the verb are looked at, so that it does not matter into how
    many sentences the parser cut the quotation.
    """
    if Frame.QUOTE not in entry.frames:
        return ()
    before, after = _quotation_before(text, verb), _quotation_after(text, verb)
    pieces = [text.quotations.those[each].words for each in (before, after) if each is not None]
    return tuple(pieces)


def introduces_speech(text: Text, verb: int) -> bool:
    """
    Tell whether any verb at all must be a cue, by the marks alone.

    '"Nobody came," the mayor roared': the quotation ends in a comma. 'The crowd went wild: "We won."': a main
    verb, a colon, a quotation.
    """
    tree, quotations = text.tree, text.quotations
    start, end = quotations.run_start[verb], quotations.run_end[verb]
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.tag[subject] in ("WDT", "WP"):
        return False
    quoted = None
    if start > 1 and tree.text[start - 2] == ",":
        quoted = _quotation_before(text, verb)
    elif end < len(tree) and tree.text[end - 1] == ":" and tree.dep[verb] == "ROOT":
        quoted = _quotation_after(text, verb)
    if quoted is None:
        return False
    first, last = quotations.those[quoted].words
    return last - first >= LEAST_WORDS and tree.text[first][:1].isupper()


def _quotation_before(text: Text, verb: int) -> int | None:
    """'"The mine is closed," the mayor said': nothing but the cue's speaker may stand between."""
    tree = text.tree
    start = text.quotations.run_start[verb]
    if start < 2 or verb - start > WIDTH or not _is_beside(text, start - 1, verb):
        return None
    if tree.tag[verb] == "VBG" and tree.child(verb, "nsubj") is None:
        return None  # '"It is the law," she wrote, adding that': the quotation is what she wrote
    if any(_parts(tree, word, verb) for word in range(start, verb)) or _is_name(text, start - 1):
        return None
    first = next((word for word in range(start, verb + 1) if tree.pos[word] not in ("PUNCT", "SPACE")), verb)
    if tree.pos[first] == "CCONJ":
        return None
    # '"It fell." Olsen called the tower unsafe': a full stop before a capital parts the two.
    if tree.text[start - 2] == "." and tree.text[first][:1].isupper() and first != verb:
        return None
    return text.quotations.inside[start - 1]


def _parts(tree: Tree, word: int, verb: int) -> bool:
    """Tell whether a word between a quotation and a cue begins something else: a verb, a sentence, a line."""
    if tree.pos[word] in VERBS:
        return tree.head[word] != verb or tree.dep[word] not in ("aux", "auxpass")
    return tree.text[word] in SENTENCE_END or "\n" in tree.text[word]


def _is_name(text: Text, mark: int) -> bool:
    """Tell whether a quotation that closes at the mark is a title: 'On "Morning Futures," he said that'."""
    tree, quotation = text.tree, text.quotations.those[text.quotations.inside[mark]]
    before = quotation.start - 1
    opens = (
        before < 0 or tree.sentence[before] != tree.sentence[mark] or tree.pos[before] in ("PUNCT", "SPACE")
    )
    return not opens and not any(tree.pos[word] in VERBS for word in range(*quotation.words))


def _quotation_after(text: Text, verb: int) -> int | None:
    """'The mayor said, "The mine is closed"': what stands between belongs to the cue."""
    tree = text.tree
    end = text.quotations.run_end[verb]
    if end == len(tree) or end - verb > WIDTH or not _is_beside(text, end, verb):
        return None
    if _ends_a_sentence(text, verb, end):
        return None
    if tree.text[end - 1] not in (",", ":") and verb != end - 1:
        return None
    between = tree.text[end - 1] != ":" and any(tree.pos[word] in VERBS for word in range(verb + 1, end))
    return None if between else text.quotations.inside[end]


def _is_beside(text: Text, mark: int, verb: int) -> bool:
    """Tell whether the quotation at the mark stands beside the verb, not around it, in its paragraph."""
    level = text.quotations.inside[mark]
    if level < 0 or level == text.quotations.inside[verb]:
        return False
    around = text.quotations.those[level].around
    return (around if around is not None else -1) == text.quotations.inside[verb]


def _ends_a_sentence(text: Text, start: int, end: int) -> bool:
    return any(
        text.tree.text[word] in SENTENCE_END or "\n\n" in text.tree.text[word] for word in range(start, end)
    )
