"""The formats claims leave in, by name: functions from claims and their documents to pieces of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from quoth.errors import UnknownName
from quoth.export.columnar import parquet
from quoth.export.documents import Documents
from quoth.export.fact_check import claim_reviews
from quoth.export.networks import cyjs, gexf, graphml
from quoth.export.property_graph import neo4j
from quoth.export.tables import csv_table, json_lines
from quoth.model.claim import Claim

Export = Callable[[Iterable[Claim], Documents], Iterator[bytes]]

FORMATS: Mapping[str, Export] = MappingProxyType(
    {
        "claimreview": claim_reviews,
        "csv": csv_table,
        "cyjs": cyjs,
        "gexf": gexf,
        "graphml": graphml,
        "jsonl": json_lines,
        "neo4j": neo4j,
        "parquet": parquet,
    }
)


def exported(claims: Iterable[Claim], documents: Documents, format: str) -> Iterator[bytes]:
    """
    Yield a file's content piece by piece; the same claims in the same order give the same bytes.

    Tables, lines and reviews are written as the claims come, and keep none; networks need all at once.

    Raises:
        UnknownName: there is no such format.
        ModelMissing: the format needs a library that is not installed.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    return FORMATS[format](claims, documents)
