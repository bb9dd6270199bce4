"""Oppositions: pairs of claims that a query finds opposed in, those of them that cannot both hold out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from math import inf
from re import findall

from quoth import vocab
from quoth.language.lexicon import lexicon
from quoth.query.library import query_text
from quoth.query.rows import Basis, Contradiction
from quoth.store import Store
from quoth.store.terms import local, value

Fillers = Mapping[str, set[str]]
"""What fills which role of one claim beside subject and object."""


@dataclass(frozen=True, slots=True)
class Pair(Contradiction):
    """
    A pair as `contradictions.rq` gives it.

    `voice` is that of the claim that opposes, None where it is active; `known` tells that the subject is one
    of the concepts, which mean the same in every document.
    """

    lemma: str
    other_lemma: str
    voice: str | None
    known: str | None


def contradictions(pairs: Iterable[Pair], store: Store) -> Iterator[Contradiction]:
    """
    Yield the pairs that cannot both hold: of one subject and context, and denied in what is affirmed.

    Two sources are told once on each matter, by the claims that stand closest in time.
    """
    pairs = tuple(pairs)
    contexts = _contexts(store) if pairs else {}
    closest: dict[tuple[object, ...], Pair] = {}
    for pair in sorted(pairs, key=_apart):
        ours, theirs = contexts.get(pair.claim, {}), contexts.get(pair.other, {})
        if _is_of_one(pair) and in_one_context(ours, theirs) and _is_denied(pair, ours, theirs):
            closest.setdefault(_quarrel(pair), pair)
    for pair in closest.values():
        yield Contradiction(**{each.name: getattr(pair, each.name) for each in fields(Contradiction)})


def _apart(pair: Pair) -> tuple[float, str, str]:
    """Return how many days lie between two claims, and what orders those that are equally far apart."""
    days = abs((pair.date - pair.other_date).days) if pair.date and pair.other_date else inf
    return days, pair.claim, pair.other


def _quarrel(pair: Pair) -> tuple[object, ...]:
    """Return what makes two pairs one quarrel: the same two sources, on the same matter."""
    matter = pair.subject, pair.relation, pair.object, pair.other_relation, pair.other_object
    return *matter, pair.source, pair.other_source


def in_one_context(ours: Fillers, theirs: Fillers) -> bool:
    """
    Tell whether two claims may be of one place, one recipient, one purpose.

    They are not where they differ in a role that both fill; words that name an entity and words that name
    none are not compared.
    """
    return not any(_differ(ours[role], theirs[role]) for role in ours.keys() & theirs.keys())


def _is_of_one(pair: Pair) -> bool:
    """Tell whether two documents speak of one subject: "the minister" of two papers may be two ministers."""
    return pair.document == pair.other_document or bool(pair.known) or not pair.subject[:1].islower()


def _is_denied(pair: Pair, ours: Fillers, theirs: Fillers) -> bool:
    """
    Tell whether what one claim denies is what the other says.

    A deed without an object is denied with what stands beside it, and by its own verb: "did not speak of Kim"
    denies no speech; only an event that does not take place does not take place anywhere. "Has no plans"
    denies the best plans, and was true until there were any; "has done nothing" names no deed, nor does
    "did not".
    """
    if pair.basis is Basis.ANYTHING:
        if pair.object is None or (pair.date and pair.other_date and pair.other_date < pair.date):
            return False
        return _covers(pair.other_object or "", pair.object, empty=pair.relation in _empty())
    if pair.basis is Basis.SAME and pair.object is None and pair.voice is None:
        same_deed = pair.lemma.split(" ")[-1] == pair.other_lemma.split(" ")[-1]
        beside = ours.keys() - {"time"}, theirs.keys() - {"time"}
        same_scope = beside[1] <= beside[0] if pair.known else beside[0] == beside[1]
        return pair.relation not in _empty() and same_deed and same_scope
    return True


def _covers(kind: str, thing: str, *, empty: bool) -> bool:
    """
    Tell whether a thing is of the kind of which there is said to be none.

    >>> _covers("anything", "summit", empty=False), _covers("anything", "summit", empty=True)
    (True, False)
    >>> _covers("plans", "secret plans", empty=True), _covers("tax plans", "plans", empty=True)
    (True, False)
    """
    named = set(findall(r"\w+", kind.casefold()))
    if named <= _whatever():
        return not empty
    return named <= set(findall(r"\w+", thing.casefold()))


@cache
def _whatever() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon()["quantifiers"])


@cache
def _empty() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon()["sorts"] if row["sort"] == "empty")


def _contexts(store: Store) -> Mapping[str, Fillers]:
    """Return by claim and role what fills the role."""
    contexts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim, role, filler in store.select(query_text("contexts")):
        contexts[local(value(claim))][value(role)].add(value(filler))
    return contexts


def _differ(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two sets of fillers are of one sort and have nothing in common."""
    entities = [{filler for filler in fillers if filler.startswith(vocab.E)} for fillers in (ours, theirs)]
    same_sort = all(entities) or not any(entities)
    return same_sort and not ours & theirs
