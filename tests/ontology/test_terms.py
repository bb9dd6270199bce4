"""The terms: each is labelled, defined and bounded, and what follows from all of them contradicts nothing."""

from __future__ import annotations

import re
from functools import cache

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import OWL, SKOS
from rdflib.term import Node

from quoth import vocab

from .graphs import contract_graph, turtle

Q = Namespace(vocab.Q)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
MAPPINGS = (SKOS.exactMatch, SKOS.closeMatch, SKOS.relatedMatch, RDFS.subClassOf, RDFS.subPropertyOf)


def test_every_term_has_a_label_and_a_definition() -> None:
    """The reference page has nothing else to say."""
    graph = terms()
    silent = [
        t for t in _ours(graph) if None in (graph.value(t, RDFS.label), graph.value(t, SKOS.definition))
    ]

    assert silent == []


def test_every_definition_is_a_sentence() -> None:
    """Begins with a capital letter, ends with a full stop."""
    definitions = [str(words) for words in terms().objects(None, SKOS.definition)]

    assert [words for words in definitions if not re.fullmatch(r"[A-Z].*\.", words)] == []


def test_every_property_has_a_domain_and_a_range() -> None:
    """Without them nothing follows from its use, and nothing can contradict it."""
    graph = terms()
    properties = {term for kind in PROPERTIES for term in graph.subjects(RDF.type, kind)}
    unbounded = {
        term for term in properties for bound in (RDFS.domain, RDFS.range) if not graph.value(term, bound)
    }

    assert unbounded == set()


def test_the_ontology_has_a_version_of_its_own() -> None:
    """A graph can name the terms it was written with."""
    ontology = URIRef("https://w3id.org/quoth/ns")
    version = terms().value(ontology, OWL.versionInfo)

    assert terms().value(ontology, OWL.versionIRI) == URIRef(f"{ontology}/{version}")


@pytest.mark.parametrize(
    "name", ["prov", "oa", "skos", "schema.org", "groundedannotationframework.org/grasp", "cito"]
)
def test_the_terms_are_tied_to_those_of_others(name: str) -> None:
    """Six vocabularies know parts of what a claim is."""
    tied = {str(other) for mapping in MAPPINGS for other in terms().objects(None, mapping)}

    assert any(f"/{name}" in iri for iri in tied)


def test_the_closure_is_consistent() -> None:
    """Terms and a graph together: no class is empty of necessity, no two things that differ are one."""
    assert errors(terms() + contract_graph("tribune-1", "wire-1")) == []


@pytest.mark.parametrize(
    ("subject", "term", "value"),
    [
        pytest.param(Q.polarity, Q.polarity, Q.negated, id="two polarities"),
        pytest.param(Q.proposition, RDF.type, Q.Proposition, id="a claim that is a proposition"),
        pytest.param(Q.attribution, Q.inDocument, URIRef(f"{vocab.D}elsewhere"), id="nothing: a control"),
    ],
)
def test_a_broken_graph_makes_the_closure_inconsistent(subject: URIRef, term: URIRef, value: Node) -> None:
    """The terms are strong enough to notice."""
    graph = terms() + contract_graph("tribune-1")
    claim = min(graph.subjects(subject, Q.affirmed if subject == Q.polarity else None))
    graph.add((claim, term, value))

    assert bool(errors(graph)) is (term != Q.inDocument)


def test_a_claim_is_what_others_call_it() -> None:
    """The alignment works: PROV finds the entity and its agent without knowing us."""
    graph = terms() + contract_graph("tribune-1")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    prov = Namespace(vocab.PROV)
    claim = min(graph.subjects(RDF.type, Q.Claim))
    source = graph.value(claim, Q.attributedTo)

    assert (claim, RDF.type, prov.Entity) in graph
    assert (claim, prov.wasAttributedTo, source) in graph
    assert (source, RDF.type, prov.Agent) in graph


def errors(graph: Graph) -> list[str]:
    """Return what the OWL 2 RL rules object to in the graph."""
    closure = Graph() + graph
    DeductiveClosure(OWLRL_Semantics).expand(closure)
    return sorted(str(message) for message in closure.objects(None, ERROR) if isinstance(message, Literal))


def terms() -> Graph:
    return Graph() + _terms()


@cache
def _terms() -> Graph:
    return turtle("quoth.ttl")


def _ours(graph: Graph) -> list[Node]:
    named = {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(vocab.Q)}
    return sorted(named)
