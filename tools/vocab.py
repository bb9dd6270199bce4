"""
Write src/quoth/vocab.py from ontology/quoth.ttl: one constant a prefix, one a term.

    python tools/vocab.py            write the file
    python tools/vocab.py --check    exit with 1 where it is not what the Turtle says
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from generated import ROOT, write_or_check
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

TURTLE, MODULE = ROOT / "ontology" / "quoth.ttl", ROOT / "src" / "quoth" / "vocab.py"
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
PREFIX = NamedNode("http://www.w3.org/ns/shacl#prefix")
NAMESPACE = NamedNode("http://www.w3.org/ns/shacl#namespace")
HEADER = '''\
"""
The terms of ontology/quoth.ttl as plain strings, under the very names they have in the graph.

Written by tools/vocab.py; edit the Turtle instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

'''


def vocabulary(turtle: bytes) -> str:
    """Return the text of the module for the text of the Turtle."""
    store = Store()
    store.load(turtle, format=RdfFormat.TURTLE)
    return HEADER + "\n".join((*_prefixes(store), "", *_terms(store), ""))


def _prefixes(store: Store) -> Iterator[str]:
    prefixes = sorted(
        (_text(quad.object), _text(next(store.quads_for_pattern(quad.subject, NAMESPACE, None)).object))
        for quad in store.quads_for_pattern(None, PREFIX, None)
    )
    yield from (f'{prefix.upper()}: Final = "{namespace}"' for prefix, namespace in prefixes)
    yield ""
    yield "PREFIXES: Final[Mapping[str, str]] = MappingProxyType("
    yield "    {"
    yield from (f'        "{prefix}": {prefix.upper()},' for prefix, _ in prefixes)
    yield "    }"
    yield ")"
    yield '"""What every query has bound."""'


def _terms(store: Store) -> Iterator[str]:
    """Yield the terms of our own namespace that have a label: classes first, then by code point."""
    iris = {_text(quad.subject) for quad in store.quads_for_pattern(None, LABEL, None)}
    names = sorted(iri.partition("#")[2] for iri in iris if "/quoth/ns#" in iri)
    yield from (f'{name}: Final = f"{{Q}}{name}"' for name in names)


def _text(term: object) -> str:
    if not isinstance(term, NamedNode | Literal):
        raise TypeError(f"neither an IRI nor a literal: {term}")
    return term.value


if __name__ == "__main__":
    sys.exit(write_or_check(MODULE, vocabulary(TURTLE.read_bytes()), sys.argv[1:]))
