"""The job: a table of texts in; a folder with their claims, shards and the rows that were refused out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.spark.shards import write_shards
from quoth.spark.tables import claims, refused

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


@dataclass(frozen=True, slots=True)
class Outcome:
    """How much a job wrote, and how many rows it set aside."""

    documents: int
    claims: int
    refused: int


def write_all(accounts: DataFrame, folder: str) -> Outcome:
    """
    Write what `accounts` returned, which is computed once: three folders in one.

    `claims` holds the claim table as Parquet, `shards` what `quoth import` takes, and `refused`, where there
    are any, the rows that could not be read as JSON Lines.

    Raises:
        pyspark.errors.AnalysisException: the folder holds claims already; nothing was computed.
    """
    from pyspark import StorageLevel

    kept = accounts.persist(StorageLevel.DISK_ONLY)
    claims(kept).write.parquet(f"{folder}/claims")
    manifest = write_shards(kept, f"{folder}/shards")
    aside = refused(kept)
    many = aside.count()
    if many:
        aside.write.json(f"{folder}/refused")
    kept.unpersist()
    return Outcome(manifest.documents, manifest.claims, many)
