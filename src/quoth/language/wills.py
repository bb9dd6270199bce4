"""Wills: the lemma of a claim in, the stand that its outermost word takes on the deed out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from itertools import islice, pairwise

from quoth.language.lexicon import Row, lexicon


class Will(Enum):
    """What a word over a deed says of whose deed it is."""

    WILLING = "willing"
    PROMISED = "promised"
    REFUSED = "refused"


def will_of(lemma: str) -> Will | None:
    """
    Return the will that the outermost word over a deed expresses; None where it expresses none.

    >>> will_of("be willing to sell"), will_of("promise to try to sell"), will_of("try to sell")
    (<Will.WILLING: 'willing'>, <Will.PROMISED: 'promised'>, None)
    """
    words = lemma.split(" ")
    for word, link in islice(pairwise(words[:-1]), 2):  # itself, or what "be", "have" or "make" carries
        if link == "to" and (row := _rows().get(word)):
            return Will(row["standing"])
    return None


def binds(lemma: str) -> bool:
    """
    Tell whether an act of commitment is one with a mere thing as its object.

    >>> binds("promise"), binds("offer"), binds("sign")
    (True, False, True)
    """
    row = _rows().get(lemma.split(" ")[0])
    return row is None or row["thing"] != "no"


@cache
def _rows() -> Mapping[str, Row]:
    return {row["word"]: row for row in lexicon()["wills"]}
