"""Chains: which mentions mean one thing, as far as is known; they only ever grow."""

from __future__ import annotations

from collections.abc import Iterator


class Chains:
    """
    Mentions by index, gathered into chains; a chain is named by its first mention's index.

    >>> chains = Chains(4)
    >>> chains.join(3, 1)
    >>> chains.of(3), chains.members(1), list(chains)
    (1, (1, 3), [0, 1, 2])
    """

    def __init__(self, mentions: int) -> None:
        self._first = list(range(mentions))
        self._members: list[tuple[int, ...]] = [(index,) for index in range(mentions)]

    def __iter__(self) -> Iterator[int]:
        return (index for index, first in enumerate(self._first) if index == first)

    def of(self, index: int) -> int:
        """Return the chain a mention is in."""
        return self._first[index]

    def members(self, index: int) -> tuple[int, ...]:
        """Return the mentions of a mention's chain, by index."""
        return self._members[self._first[index]]

    def join(self, one: int, other: int) -> None:
        """Make one chain of the chains of two mentions."""
        kept, gone = sorted((self._first[one], self._first[other]))
        if kept != gone:
            for index in self._members[gone]:
                self._first[index] = kept
            self._members[kept] = tuple(sorted(self._members[kept] + self._members[gone]))
            self._members[gone] = ()
