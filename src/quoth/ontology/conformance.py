"""Conformance: facts in, the promises of the shapes that they break out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from quoth import vocab
from quoth.ontology.shapes import SH, Promise, Shape, shapes

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Quad, Store

    from quoth.ontology.shapes import Step, Term

_TYPE = f"{vocab.RDF}type"
_NUMBERS = {
    f"{vocab.XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{vocab.XSD}decimal": re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
}


@dataclass(frozen=True, slots=True, order=True)
class Broken:
    """A promise that a node does not keep."""

    node: str
    promise: str


def broken(quads: Iterable[Quad]) -> list[Broken]:
    """
    Return the promises these quads break, taken together whatever their graphs, in order of the nodes.

    The quads are held in memory: hand in a document at a time, with the propositions it speaks of.
    """
    facts = Facts(quads)
    found = {breach for shape in shapes() for breach in _breaches(shape, facts)}
    return sorted(found)


class Facts:
    """Triples by subject and by property, and as a store for what only a query can see."""

    __slots__ = ("_by_subject", "_by_term", "_store")

    def __init__(self, quads: Iterable[Quad]) -> None:
        from pyoxigraph import Quad, Store

        self._by_subject: dict[Term, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
        self._by_term: dict[str, list[tuple[Term, Term]]] = defaultdict(list)
        self._store: Store = Store()
        for subject, term, value in {(quad.subject, quad.predicate, quad.object) for quad in quads}:
            self._by_subject[subject][term.value].add(value)
            self._by_term[term.value].append((subject, value))
            self._store.add(Quad(subject, term, value))

    def values(self, node: Term, term: str) -> set[Term]:
        """Return what the node's property leads to."""
        return self._by_subject[node][term] if node in self._by_subject else set()

    def along(self, node: Term, path: Sequence[Step]) -> set[Term]:
        """Return what a path leads to; the node itself where there is none."""
        if not path:
            return {node}
        return {value for step in path for value in self._step(node, step)}

    def targets(self, name: str, term: NamedNode) -> set[Term]:
        """Return the nodes that a shape's target names."""
        if name == "targetClass":
            return {subject for subject, value in self._by_term.get(_TYPE, ()) if value == term}
        pairs = self._by_term.get(term.value, ())
        return {subject if name == "targetSubjectsOf" else value for subject, value in pairs}

    def select(self, query: str) -> set[Term]:
        """Return the nodes that a query calls `this`."""
        from pyoxigraph import QuerySolutions

        rows = self._store.query(query, prefixes=dict(vocab.PREFIXES))
        if not isinstance(rows, QuerySolutions):
            raise TypeError("a rule of the shapes is a SELECT")
        return {row["this"] for row in rows}

    def _step(self, node: Term, step: Step) -> Iterable[Term]:
        if not step.backwards:
            return self.values(node, step.term.value)
        return {subject for subject, value in self._by_term.get(step.term.value, ()) if value == node}


def _breaches(shape: Shape, facts: Facts) -> Iterator[Broken]:
    focus = {node for name, term in shape.targets for node in facts.targets(name, term)}
    for promise in shape.promises:
        yield from (Broken(_name(node), promise.message) for node in focus if not _kept(promise, node, facts))
    for rule in shape.rules:
        yield from (Broken(_name(node), rule.message) for node in facts.select(rule.select) & focus)


def _kept(promise: Promise, node: Term, facts: Facts) -> bool:
    values = facts.along(node, promise.path)
    return all(COMPONENTS[name](_Case(node, values, asked, facts)) for name, asked in promise.components)


@dataclass(frozen=True, slots=True)
class _Case:
    """What a component judges: a node, the values its path leads to, and what the shape asks of them."""

    node: Term
    values: set[Term]
    asked: tuple[Term, ...]
    facts: Facts

    @property
    def limit(self) -> str:
        return str(getattr(self.asked[0], "value", ""))


def _is_of_class(case: _Case) -> bool:
    return all(case.asked[0] in case.facts.values(value, _TYPE) for value in case.values)


def _is_iri(case: _Case) -> bool:
    from pyoxigraph import NamedNode

    if case.limit != f"{SH}IRI":
        raise ValueError(f"only IRIs are known as a kind of node, not {case.limit}")
    return all(isinstance(value, NamedNode) for value in case.values)


def _has_datatype(case: _Case) -> bool:
    """Tell whether the values are of a datatype, and written as it is: the 31st of February is no date."""
    return all(
        getattr(value, "datatype", None) == case.asked[0] and _is_written_as(case.limit, _name(value))
        for value in case.values
    )


def _is_written_as(datatype: str, text: str) -> bool:
    if datatype == f"{vocab.XSD}date":
        return _is_day(text)
    number = _NUMBERS.get(datatype)
    return number is None or number.fullmatch(text) is not None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _matches(case: _Case) -> bool:
    return all(re.search(case.limit, _name(value)) for value in case.values)


def _all_numbers(case: _Case, holds: Callable[[Decimal, Decimal], bool]) -> bool:
    decimal, limit = _NUMBERS[f"{vocab.XSD}decimal"], Decimal(case.limit)
    texts = [_name(value) for value in case.values]
    return all(decimal.fullmatch(text) and holds(Decimal(text), limit) for text in texts)


COMPONENTS: Mapping[str, Callable[[_Case], bool]] = {
    "minCount": lambda case: len(case.values) >= int(case.limit),
    "maxCount": lambda case: len(case.values) <= int(case.limit),
    "in": lambda case: case.values <= set(case.asked),
    "class": _is_of_class,
    "datatype": _has_datatype,
    "nodeKind": _is_iri,
    "pattern": _matches,
    "minInclusive": lambda case: _all_numbers(case, lambda number, least: number >= least),
    "maxInclusive": lambda case: _all_numbers(case, lambda number, most: number <= most),
    "equals": lambda case: case.values == case.facts.values(case.node, case.limit),
}
"""The constraint components of SHACL that the shapes use; another one in shapes.ttl is a `KeyError`."""


def _name(term: Term) -> str:
    return str(getattr(term, "value", term))
