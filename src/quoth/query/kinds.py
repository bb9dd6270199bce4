"""Kinds: two sides in; whether what the one says there is is of the kind of which the other leaves none."""

from __future__ import annotations

from functools import cache
from re import findall

from quoth.language.lexicon import lexicon
from quoth.model.judgement import Modality, Quantifier
from quoth.query.sides import Side


def leaves_none(denied: Side) -> bool:
    """
    Tell whether a claim that is denied leaves nothing of its object's kind.

    "Has no plan" and "not any plan" leave none, "not all plans" may leave some. Who is not "a cheat" is no
    cheat of any sort; who is not "the cheat", not "his cheat", not "a cheat of the old sort" may be.
    """
    words, rest = denied.object_and_rest
    first, *_ = findall(r"\w+", words.casefold()) or [""]
    if denied.quantifier is not None:
        return denied.quantifier is Quantifier.NONE or first in _sort("polar")
    if denied.relation not in _sort("copula") or denied.modality is not Modality.ACTUAL:
        return False
    label = denied.object or ""
    following, *_ = findall(r"^\s+(\w+)", rest.casefold()) or [""]
    whole = words.endswith(label) and following not in _sort("restricting")
    return whole and _is_bare(label, words, first)


def is_of_kind(claim: Side, denied: Side) -> bool:
    """
    Tell whether the object of one claim is of the kind of which the other leaves none.

    "Has done nothing" names no deed. A kind of which a word says that there is none is looked for anywhere in
    the thing; what somebody is not must be what the thing is ("a sly cheat") or is like ("a racist bigot").
    """
    kind, thing = (findall(r"\w+", (side.object or "").casefold()) for side in (denied, claim))
    if set(kind) <= _whatever():
        return not is_empty(claim.relation)
    if denied.quantifier is not None:
        return set(kind) <= set(thing)
    restricted = not _sort("restricting").isdisjoint(thing)
    described = len(thing) == 2 and thing[:1] == kind
    return claim.modality is Modality.ACTUAL and not restricted and (thing[-len(kind) :] == kind or described)


def is_empty(relation: str) -> bool:
    """Tell whether a relation names no deed by itself: "did not"."""
    return relation in _sort("empty")


def _is_bare(label: str, words: str, first: str) -> bool:
    """Tell whether an object has no determiner but an article that fits anything of its kind."""
    if first in _sort("article"):
        return True
    pointing = first in _determiners() or "'s " in words or "’s " in words
    return label[:1].islower() and not pointing


@cache
def _whatever() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon()["quantifiers"])


@cache
def _determiners() -> frozenset[str]:
    """Return the words that pick out, own or count: what follows them is not the whole kind."""
    pointing = {row["word"] for row in lexicon()["function_words"] if row["use"].endswith("definite")}
    return frozenset(pointing | {row["word"] for row in lexicon()["pronouns"]} | _whatever())


@cache
def _sort(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon()["sorts"] if row["sort"] == name)
