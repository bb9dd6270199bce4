"""Pure rdflib in memory: for people who want its Dataset itself, and to hold the other stores to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from quoth import vocab
from quoth.errors import QuerySyntax
from quoth.store.nquads import parsed
from quoth.store.quadstore import Answer, Change, Quadstore, Solutions, Triples
from quoth.store.terms import value

if TYPE_CHECKING:
    from pyoxigraph import Quad
    from rdflib import Graph, URIRef
    from rdflib.term import Identifier, Node

    from quoth.store.quadstore import Term

_STRING = f"{vocab.XSD}string"


class Memory(Quadstore):
    """Quads in an rdflib Dataset whose default graph is the union of all."""

    def __init__(self) -> None:
        from rdflib import Dataset

        self.dataset = Dataset(default_union=True)
        for prefix, namespace in vocab.PREFIXES.items():
            self.dataset.bind(prefix, namespace, replace=True)

    @property
    def index_file(self) -> None:
        """Return None: an index is made where it is asked for."""

    def query(self, sparql: str, substitutions: Mapping[str, Term]) -> Answer:
        """
        Answer a query with all prefixes bound.

        Raises:
            QuerySyntax: it cannot be parsed.
        """
        from pyparsing import ParseException

        try:
            result = self.dataset.query(
                sparql,
                initNs=dict(vocab.PREFIXES),
                initBindings={name: _to_rdflib(term) for name, term in substitutions.items()},
            )
        except ParseException as error:
            raise QuerySyntax(f"line {error.lineno}, column {error.column}: {error.msg}") from error
        if result.type == "ASK":
            return bool(result.askAnswer)
        if result.type == "SELECT":
            variables = result.vars or []
            rows = (tuple(_from_rdflib(row.get(name)) for name in variables) for row in result.bindings)
            return Solutions(tuple(map(str, variables)), rows)
        return Triples(_quad(*triple, None).triple for triple in result.graph or ())

    def match(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Return the quads that have these nodes in these places."""
        of, term, to = (_iri(place) if place else None for place in (subject, predicate, object))
        # Read to the end before anyone writes: rdflib's own iterator breaks when the graph changes.
        if graph is None:
            return iter([_quad(*quad) for quad in self.dataset.quads((of, term, to, None))])
        # Asked for one graph, `Dataset.quads` tells of every graph a triple also stands in.
        triples = self.dataset.graph(_iri(graph)).triples((of, term, to))
        return iter([_quad(*triple, _iri(graph)) for triple in triples])

    def commit(self, change: Change) -> None:
        """Write a change."""
        for graph in change.dropped:
            self.dataset.remove_graph(self.dataset.graph(_iri(graph)))
        for quad in change.removed:
            self.dataset.remove(self._quad(quad))
        self.dataset.addN(self._quad(quad) for quad in change.added)

    def load(self, lines: Iterable[str], removed: Sequence[Quad] = ()) -> None:
        """Add many quads and remove few."""
        self.commit(Change(parsed("".join(lines)), removed))

    def close(self) -> None:
        """Do nothing: the memory goes with the dataset."""

    def _quad(self, quad: Quad) -> tuple[Identifier, Identifier, Identifier, Graph]:
        triple = (_to_rdflib(term) for term in (quad.subject, quad.predicate, quad.object))
        subject, predicate, object_ = triple
        return subject, predicate, object_, self.dataset.graph(_iri(value(quad.graph_name)))


def _iri(iri: str) -> URIRef:
    from rdflib import URIRef

    return URIRef(iri)


def _to_rdflib(term: object) -> Identifier:
    from pyoxigraph import Literal
    from rdflib import Literal as RdflibLiteral

    if not isinstance(term, Literal):
        return _iri(value(term))
    if term.language:
        return RdflibLiteral(term.value, lang=term.language)
    # rdflib tells "a" from "a"^^xsd:string; RDF 1.1 does not.
    datatype = None if term.datatype.value == _STRING else _iri(term.datatype.value)
    return RdflibLiteral(term.value, datatype=datatype, normalize=False)


def _from_rdflib(term: Node | None) -> Term | None:
    from pyoxigraph import BlankNode, Literal, NamedNode
    from rdflib import BNode
    from rdflib import Literal as RdflibLiteral

    if term is None:
        return None
    if isinstance(term, RdflibLiteral):
        if term.language:
            return Literal(str(term), language=term.language)
        return Literal(str(term), datatype=NamedNode(str(term.datatype or _STRING)))
    return BlankNode(str(term)) if isinstance(term, BNode) else NamedNode(str(term))


def _quad(subject: Node, predicate: Node, object: Node, graph: Node | None) -> Quad:
    from pyoxigraph import NamedNode, Quad

    of, term, to = (cast("Any", _from_rdflib(each)) for each in (subject, predicate, object))
    return Quad(of, term, to, NamedNode(str(graph)) if graph is not None else None)
