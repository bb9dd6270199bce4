"""Claims as network files: GraphML, GEXF (Gephi) and Cytoscape's JSON, by networkx's own writers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quoth.analysis import graph_of
from quoth.export.documents import Documents
from quoth.model.claim import Claim

if TYPE_CHECKING:
    from networkx import MultiDiGraph

# XML 1.0 has no way to write these, not even escaped; news text may hold them.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def graphml(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """Yield GraphML, which nearly every network program reads."""
    from networkx import generate_graphml

    for line in generate_graphml(_clean(network(claims, documents))):
        yield f"{line}\n".encode()


def gexf(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """Yield GEXF; the day of writing, which networkx puts in, is taken out: same claims, same bytes."""
    from networkx import generate_gexf

    for line in generate_gexf(_clean(network(claims, documents))):
        yield f"{_TODAY.sub('', line)}\n".encode()


def cyjs(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """Yield Cytoscape's JSON."""
    from networkx import cytoscape_data

    elements = cytoscape_data(network(claims, documents))
    yield json.dumps(elements, ensure_ascii=False, indent=1).encode() + b"\n"


def network(claims: Iterable[Claim], documents: Documents) -> MultiDiGraph[str]:
    """Return the claims as a graph whose edges know the day they were stated."""
    gathered = tuple(claims)
    named = {claim.document for claim in gathered}
    return graph_of(gathered, published={id: documents[id].published for id in named})


def _clean(graph: MultiDiGraph[str]) -> MultiDiGraph[str]:
    """Return the graph with what XML cannot hold replaced by U+FFFD."""
    from networkx import MultiDiGraph

    clean: MultiDiGraph[str] = MultiDiGraph()
    for node, attributes in graph.nodes(data=True):
        clean.add_node(_xml(node), **{name: _xml(value) for name, value in attributes.items()})
    for one, other, key, attributes in graph.edges(keys=True, data=True):
        ends = _xml(one), _xml(other)
        clean.add_edge(*ends, key, **{name: _xml(value) for name, value in attributes.items()})
    return clean


def _xml(value: str | float) -> str | float:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
