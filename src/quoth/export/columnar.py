"""Claims as Parquet, for data frames: the columns of the CSV, written a group of rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import TYPE_CHECKING

from quoth.errors import ModelMissing
from quoth.export.documents import Documents
from quoth.export.tables import COLUMNS, ClaimRow, claim_rows
from quoth.model.claim import Claim

if TYPE_CHECKING:
    from pyarrow import Schema

ROWS = 20_000
"""Rows of a group: some megabytes, as readers of Parquet like them."""


def parquet(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """
    Yield a Parquet file, a group of rows at a time.

    Raises:
        ModelMissing: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ModuleNotFoundError as error:
        raise ModelMissing("pyarrow", install="python -m pip install 'quoth[parquet]'") from error
    schema, written, rows = _schema(), _Outlet(), claim_rows(claims, documents)
    with ParquetWriter(written, schema) as writer:
        while group := tuple(islice(rows, ROWS)):
            columns = {name: [getattr(row, name) for row in group] for name in COLUMNS}
            writer.write_table(pyarrow.table(columns, schema=schema))
            yield written.taken()
    yield written.taken()


def _schema() -> Schema:
    import pyarrow

    types = {
        "str": pyarrow.string(),
        "date | None": pyarrow.date32(),
        "float": pyarrow.float64(),
        "int": pyarrow.int64(),
    }
    return pyarrow.schema([(field.name, types[str(field.type)]) for field in fields(ClaimRow)])


class _Outlet:
    """A file to pyarrow, which keeps what is written only until it is taken."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._length = 0

    def write(self, piece: bytes) -> int:
        self._pieces.append(bytes(piece))
        self._length += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._length

    def flush(self) -> None:
        """Do nothing: what is written is there."""

    def close(self) -> None:
        """Do nothing: what is not taken yet stays."""

    def taken(self) -> bytes:
        """Return what was written since this was asked last."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken
