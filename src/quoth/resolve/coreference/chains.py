"""Chains: which mentions mean one thing, as far as is known; they only ever grow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoth.resolve.coreference.traits import Trait


class Chains:
    """
    Mentions by index, gathered into chains; a chain is named by its first mention's index.

    What its mentions show is kept for the whole chain, so that asking does not cost a walk along it.

    >>> chains = Chains([Trait.ALIVE, Trait(0), Trait.ALIVE, Trait.FEMININE])
    >>> chains.join(3, 1)
    >>> chains.of(3), chains.members(1), chains.traits(1).name, list(chains)
    (1, (1, 3), 'FEMININE', [0, 1, 2])
    """

    def __init__(self, shown: Sequence[Trait]) -> None:
        self._first = list(range(len(shown)))
        self._members = [[index] for index in range(len(shown))]
        self._traits = list(shown)

    def __iter__(self) -> Iterator[int]:
        return (index for index, first in enumerate(self._first) if index == first)

    def of(self, index: int) -> int:
        """Return the chain a mention is in."""
        return self._first[index]

    def members(self, index: int) -> tuple[int, ...]:
        """Return the mentions of a mention's chain, by index."""
        return tuple(sorted(self._members[self._first[index]]))

    def are_many(self, index: int) -> bool:
        """Tell whether a mention has been joined with any other."""
        return len(self._members[self._first[index]]) > 1

    def traits(self, index: int) -> Trait:
        """Return all that the mentions of a mention's chain show."""
        return self._traits[self._first[index]]

    def join(self, one: int, other: int) -> None:
        """Make one chain of the chains of two mentions."""
        kept, gone = sorted((self._first[one], self._first[other]))
        if kept != gone:
            for index in self._members[gone]:
                self._first[index] = kept
            self._members[kept] += self._members[gone]
            self._members[gone] = []
            self._traits[kept] |= self._traits[gone]
