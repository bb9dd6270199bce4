"""A writer to be killed: adds one small document after another to a graph and tells each that is safe."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from quoth.model.entity import Account
from quoth.store import open_store
from quoth.store.versions import renamed

from ..contract.accounts import accounts


def report(number: int) -> Account:
    """
    Return one of endlessly many documents: the contract's in turn, under a name of its own.

    What they call entities changes with time, so that now and then a batch makes another label the commonest.
    """
    model = accounts()[number % 5]
    era = f" {'I' * (1 + number // 7 % 2)}"
    account = renamed(model, f"{model.document.id}-{number:05}")
    return replace(
        account, entities=tuple(replace(each, label=each.label + era) for each in account.entities)
    )


def main(graph: Path, first: int) -> None:
    """Add documents from a number on, a batch each, until killed; every tenth is read anew twice."""
    store = open_store(graph)
    for number in range(first, first + 100_000):
        for added in store.add([report(number)]):
            sys.stdout.write(f"{added.document}\n")
            sys.stdout.flush()
        if number % 10 == 0:
            again = report(number)
            list(store.add([replace(again, claims=again.claims[:1])]))
            list(store.add([again]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
