"""The formats claims leave in, by name; each is a function from claims and their documents to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from quoth.errors import UnknownName
from quoth.export.fact_check import claim_reviews
from quoth.export.networks import cyjs, gexf, graphml
from quoth.export.property_graph import neo4j
from quoth.export.tables import csv_table, json_lines, parquet
from quoth.model.claim import Claim
from quoth.model.document import Document

Documents = Mapping[str, Document]
Export = Callable[[Sequence[Claim], Documents], bytes]

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


def exported(claims: Sequence[Claim], documents: Documents, format: str) -> bytes:
    """
    Return the claims as a file's content; the same claims in the same order give the same bytes.

    Raises:
        UnknownName: there is no such format.
        ModelMissing: the format needs a library that is not installed.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, known=FORMATS)
    return FORMATS[format](claims, documents)
