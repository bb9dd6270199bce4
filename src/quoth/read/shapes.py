"""Shapes: what can be said of a paragraph from its letters and a few small words, without grammar."""

from __future__ import annotations

import re
from functools import cache

from quoth.read.lists import words

_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xad": None, "\u200b": None})
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_NUMBER = re.compile(r"(?:\d{1,3}|[ivxIVX]{1,5})[.)]\s+[\"'“‘]?[^\Wa-z]")
_FULL_STOP = re.compile(r"""[.!?…][)\]"'”’»]*(?:\s*\[[^\]]*\])?$""")
_SENTENCE = re.compile(r"""(?<=[.!?…])[)\]"'”’]*\s+""")
_HANDS_OVER = (":", ";", ",", "—", "–", "-")


def folded(text: str) -> str:
    """Return the text in lower case with plain quotes and single spaces, to be compared with word lists."""
    return " ".join(text.translate(_FOLDED).casefold().split())


def tokens(text: str) -> list[str]:
    """Return the words of a text, without punctuation."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Split at full stops; crude, for questions about the shape of short paragraphs only."""
    return [sentence for sentence in _SENTENCE.split(text) if sentence]


def ends_sentence(text: str) -> bool:
    """Tell whether the last mark of the paragraph is one that closes a sentence."""
    return bool(_FULL_STOP.search(text))


def hands_over(text: str) -> bool:
    """Tell whether the paragraph ends open, as before a quotation: "He went on:"."""
    return text.endswith(_HANDS_OVER)


def is_numbered(text: str) -> bool:
    """Tell whether a number and a capital open the paragraph, as in "2. Nobody has read the treaty."."""
    return bool(_NUMBER.match(text))


def is_title(text: str) -> bool:
    """
    Tell whether all but the small words begin with a capital, as headlines are set.

    >>> is_title("A Quay by the Sea"), is_title("A quay by the sea"), is_title("Seoul agreed")
    (True, False, False)
    """
    small = words()["small"]
    content = [word for word in tokens(text) if word.casefold() not in small and not word.isdigit()]
    return len(content) > 1 and all(not word[0].islower() for word in content)


def names_a_scene(text: str) -> bool:
    """
    Tell whether the first sentence has no finite verb that shows in its letters, and nobody speaks.

    >>> names_a_scene("Cranes that were built in the war, by the quay."), names_a_scene("Cranes were built.")
    (True, False)
    """
    plain = folded(text)
    first, *_ = sentences(plain) or [""]
    scene, *_ = re.split(_relative(), _aside().sub(" ", first))
    return not _finite().search(scene) and '"' not in plain and words()["saying"].isdisjoint(tokens(plain))


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"\b{_any('relative')}\b")


@cache
def _aside() -> re.Pattern[str]:
    """A relative clause between commas: what comes after it goes on with the sentence."""
    return re.compile(rf",\s{_any('relative')}\b[^,]*,")


@cache
def _finite() -> re.Pattern[str]:
    """A small finite verb, or a past tense: "damaged the quay", but not "a quay damaged in the storm"."""
    return re.compile(rf"\b{_any('finite')}\b(?!')|\b\w{{2,}}ed\b(?! {_any('near')}\b|[.,]| \w+ed\b)")


def _any(name: str) -> str:
    return f"(?:{'|'.join(sorted(words()[name], key=lambda word: (-len(word), word)))})"
