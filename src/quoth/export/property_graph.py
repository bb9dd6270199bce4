"""Claims as a property graph: a Cypher script that Neo4j and its kin run as it is, twice without harm."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from quoth.analysis import graph_of
from quoth.model.claim import Claim
from quoth.model.document import Document


def neo4j(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """Return a Cypher script: entities as nodes, one `CLAIM` relationship a claim, found again by its id."""
    return "".join(f"{line};\n" for line in _statements(claims, documents)).encode()


def _statements(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[str]:
    graph = graph_of(claims, published={id: document.published for id, document in documents.items()})
    yield "CREATE CONSTRAINT entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE"
    for node, attributes in sorted(graph.nodes(data=True)):
        yield f"MERGE (e:Entity {{id: {_literal(node)}}}) SET e += {_properties(attributes)}"
    for one, other, key, attributes in graph.edges(keys=True, data=True):
        yield (
            f"MATCH (s:Entity {{id: {_literal(one)}}}), (o:Entity {{id: {_literal(other)}}}) "
            f"MERGE (s)-[c:CLAIM {{id: {_literal(key)}}}]->(o) SET c += {_properties(attributes)}"
        )


def _properties(attributes: Mapping[str, str | float]) -> str:
    return "{" + ", ".join(f"{name}: {_literal(value)}" for name, value in attributes.items()) + "}"


def _literal(value: str | float) -> str:
    r"""
    Return a Cypher literal; JSON's escapes are Cypher's too, and ASCII alone leaves nothing to smuggle in.

    >>> _literal('"; DROP')
    '"\\"; DROP"'
    """
    return json.dumps(value)
