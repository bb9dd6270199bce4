"""The index: relations and concepts in, look-ups by the words of a text out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quoth.ontology.concept import Concept, Pattern
from quoth.ontology.relation import Relation

_Words = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Ontology:
    """The relations by name, the concepts by name, and a hash of both; look-ups by the words of a text."""

    relations: Mapping[str, Relation]
    concepts: Mapping[str, Concept]
    version: str
    _by_words: Mapping[_Words, Relation] = field(repr=False, compare=False)
    _by_head: Mapping[str, tuple[tuple[Pattern, Concept], ...]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, relations: Iterable[Relation], concepts: Iterable[Concept], version: str) -> Ontology:
        """Index relations by the words of their frames and concepts by their heads."""
        named = {relation.id: relation for relation in relations}
        things = {concept.id: concept for concept in concepts}
        words = {(f.verb, f.particle, f.preposition): r for r in named.values() for f in r.frames}
        return cls(
            MappingProxyType(named), MappingProxyType(things), version, words, _by_head(things.values())
        )

    def relation(
        self, verb: str, particle: str | None = None, preposition: str | None = None
    ) -> Relation | None:
        """Return the relation these words trigger, if one has them as a frame."""
        return self._by_words.get((verb, particle, preposition))

    def worded(self, lemma: str) -> Relation | None:
        """
        Return the relation of a lemma as claims hold it: a verb with its particle and preposition, if any.

        It is how the agentless passive, whose own name is made of its participle, leads to what was done.
        """
        verb, *rest = lemma.split()
        with_particle = self.relation(verb, rest[0], " ".join(rest[1:]) or None) if rest else None
        return with_particle or self.relation(verb, None, " ".join(rest) or None)

    def concept(self, head: str, lemmas: tuple[str, ...]) -> Concept | None:
        """Return the concept a phrase with this head word and these lemmas is a wording of."""
        for pattern, concept in self._by_head.get(head, ()):
            if pattern.fits(head, lemmas):
                return concept
        return None


def _by_head(concepts: Iterable[Concept]) -> Mapping[str, tuple[tuple[Pattern, Concept], ...]]:
    """
    Index patterns by the words that can be their head.

    The pattern that asks for more is tried first: a meeting of leaders is a summit before it is talks.
    """
    heads: dict[str, list[tuple[Pattern, Concept]]] = defaultdict(list)
    for concept in concepts:
        for pattern in concept.patterns:
            for head in pattern.heads:
                heads[head].append((pattern, concept))
    return {
        head: tuple(sorted(pairs, key=lambda pair: (-len(pair[0].required), pair[1].id)))
        for head, pairs in heads.items()
    }
