"""Slugs: a name in, the plain words by which it is compared and the id it gives out."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

LONGEST_SLUG = 80

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(r"\b(?:\w\.){2,}")
# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


def slug(name: str) -> str:
    """
    Return the id a name gives: case, diacritics, hyphens, dots and possessives make no difference.

    A name longer than `LONGEST_SLUG` letters ends in a hash of the rest, so that ids stay readable and apart.

    >>> slug("Kim Jong-un"), slug("the U.N.'s"), slug("Łódź")
    ('kim-jong-un', 'the-un', 'lodz')
    """
    words = "-".join(plain(name).split())
    if not words:
        return f"unnamed-{_digest(name)}"
    if len(words) <= LONGEST_SLUG:
        return words
    return f"{words[:LONGEST_SLUG].rpartition('-')[0] or words[:LONGEST_SLUG]}-{_digest(words)}"


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """
    Return the words by which names are compared: lower case, no diacritics, no marks between the words.

    >>> plain("Côte d’Ivoire’s")
    'cote d ivoire'
    """
    without = POSSESSIVE.sub("", " ".join(name.split()))
    if "." in without:
        without = _ABBREVIATION.sub(lambda dotted: dotted.group().replace(".", ""), without)
    letters = without.casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters.translate(_PLAIN_LETTERS))
        letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(letters))


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
