"""Batches: documents that are written together, and the accounts that have yet to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from quoth.errors import QuothError
from quoth.model.entity import Account
from quoth.store.outcome import Added
from quoth.store.placing import Placed


@dataclass(slots=True)
class Batch:
    """What must be remembered of documents while they are written; their quads have gone on already."""

    most: int
    """It is full with so many quads."""
    quads: int = 0
    namings: list[str] = field(default_factory=list)
    """What the documents call entities."""
    told: list[Added] = field(default_factory=list)
    """What is to be told once they are safe."""
    _ids: set[str] = field(default_factory=set)

    @property
    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return self.quads >= self.most

    def holds(self, document: str) -> bool:
        """Tell whether a document, or a version of it, is in it: what comes next must see it stored."""
        return document in self._ids

    def put(self, placed: Placed) -> str:
        """Take a new document in, and return all it adds as lines of N-Quads."""
        self.quads += len(placed.sheet.lines) + len(placed.sheet.shared)
        self.namings += placed.sheet.namings
        self.tell(placed.told)
        return placed.sheet.text

    def tell(self, added: Added) -> None:
        """Note what is to be told of a document once the batch is safe."""
        self.told.append(added)
        parts = added.document.split("@")
        self._ids.update("@".join(parts[:end]) for end in range(1, len(parts) + 1))


class Arriving:
    """Accounts as they come; one may be put back, and what ends them early is kept until it is raised."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._accounts, self._back = iter(accounts), list[Account]()
        self._failure: QuothError | None = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Account:
        if self._back:
            return self._back.pop()
        try:
            return next(self._accounts)
        except QuothError as error:
            self._failure = error
            raise StopIteration from error

    def put_back(self, account: Account) -> None:
        """Have an account come again next."""
        self._back.append(account)

    def raise_failure(self) -> None:
        """Raise what ended the accounts early, if anything did."""
        if self._failure is not None:
            raise self._failure
