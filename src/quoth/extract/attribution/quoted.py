"""Quoted speech: which quotations stand beside a cue, before it, behind it, or on both its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.extract.attribution.words import Frame

if TYPE_CHECKING:
    from quoth.extract.attribution.report import Range
    from quoth.extract.attribution.text import Text
    from quoth.extract.attribution.words import CueVerb

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


def _quotation_before(text: Text, verb: int) -> int | None:
    """'"The mine is closed," the mayor said': nothing but the cue's subject may stand between."""
    tree = text.tree
    start = text.quotations.run_start[verb]
    if start == 0 or not _is_beside(text, start - 1, verb):
        return None
    opening = min([verb, *(tree.left[child] for child in tree.those(verb, "nsubj", "aux", "advmod"))])
    first = next((word for word in range(start, verb + 1) if tree.pos[word] not in ("PUNCT", "SPACE")), verb)
    if opening > first or _ends_a_sentence(text, start, verb):
        return None
    # '"It fell." Olsen called the tower unsafe': a full stop before a capital parts the two.
    if tree.text[start - 2] == "." and tree.text[first][:1].isupper() and first != verb:
        return None
    return text.quotations.inside[start - 1]


def _quotation_after(text: Text, verb: int) -> int | None:
    """'The mayor said, "The mine is closed"': what stands between belongs to the cue."""
    tree = text.tree
    end = text.quotations.run_end[verb]
    if end == len(tree) or not _is_beside(text, end, verb) or _ends_a_sentence(text, verb, end):
        return None
    if tree.text[end - 1] not in (",", ":") and verb != end - 1:
        return None
    between = [word for word in range(verb + 1, end) if tree.pos[word] in ("VERB", "AUX")]
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
