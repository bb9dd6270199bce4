"""Concepts: recurring things that are no names, and the patterns of their wordings."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.model.judgement import Kind


@dataclass(frozen=True, slots=True)
class Pattern:
    """
    Wordings of a concept: one of the heads, and of each set of `required` at least one among its words.

    It is written as heads with `|` between them and `+` before what is required; words are lemmas, a phrase
    of several stands in that order.

    >>> summit = Pattern.of("meeting|talk + leader|president|head of state")
    >>> summit.fits("meeting", ("a", "meeting", "between", "the", "head", "of", "state"))
    True
    >>> summit.fits("meeting", ("a", "meeting", "of", "dentist"))
    False
    """

    heads: frozenset[str]
    required: tuple[frozenset[str], ...] = ()

    @classmethod
    def of(cls, words: str) -> Pattern:
        """Read a pattern as the Turtle writes it."""
        heads, *required = (frozenset(part.strip().split("|")) for part in words.split("+"))
        return cls(heads, tuple(required))

    def fits(self, head: str, lemmas: tuple[str, ...]) -> bool:
        """Tell whether a phrase with this head and these lemmas is a wording of the concept."""
        if head not in self.heads:
            return False
        padded = f" {' '.join(lemmas)} "
        return all(any(f" {word} " in padded for word in words) for words in self.required)


@dataclass(frozen=True, slots=True)
class Concept:
    """
    A recurring thing that is no name: a summit, sanctions, a ceasefire.

    A quality, such as being qualified, is one too; `opposite` is the one that nothing can have at once. One
    of no kind in particular is what an adjective says: "a natural fit" is not fit.
    """

    id: str
    label: str
    kind: Kind
    patterns: tuple[Pattern, ...]
    definition: str = ""
    opposite: str | None = None

    @property
    def of_adjectives(self) -> bool:
        """Tell whether only an adjective can be its wording."""
        return self.opposite is not None and self.kind is Kind.OTHER
