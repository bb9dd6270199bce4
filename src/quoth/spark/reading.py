"""Reading on a cluster: a table of texts in, the account of each out; a model is loaded once a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from quoth.errors import SourceError
from quoth.model.decision import Decision
from quoth.read.records import FIELDS
from quoth.spark.rows import SCHEMA, Record, Row, account_rows
from quoth.spark.tables import claims
from quoth.workflow.extraction import DEFAULT_EXTRACTOR, Extraction

if TYPE_CHECKING:
    from pandas import DataFrame as Frame
    from pyspark.sql import DataFrame

AT_ONCE = 64
"""Texts read together: enough to fill the parser's batches, few enough that a worker's memory stays small."""

_BROKEN = "_corrupt_record"
"""Where Spark puts a line of JSON that is none; the row that is refused for it should say so."""

_AS_NAMED: Mapping[str, str] = MappingProxyType({})


def extract(
    texts: DataFrame,
    *,
    columns: Mapping[str, str] = _AS_NAMED,
    model: str | None = None,
    extractor: str = DEFAULT_EXTRACTOR,
    gazetteers: Iterable[Path] = (),
    decisions: Iterable[Decision] = (),
) -> DataFrame:
    """
    Return the claims of a table of texts, one a row, as `quoth.spark.claims` lays them out.

    Rows that cannot be read are left out. Who wants them, the documents or a graph as well keeps what
    `accounts` returns, which takes the same arguments, and makes the other tables of it.
    """
    read = accounts(
        texts, columns=columns, model=model, extractor=extractor, gazetteers=gazetteers, decisions=decisions
    )
    return claims(read)


def accounts(
    texts: DataFrame,
    *,
    columns: Mapping[str, str] = _AS_NAMED,
    model: str | None = None,
    extractor: str = DEFAULT_EXTRACTOR,
    gazetteers: Iterable[Path] = (),
    decisions: Iterable[Decision] = (),
) -> DataFrame:
    """
    Return the account table of a table of texts: a row for each, as `quoth.spark.rows.Row` says.

    The texts stand in column `text`, and what is known of them, as far as anything is, in `id`, `title`,
    `author`, `publisher`, `published`, `url` and `language`; `columns` says by field where they are called
    otherwise. Every document is read by itself, as `quoth add` would read it, so that partitions make no
    difference to the result. The gazetteers' paths are opened by the workers.

    Raises:
        SourceError: the table has no column for the text, or lacks one that `columns` names.
    """
    extraction = Extraction(model, extractor, tuple(gazetteers), tuple(decisions))
    return _as_words(texts, columns).mapInPandas(partial(_partition, extraction), SCHEMA)


def _as_words(texts: DataFrame, columns: Mapping[str, str]) -> DataFrame:
    """Return the table with our fields for columns, all of them words, as in a line of JSON."""
    from pyspark.sql.functions import col

    for field in ("text", *columns):
        if (name := columns.get(field, field)) not in texts.columns:
            there = ", ".join(texts.columns)
            raise SourceError("table of texts", f"no column '{name}' for the {field}; there are: {there}")
    named = ((field, columns.get(field, field)) for field in (*FIELDS, _BROKEN))
    return texts.select(
        [col(f"`{name}`").cast("string").alias(field) for field, name in named if name in texts.columns]
    )


def _partition(extraction: Extraction, frames: Iterator[Frame]) -> Iterator[Frame]:
    """Read the texts of a partition; a model that a worker lacks is no row's fault, and stops the job."""
    from pandas import DataFrame

    extraction.ready()
    for frame in frames:
        for start in range(0, len(frame), AT_ONCE):
            found = account_rows(_records(frame[start : start + AT_ONCE]), extraction.accounts)
            yield DataFrame(found, columns=list(Row._fields), dtype="object")


def _records(frame: Frame) -> list[Record]:
    """Return rows as mappings; where pandas says "not a number" there is nothing."""
    words = frame.astype("object")
    records: list[Record] = words.where(words.notna(), None).to_dict("records")
    return records
