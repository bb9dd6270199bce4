"""Names: what an entity is called follows from all documents, also after a writer died too early."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from quoth import vocab
from quoth.model.entity import Account
from quoth.store import Store, open_store, terms
from quoth.store.terms import value

from ..contract.accounts import accounts


@pytest.fixture
def first() -> Account:
    return accounts()[0]


def test_the_commonest_label_wins_and_is_the_only_one(first: Account) -> None:
    """Two of three papers say so; the graph must not keep both."""
    store = open_store()
    for number, name in enumerate(("Summit", "summit meeting", "summit meeting")):
        list(store.add([called(first, number, name)]))

    assert labels(store) == {"summit meeting"}


def test_labels_follow_when_a_document_leaves(first: Account) -> None:
    """What only a retracted paper said is said no more."""
    store = open_store()
    list(store.add([called(first, 0, "Summit"), called(first, 1, "Gipfel"), called(first, 2, "Gipfel")]))
    store.retract("paper-1")
    store.retract("paper-2")

    assert labels(store) == {"Summit"}


class Killed(BaseException):
    """Stands for a kill: nobody catches it."""


def test_the_next_writer_settles_what_a_dead_one_left(first: Account, tmp_path: Path) -> None:
    """The loader cannot remove: between new documents and the old label's removal a writer may die."""
    store = open_store(tmp_path / "talks.graph")
    list(store.add([called(first, 0, "Summit")]))
    with (
        patch("quoth.store.embedded.update", side_effect=Killed),
        pytest.raises(Killed),
    ):
        list(store.add([called(first, number, "Gipfel") for number in (1, 2)]))
    store.close()

    assert labels(open_store(tmp_path / "talks.graph", read_only=True)) == {"Summit"}
    again = open_store(tmp_path / "talks.graph")
    assert labels(again) == {"Gipfel"}
    assert not (tmp_path / "talks.graph" / "unsettled").exists()
    again.close()


def called(account: Account, number: int, label: str) -> Account:
    """Return the account under an id of its own, its summit under this label."""
    assert any(entity.id == "summit" for entity in account.entities)
    renamed = tuple(replace(each, label=label) if each.id == "summit" else each for each in account.entities)
    document = replace(account.document, id=f"paper-{number}")
    return replace(account, document=document, claims=(), attributions=(), entities=renamed)


def labels(store: Store) -> set[str]:
    found = store.quadstore.match(subject=f"{vocab.E}summit", predicate=terms.LABEL)
    return {value(quad.object) for quad in found}
