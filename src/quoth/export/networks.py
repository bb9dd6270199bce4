"""Claims as network files: GraphML, GEXF (Gephi) and Cytoscape's JSON, by networkx's own writers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quoth.analysis import graph_of
from quoth.model.claim import Claim
from quoth.model.document import Document

if TYPE_CHECKING:
    from networkx import MultiDiGraph

# XML 1.0 has no way to write these, not even escaped; news text may hold them.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def graphml(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """Return GraphML, which nearly every network program reads."""
    from networkx import generate_graphml

    return "\n".join(generate_graphml(_clean(_graph(claims, documents)))).encode() + b"\n"


def gexf(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """Return GEXF; the day of writing, which networkx puts in, is taken out: same claims, same bytes."""
    from networkx import generate_gexf

    written = "\n".join(generate_gexf(_clean(_graph(claims, documents))))
    return _TODAY.sub("", written).encode() + b"\n"


def cyjs(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """Return Cytoscape's JSON."""
    from networkx import cytoscape_data

    elements = cytoscape_data(_graph(claims, documents))
    return json.dumps(elements, ensure_ascii=False, indent=1).encode() + b"\n"


def _graph(claims: Sequence[Claim], documents: Mapping[str, Document]) -> MultiDiGraph[str]:
    return graph_of(claims, published={id: document.published for id, document in documents.items()})


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
