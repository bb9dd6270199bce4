"""Lines that frame a text: credits, bylines, days, datelines, section labels, calls to the reader."""

from __future__ import annotations

import re
from functools import cache

from quoth.read.lists import words
from quoth.read.shapes import ends_sentence, folded, sentences, tokens

_MAX_LABEL_WORDS, _MAX_FRAME_WORDS, _MAX_NAME_WORDS = 4, 16, 6
_ABBREVIATION = re.compile(r"(?:^|\W)(?:[A-Z]\.){2,}$")
_PUNCTUATION = re.compile(r"[.,!?:;\"()]+")
_BETWEEN_NAMES = re.compile(r"\s*(?:/|\||—|–)\s*| - | for (?=The |[A-Z]{2})")
_SEPARATED = re.compile(r"\s+[·•|]\s+")
_DAY = re.compile(r"(?:19|20)\d\d")
_BULLET = re.compile(r"[•▪‣*-]\s+(?=\S)")
_DATELINE = re.compile(
    r"""
    [A-Z][A-Z.\-]{2,}(?:\s[A-Z][A-Z.\-]*){0,3}(?:/[A-Z][A-Z.\- ]+)?  # SEOUL, PORT LELAND, SEOUL/TOKYO
    (?:,\s[^—–\n("“]{1,40}?)?                             # , March 9
    (?:\s*\([^)\n]{2,40}\))?                              # (Polar Press)
    \s*(?:—|–|―|--|-(?=\s))\s*
    """,
    re.VERBOSE,
)
_SIGNED_DATELINE = re.compile(r"[A-Z][^—–(\n]{1,60}\(([^)\n]{2,40})\)\s*(?:—|–|―|--|-(?=\s))\s*(?=\S)")


def is_call(text: str) -> bool:
    """
    Tell whether half of its sentences, or the first, call on the reader to use a channel of the publisher.

    >>> is_call("Join a million readers. Get our alerts."), is_call("“Follow us on Facebook,” he said.")
    (True, False)
    """
    plain = folded(text)
    found = _PUNCTUATION.sub(" ", plain).split()
    if words()["channel"].isdisjoint(found):
        return False
    calls = [bool(_call().match(sentence)) for sentence in sentences(plain)]
    return calls[0] or 2 * sum(calls) >= len(calls)


def is_credit(text: str) -> bool:
    """
    Tell whether the line is a name with an agency: "Mira Solberg/Polar Press".

    >>> is_credit("Mira Solberg for The Leland Times"), is_credit("Talks for the Press")
    (True, False)
    """
    found = tokens(text)
    if ends_sentence(text) or len(found) > _MAX_FRAME_WORDS or not _all_names(found):
        return False
    names = [tokens(name) for name in _BETWEEN_NAMES.split(text)]
    agencies = words()["agency"]
    return (
        len(names) > 1
        and all(0 < len(name) <= _MAX_NAME_WORDS for name in names)
        and any(word.casefold() in agencies for name in names for word in name)
    )


def is_byline(text: str) -> bool:
    """
    Tell whether the line says who wrote the text: "BY ADA LIND, Staff Writer".

    >>> is_byline("By Ada Lind and Tor Vik"), is_byline("Ada Lind · March 9, 2018"), is_byline("By noon, all")
    (True, True, False)
    """
    pieces = _SEPARATED.split(text)
    if len(pieces) > 1 and any(map(is_day, pieces)):
        return True
    by, *found = tokens(text) or [""]
    if by.casefold() != "by" or ends_sentence(text) or not 2 <= len(found) <= _MAX_FRAME_WORDS:
        return False
    return all(word[0].isupper() for word in found[:2]) and words()["finite"].isdisjoint(found)


def is_day(text: str) -> bool:
    """
    Tell whether the line is nothing but a day, perhaps with a time and "Published" or "Updated" before it.

    >>> is_day("Published March 9, 2018, 4:15 p.m. ET"), is_day("The pact of March 9, 2018")
    (True, False)
    """
    found = [word.casefold() for word in tokens(text) if not word[0].isdigit()]
    named = not words()["month"].isdisjoint(found) or not found
    return named and bool(_DAY.search(text)) and (words()["month"] | words()["stamp"]).issuperset(found)


def is_label(text: str) -> bool:
    """
    Tell whether the line names a section, its last full stop belonging to an abbreviation.

    >>> is_label("In the U.K."), is_label("He agreed.")
    (True, False)
    """
    found = text.split()
    return len(found) <= _MAX_LABEL_WORDS and bool(_ABBREVIATION.search(text)) and _all_names(found)


def dateline(text: str) -> int:
    """
    Return how long the dateline is that opens the paragraph, 0 where there is none.

    A place is set in capitals, or is followed by an agency.

    >>> dateline("PORT LELAND, March 9 (Polar Press) — Seoul agreed."), dateline("Reyk (AP) — Seoul agreed.")
    (37, 12)
    >>> dateline("Seoul agreed."), dateline("Mr. Vik (of Reyk) — a baker — agreed.")
    (0, 0)
    """
    if found := _DATELINE.match(text):
        return found.end() if found.end() < len(text) else 0
    found = _SIGNED_DATELINE.match(text)
    signed = found is not None and not words()["agency"].isdisjoint(folded(found[1]).split())
    return found.end() if found and signed else 0


def bullet(text: str) -> int:
    """
    Return how long the mark is that makes the paragraph an item of a list, 0 where it is none.

    >>> bullet("- Seoul agreed."), bullet("-5 degrees"), bullet("— No, he said.")
    (2, 0, 0)
    """
    found = _BULLET.match(text)
    return found.end() if found else 0


def _all_names(found: list[str]) -> bool:
    return all(not word[0].islower() or word in words()["small"] for word in found)


@cache
def _call() -> re.Pattern[str]:
    return re.compile(rf"(?:please )?(?:{'|'.join(sorted(words()['call']))})\b")
