"""Tables: CSV and Parquet in, one document a row out, by a mapping of columns."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given
from quoth.read.needs import DAMAGE, library, told
from quoth.read.records import Place, document_from, fields_of
from quoth.read.source import MAX_LINE_BYTES, Source

_DELIMITERS = ",;\t|"
_BATCH = 256
_MAX_SHOWN = 200


def read_csv(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each row.

    Every row is checked before the first is given out, unless somebody hears of those that cannot be read.

    Raises:
        SourceError: there is no text column, or a row lacks a text, or has more cells than there are columns.
    """
    if source.aside is None:
        for place, row in _rows(source):
            fields_of(row, place)
    yield from source.each(_rows(source), lambda row: document_from(row[1], row[0], given))


def _rows(source: Source) -> Iterator[tuple[Place, dict[str, str]]]:
    source.stream.seek(0)
    lines = TextIOWrapper(source.stream, encoding=source.charset or "utf-8-sig", newline="")
    csv.field_size_limit(MAX_LINE_BYTES)
    try:
        header = lines.readline()
        delimiter = max(_DELIMITERS, key=header.count)
        [columns] = csv.reader([header], delimiter=delimiter)
        _check(source, columns)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        for cells in rows:
            place = Place(source.name, rows.line_num + 1, source.columns)
            if len(cells) > len(columns):
                source.set_aside(place.refused(f"{len(cells)} cells for {len(columns)} columns"))
            elif any(cells):
                yield place, dict(zip(columns, cells, strict=False))
    except UnicodeDecodeError as error:
        raise SourceError(source.name, f"not {error.encoding.upper()}; say which with --encoding") from error
    except (csv.Error, ValueError) as error:
        raise SourceError(source.name, f"a damaged table: {told(error)}") from error
    finally:
        lines.detach()


def read_parquet(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each row; the place of a row is its number.

    Raises:
        SourceError: the file is broken, there is no text column, or a row lacks a text.
        ModelMissing: pyarrow is not installed.
    """
    library("pyarrow", extra="parquet")
    parquet = library("pyarrow.parquet", extra="parquet")
    arrow_error = library("pyarrow", extra="parquet").ArrowException
    source.stream.seek(0)
    try:
        table = parquet.ParquetFile(source.stream)
        _check(source, table.schema_arrow.names)
        rows = enumerate(_batched(table), 1)
        yield from source.each(
            rows, lambda row: document_from(row[1], Place(source.name, row[0], source.columns), given)
        )
    except (arrow_error, *DAMAGE) as error:
        raise SourceError(source.name, f"a damaged Parquet file: {told(error)}") from error


def _batched(table: Any) -> Iterable[dict[str, object]]:
    return (row for batch in table.iter_batches(batch_size=_BATCH) for row in batch.to_pylist())


def _check(source: Source, columns: Sequence[str]) -> None:
    """Refuse a table whose text column is not there, or a mapping to columns that are not."""
    wanted = {"text": "text", **source.columns}
    for field, column in wanted.items():
        if column not in columns:
            there = ", ".join(columns)[:_MAX_SHOWN]
            raise SourceError(
                source.name, f"no column '{column}'; it has: {there}; say --column {field}=NAME"
            )
