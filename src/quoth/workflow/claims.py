"""Claims as the library hands them out: a tuple that turns into a data frame where one is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quoth.analysis.rows import Rows
from quoth.model.claim import Claim
from quoth.model.document import Document


class Claims(Rows[Claim]):
    """Claims in order; as columns they are flat, one row a claim, with the columns of the CSV export."""

    _documents: Callable[[], Iterable[Document]]

    @classmethod
    def of(cls, claims: Iterable[Claim], documents: Callable[[], Iterable[Document]]) -> Claims:
        """Gather claims; `documents` gives those they stand in, and is called only for columns."""
        gathered = cls(claims)
        gathered._documents = documents
        return gathered

    def columns(self) -> dict[str, list[Any]]:
        """Return a list for each column of the CSV export."""
        from quoth.export.tables import COLUMNS, claim_rows

        documents: Mapping[str, Document] = {document.id: document for document in self._documents()}
        rows = tuple(claim_rows(self, documents))
        return {name: [getattr(row, name) for row in rows] for name in COLUMNS}
