"""Names: a mention's words in, the name that labels its entity out."""

from __future__ import annotations

from functools import cache, lru_cache

from quoth.model.mention import Mention, MentionType
from quoth.model.slug import POSSESSIVE
from quoth.resolve.tables import table

_BEFORE_NAMES = ("determiner", "neighbor")
_BEFORE_NOUNS = ("determiner", "possessive", "quantifier", "number")


def label(mention: Mention) -> str:
    """
    Return what a mention calls its entity: a name without its title, a description without its opening.

    "President Moon Jae-in" is called "Moon Jae-in", "Two villages" "villages", "Our allies" "allies".
    """
    named = mention.name if mention.type is MentionType.NAME else None
    words = named or mention.passage
    opening = _BEFORE_NAMES if named else _BEFORE_NOUNS
    return _called(words.text, mention.head.start - words.start, opening) or mention.passage.text


# A mention is asked what it calls its entity by every pass of coreference, and a text repeats its names.
@lru_cache(maxsize=1 << 16)
def _called(words: str, head: int, opening: tuple[str, ...]) -> str:
    """Return the words without their opening and a possessive ending; the head is given by its place."""
    return POSSESSIVE.sub("", " ".join(_unopened(words, head, openers(*opening)).split()))


def head_lemma(mention: Mention) -> str:
    """Return the lemma of the head: of the mention's lemmas the one most like the head's own letters."""
    return _most_like(mention.head.text.casefold(), mention.lemmas)


@lru_cache(maxsize=1 << 14)
def _most_like(head: str, lemmas: tuple[str, ...]) -> str:
    if head in lemmas:
        return head
    likeness = [_shared_start(lemma, head) for lemma in lemmas]
    best = max(likeness, default=0)
    return lemmas[likeness.index(best)] if best else head


def _shared_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _unopened(words: str, head: int, opening: frozenset[str]) -> str:
    """Leave out the words before the head that only determine, count or stress."""
    text = words
    while len(text.split()) > 1 and len(words) - len(text) < head:
        first, rest = text.split(maxsplit=1)
        if not _opens(first, opening) and not (_stresses(first) and _opens(rest.split()[0], opening)):
            break
        text = rest
    return text


def _opens(word: str, opening: frozenset[str]) -> bool:
    return word.casefold() in opening or word[0].isdigit()


def _stresses(word: str) -> bool:
    """Tell whether a word only stresses or blurs the one that opens the phrase: "virtually any outcome"."""
    return word.casefold() in openers("stress")


@cache
def openers(*classes: str) -> frozenset[str]:
    """Return the words that open a phrase and are no part of what it names; of these classes, if given."""
    return frozenset(row["word"] for row in table("openers") if not classes or row["class"] in classes)
