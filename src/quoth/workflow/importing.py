"""Importing shards: a folder of them in, their accounts in a graph, under the decisions people took."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.workflow.corrections import documents_touched, read_again
from quoth.workflow.manifest import Manifest
from quoth.workflow.shards import accounts_in

if TYPE_CHECKING:
    from quoth.store import Added, Store


def imported_shards(
    store: Store, folder: Path, manifest: Manifest, *, model: str | None = None
) -> Iterator[Added]:
    """
    Add all that a folder of shards holds: the graph is the one that adding their texts would have made.

    `manifest` is the folder's, checked.

    Nobody had decided anything where the shards were made; the documents that decisions of this graph touch
    are read again under them.

    Raises:
        SourceError: a shard cannot be read; what stood before is stored.
        DocumentChanged: a document is stored with another text; those before it are stored.
    """
    decisions = store.decisions()
    arrived = set()
    for added in store.add(accounts_in(folder, manifest)):
        if decisions:
            arrived.add(added.document)
        yield added
    touched = {document for decision in decisions for document in documents_touched(store, decision)}
    for _ in read_again(store, sorted(touched & arrived), model=model):
        pass
