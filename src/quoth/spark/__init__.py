"""Spark: a table of texts in, a table of claims out, read on as many machines as the cluster has."""

from __future__ import annotations

from quoth.spark.job import Outcome, write_all
from quoth.spark.reading import accounts, extract
from quoth.spark.shards import write_shards
from quoth.spark.tables import claims, documents, refused

__all__ = [
    "Outcome",
    "accounts",
    "claims",
    "documents",
    "extract",
    "refused",
    "write_all",
    "write_shards",
]
