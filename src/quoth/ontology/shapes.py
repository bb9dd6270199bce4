"""Shapes: shapes.ttl in, what a claim graph promises as frozen values out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.ontology.folder import ontology_folder

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

    Term = NamedNode | BlankNode | Literal | Triple

SH = "http://www.w3.org/ns/shacl#"
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
_ABOUT = frozenset({"path", "message", "property", "sparql", *_TARGETS})


@dataclass(frozen=True, slots=True)
class Step:
    """One way from a node to its values: a property, or a property backwards."""

    term: NamedNode
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """
    What must hold of the values a path leads to, and the sentence that says so.

    `path` holds alternatives; without any the node itself is meant. `components` are SHACL's, by name
    ("minCount"), each with what it asks for: one term, or those of a list.
    """

    message: str
    path: tuple[Step, ...]
    components: tuple[tuple[str, tuple[Term, ...]], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What no single node can show: a query whose `this` are the nodes that break the promise."""

    message: str
    select: str


@dataclass(frozen=True, slots=True)
class Shape:
    """Promises of one sort of node; `targets` are SHACL's, by name ("targetClass"), with a term."""

    targets: tuple[tuple[str, NamedNode], ...]
    promises: tuple[Promise, ...]
    rules: tuple[Rule, ...]


@cache
def shapes() -> tuple[Shape, ...]:
    """Return the shipped shapes, by the code points of their names."""
    from pyoxigraph import NamedNode, RdfFormat, Store

    store = Store()
    store.load((ontology_folder() / "shapes.ttl").read_bytes(), format=RdfFormat.TURTLE)
    kind = store.quads_for_pattern(None, NamedNode(f"{vocab.RDF}type"), NamedNode(f"{SH}NodeShape"))
    nodes = sorted((quad.subject for quad in kind if isinstance(quad.subject, NamedNode)), key=str)
    return tuple(_Sheet(store).shape(node) for node in nodes)


class _Sheet:
    """The Turtle of the shapes while it is read."""

    __slots__ = ("_store",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def shape(self, node: Term) -> Shape:
        from pyoxigraph import NamedNode

        targets = [(name, term) for name in _TARGETS for term in self._all(node, name)]
        promises = [self._promise(each) for each in self._all(node, "property")]
        if self._components(node):
            promises.append(self._promise(node))
        return Shape(
            targets=tuple((name, term) for name, term in targets if isinstance(term, NamedNode)),
            promises=tuple(sorted(promises, key=lambda promise: promise.message)),
            rules=tuple(
                Rule(self._text(each, "message"), self._text(each, "select"))
                for each in self._all(node, "sparql")
            ),
        )

    def _promise(self, node: Term) -> Promise:
        path = tuple(step for found in self._all(node, "path") for step in self._steps(found))
        return Promise(self._text(node, "message"), path, self._components(node))

    def _components(self, node: Term) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """Return the constraint components of a shape: all it says in SHACL besides what it is about."""
        names = sorted(
            {quad.predicate.value for quad in self._said(node) if quad.predicate.value.startswith(SH)}
        )
        return tuple(
            (name, tuple(part for value in self._all(node, name) for part in self._list(value)))
            for name in (iri.removeprefix(SH) for iri in names)
            if name not in _ABOUT
        )

    def _steps(self, path: Term) -> list[Step]:
        from pyoxigraph import NamedNode

        if isinstance(path, NamedNode):
            return [Step(path)]
        inverse = self._all(path, "inversePath")
        choices = [part for value in self._all(path, "alternativePath") for part in self._list(value)]
        return [Step(term, term in inverse) for term in (*inverse, *choices) if isinstance(term, NamedNode)]

    def _list(self, value: Term) -> list[Term]:
        """Return the members of an RDF list, or the value alone where it is none."""
        first = self._all(value, f"{vocab.RDF}first")
        if not first:
            return [] if getattr(value, "value", "") == f"{vocab.RDF}nil" else [value]
        return [
            *first,
            *(member for rest in self._all(value, f"{vocab.RDF}rest") for member in self._list(rest)),
        ]

    def _all(self, node: Term, name: str) -> list[Term]:
        iri = name if ":" in name else SH + name
        return sorted((quad.object for quad in self._said(node) if quad.predicate.value == iri), key=str)

    def _said(self, node: Term) -> Iterator[Quad]:
        from pyoxigraph import Literal

        if isinstance(node, Literal):
            return iter(())
        return self._store.quads_for_pattern(node, None, None)

    def _text(self, node: Term, name: str) -> str:
        return str(getattr(self._all(node, name)[0], "value", ""))
