"""Quads as text: sorted quads in, lines of a file out, never more than one document in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.errors import UnknownName
from quoth.store.nquads import lines
from quoth.store.terms import TYPE, node, value

if TYPE_CHECKING:
    from pyoxigraph import Quad

_INTEGER, _STRING = f"{vocab.XSD}integer", f"{vocab.XSD}string"


def written(quads: Iterable[Quad], format: str) -> Iterator[str]:
    """
    Write quads that come sorted by graph and subject in one of the formats of `WRITERS`.

    Raises:
        UnknownName: there is no such format.
    """
    if format not in WRITERS:
        raise UnknownName("format", format, known=WRITERS)
    return WRITERS[format](quads)


def trig(quads: Iterable[Quad]) -> Iterator[str]:
    """
    Write TriG, graph by graph and node by node.

    Every prefix is declared, used or not, so that two files differ only where their graphs do.
    """
    yield from (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in vocab.PREFIXES.items())
    for graph, of_graph in groupby(quads, key=lambda quad: value(quad.graph_name)):
        yield f"\n{_short(graph)} {{\n"
        yield from _nodes(of_graph)
        yield "}\n"


def rdf12(quads: Iterable[Quad]) -> Iterator[str]:
    """Write TriG of RDF 1.2, in which each proposition with an object reifies the triple it is made of."""
    return trig(_reified(quads))


def turtle(quads: Iterable[Quad]) -> Iterator[str]:
    """Write Turtle: the same without the graphs, of which only the plain edges lose anything."""
    yield from (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in vocab.PREFIXES.items())
    yield "\n"
    yield from _nodes(quads)


def jsonld(quads: Iterable[Quad]) -> Iterator[str]:
    """Write JSON-LD, a graph a line, with its context in it: nothing has to be fetched to read it."""
    context = json.dumps(dict(vocab.PREFIXES), sort_keys=True)
    yield f'{{"@context": {context},\n"@graph": ['
    separator = "\n"
    for graph, of_graph in groupby(quads, key=lambda quad: value(quad.graph_name)):
        nodes = groupby(of_graph, key=lambda quad: value(quad.subject))
        described = [_json_node(subject, list(of_node)) for subject, of_node in nodes]
        yield separator + json.dumps({"@id": _json_iri(graph), "@graph": described}, ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


WRITERS: dict[str, Callable[[Iterable[Quad]], Iterator[str]]] = {
    "jsonld": jsonld,
    "nq": lines,
    "rdf12": rdf12,
    "trig": trig,
    "ttl": turtle,
}


def _reified(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Put in, after what is said of each proposition, the triple it stands for."""
    from pyoxigraph import Quad, Triple

    for subject, of_node in groupby(quads, key=lambda quad: value(quad.subject)):
        said = list(of_node)
        yield from said
        parts = {quad.predicate.value: quad.object for quad in said}
        if subject.startswith(vocab.P) and vocab.object in parts:
            relation = node(value(parts[vocab.predicate]))
            triple = Triple(node(value(parts[vocab.subject])), relation, parts[vocab.object])
            yield Quad(node(subject), node(f"{vocab.RDF}reifies"), triple, said[0].graph_name)


def _nodes(quads: Iterable[Quad]) -> Iterator[str]:
    """Write one node a paragraph, its type first, a property a line."""
    for subject, of_node in groupby(quads, key=lambda quad: value(quad.subject)):
        properties: dict[str, list[str]] = {}
        for quad in of_node:
            properties.setdefault(quad.predicate.value, []).append(_term(quad.object))
        ordered = sorted(properties, key=lambda term: (term != TYPE, term))
        lines = (f"{_verb(term)} {', '.join(properties[term])}" for term in ordered)
        yield f"{_short(subject)} " + " ;\n    ".join(lines) + " .\n"


def _verb(term: str) -> str:
    return "a" if term == TYPE else _short(term)


def _term(term: object) -> str:
    from pyoxigraph import Literal, Triple

    if isinstance(term, Triple):
        return f"<<( {_short(value(term.subject))} {_short(term.predicate.value)} {_term(term.object)} )>>"
    if not isinstance(term, Literal):
        return _short(value(term))
    datatype = term.datatype.value
    if datatype == _INTEGER:
        return term.value
    if datatype == _STRING or term.language:
        return str(term)
    return f"{Literal(term.value)}^^{_short(datatype)}"


# What may stand after the colon of a prefixed name without an escape; our own ids never need one.
_LOCAL = re.compile(r"(?:[\w:]|%[0-9A-F]{2})(?:(?:[\w:.-]|%[0-9A-F]{2})*(?:[\w:-]|%[0-9A-F]{2}))?", re.ASCII)


@cache
def _namespaces() -> tuple[tuple[str, str], ...]:
    """Return prefixes by namespace, the longest first."""
    return tuple(
        sorted(((space, prefix) for prefix, space in vocab.PREFIXES.items()), key=lambda p: -len(p[0]))
    )


def _short(iri: str) -> str:
    for namespace, prefix in _namespaces():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def _json_iri(iri: str) -> str:
    short = _short(iri)
    return iri if short.startswith("<") else short


def _json_node(subject: str, quads: list[Quad]) -> dict[str, object]:
    described: dict[str, object] = {"@id": _json_iri(subject)}
    for term, of_term in groupby(quads, key=lambda quad: quad.predicate.value):
        values = [_json_term(quad.object) for quad in of_term]
        if term == TYPE:
            described["@type"] = [str(each["@id"]) for each in values]
        else:
            described[_json_iri(term)] = values
    return described


def _json_term(term: object) -> dict[str, str]:
    from pyoxigraph import Literal

    if not isinstance(term, Literal):
        return {"@id": _json_iri(value(term))}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == _STRING:
        return {"@value": term.value}
    return {"@value": term.value, "@type": _json_iri(term.datatype.value)}
