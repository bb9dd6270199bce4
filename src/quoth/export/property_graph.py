"""Claims as a property graph: a Cypher script that Neo4j and its kin run as it is, twice without harm."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from quoth.export.documents import Documents
from quoth.export.networks import network
from quoth.model.claim import Claim


def neo4j(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """Yield a Cypher script: entities as nodes, one `CLAIM` relationship a claim, found again by its id."""
    for statement in _statements(claims, documents):
        yield f"{statement};\n".encode()


def _statements(claims: Iterable[Claim], documents: Documents) -> Iterator[str]:
    graph = network(claims, documents)
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
