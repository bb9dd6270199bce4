"""Labels are the same whether they are looked up one by one or read at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth import vocab
from quoth.query import names
from quoth.query.names import labels
from quoth.store import open_store

from ..contract.accounts import accounts


@pytest.mark.parametrize("looked_up", [0, 2, 10_000])
def test_an_entity_is_called_the_same_however_it_was_looked_up(
    tmp_path: Path, looked_up: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A graph on disk looks up the first ones and reads all when more are asked for."""
    monkeypatch.setattr(names, "_LOOKED_UP", looked_up)
    store = open_store(tmp_path / "talks.graph")
    list(store.add(accounts()))
    called = labels(store)
    entities = {entity.id: entity.label for account in accounts() for entity in account.entities}

    assert {entity: called.get(vocab.E + entity) for entity in entities} == entities
    assert called.get(f"{vocab.E}nobody") is None
    assert called.get(f"{vocab.R}committed-to") is None
    store.close()
