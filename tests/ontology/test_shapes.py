"""The shapes: a whole claim graph conforms, and each broken promise is reported as itself and alone."""

from __future__ import annotations

import re
from functools import cache

import pyoxigraph
import pytest
from pyoxigraph import Quad, RdfFormat, parse
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, SH, SKOS
from rdflib.term import Node

from quoth import vocab
from quoth.ontology.conformance import broken

from .graphs import contract_graph, turtle

Q, OA, R, E = (Namespace(base) for base in (vocab.Q, vocab.OA, vocab.R, vocab.E))
DAY = Literal("2018-03-09", datatype=URIRef(f"{vocab.XSD}date"))


def test_the_contract_conforms() -> None:
    """What the store writes of the hand-written claims keeps every promise."""
    assert broken_promises(contract_graph()) == []


@pytest.mark.parametrize("name", ["relations.ttl", "concepts.ttl"])
def test_the_shipped_vocabularies_conform(name: str) -> None:
    """Users copy from these files."""
    assert broken_promises(turtle(name)) == []


@pytest.mark.parametrize(
    ("term", "promise"),
    [
        (Q.proposition, "a claim has one proposition"),
        (Q.attributedTo, "a claim stands on one source's word"),
        (Q.polarity, "a claim has one polarity"),
        (Q.modality, "a claim has one modality"),
        (Q.certainty, "a claim has one certainty"),
        (Q.stance, "a claim has one stance"),
        (Q.position, "a claim has one position"),
        (Q.inDocument, "a claim stands in one document"),
        (Q.sentence, "a claim has one sentence as its evidence"),
        (Q.words, "a claim says where the words of its subject, its predicate and its other parts stand"),
        (Q.lemma, "a claim has the lemma of its predicate"),
        (Q.confidence, "a claim has a confidence from 0 to 1"),
    ],
)
def test_a_claim_that_lacks_something_is_reported(term: URIRef, promise: str) -> None:
    """Take one away from one claim, and nothing else is wrong."""
    graph = a_graph()
    graph.remove((a_claim(graph), term, None))

    assert broken_promises(graph) == [promise]


@pytest.mark.parametrize(
    ("term", "value", "promise"),
    [
        (Q.proposition, URIRef(f"{vocab.P}0000000000000000"), "a claim has one proposition"),
        (Q.attributedTo, E.nobody, "a claim stands on one source's word"),
        (Q.polarity, Q.negated, "a claim has one polarity"),
        (Q.modality, Q.able, "a claim has one modality"),
        (Q.certainty, Q.possible, "a claim has one certainty"),
        (Q.voice, Q.middle, "a claim has one voice"),
        (Q.objectQuantifier, Q.most, "a quantifier is all, some or none"),
        (Q.statedOn, Literal("yesterday"), "a claim is stated on one day"),
        (Q.under, E.nobody, "a claim lies under one other claim at most"),
        (Q.attribution, E.nobody, "what a claim came through is an attribution"),
        (PROV.wasGeneratedBy, Literal("somebody"), "a claim comes from one extraction"),
    ],
)
def test_a_claim_with_one_value_too_many_or_of_the_wrong_sort_is_reported(
    term: URIRef, value: Node, promise: str
) -> None:
    """A second polarity would make a claim of two minds."""
    graph = a_graph()
    graph.add((a_claim(graph), term, value))

    assert promise in broken_promises(graph)


@pytest.mark.parametrize(
    ("term", "text", "datatype", "promise"),
    [
        pytest.param(Q.statedOn, "2018-02-31", "date", "a claim is stated on one day", id="no such day"),
        pytest.param(Q.confidence, "1.01", "decimal", "a claim has a confidence from 0 to 1", id="above 1"),
        pytest.param(
            Q.confidence, "NaN", "decimal", "a claim has a confidence from 0 to 1", id="not a number"
        ),
        pytest.param(Q.confidence, "9" * 9999, "decimal", "a claim has a confidence from 0 to 1", id="huge"),
    ],
)
def test_a_value_that_is_not_of_its_datatype_is_reported(
    term: URIRef, text: str, datatype: str, promise: str
) -> None:
    """A file from elsewhere may say anything; the datatype it gives it is only a label."""
    graph = a_graph()
    claim, said = (pyoxigraph.NamedNode(str(iri)) for iri in (a_claim(graph), term))
    value = pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(vocab.XSD + datatype))
    kept = [quad for quad in quads_of(graph) if (quad.subject, quad.predicate) != (claim, said)]

    found = broken([*kept, Quad(claim, said, value)])
    assert [breach.promise for breach in found] == [promise]


def test_a_position_that_does_not_follow_is_reported() -> None:
    """Contradictions are found by positions; a wrong one invents or hides them."""
    graph = a_graph()
    graph.set((a_claim(graph), Q.position, Q.opposes))

    assert broken_promises(graph) == ["a claim's position follows from its polarity and its stance"]


def test_a_claim_without_the_words_of_its_object_is_reported() -> None:
    """An object nobody can point to was not in the text."""
    graph = a_graph()
    words = str(graph.value(a_claim(graph), Q.words))
    graph.set((a_claim(graph), Q.words, Literal(re.sub(r"; \d+ \d+ object", "", words))))

    [promise] = broken_promises(graph)
    assert promise == "a claim has the words of an object where its proposition has an object, and only there"


def test_a_sentence_of_another_document_is_reported() -> None:
    """Evidence in another text is none."""
    graph, other = a_graph(), URIRef(f"{vocab.D}elsewhere:0-5")
    sentence = a_sentence(graph)
    graph.set((a_claim(graph), Q.sentence, other))
    for term, value in (
        (OA.start, Literal(0)),
        (OA.end, Literal(5)),
        (OA.exact, graph.value(sentence, OA.exact)),
    ):
        graph.add((other, term, value))

    assert broken_promises(graph) == ["a claim's sentence stands in its own document"]


@pytest.mark.parametrize("naming", ["kim: Kim", "kim person", "kim hero: Kim", "the kim person: Kim"])
def test_a_naming_that_cannot_be_read_is_reported(naming: str) -> None:
    """The label and the kind of every argument are read from there."""
    graph = a_graph()
    graph.add((min(graph.subjects(RDF.type, Q.Document)), Q.naming, Literal(naming)))

    assert broken_promises(graph) == ["a naming says who is meant, of which kind, and by what name"]


def test_a_sentence_that_does_not_stand_in_the_text_is_reported() -> None:
    """The sentence grounds a claim: it can be looked up."""
    graph = a_graph()
    graph.set((a_sentence(graph), OA.exact, Literal("Nobody wrote this.")))

    assert broken_promises(graph) == ["a sentence's offsets reproduce its text in the document"]


def test_offsets_that_differ_from_the_name_are_reported() -> None:
    """Other passages have their offsets in their names only, so names must not lie."""
    graph = a_graph()
    sentence = a_sentence(graph)
    end = graph.value(sentence, OA.end)
    graph.set((sentence, OA.end, Literal(int(str(end)) + 1)))
    graph.set((sentence, OA.exact, Literal(f"{graph.value(sentence, OA.exact)} ")))

    assert "a sentence's name ends with its offsets" in broken_promises(graph)


@pytest.mark.parametrize(
    ("subject", "term", "promise"),
    [
        pytest.param(
            Q.proposition, Q.subject, "a proposition has one subject", id="proposition without subject"
        ),
        pytest.param(Q.proposition, Q.predicate, "a proposition has one predicate", id="and predicate"),
        pytest.param(Q.sentence, OA.start, "a sentence has one start", id="sentence without start"),
        pytest.param(Q.sentence, OA.exact, "a sentence has its text", id="sentence without text"),
        pytest.param(
            Q.inDocument, Q.speaker, "somebody speaks where the text itself speaks", id="no speaker"
        ),
        pytest.param(Q.inDocument, Q.id, "a document has one id", id="document without id"),
        pytest.param(Q.inDocument, Q.text, "a document has one text", id="document without text"),
        pytest.param(PROV.wasGeneratedBy, Q.extractor, "an extraction names its extractor", id="extraction"),
        pytest.param(
            Q.attribution,
            Q.words,
            "an attribution says where the words of its source, its cue and its content stand",
            id="no words",
        ),
        pytest.param(Q.attribution, Q.manner, "an attribution has one manner", id="no manner"),
        pytest.param(Q.attribution, Q.depth, "an attribution has one depth", id="no depth"),
        pytest.param(Q.context, Q.role, "a context has one role", id="context without role"),
    ],
)
def test_what_a_claim_leans_on_is_held_to_its_promises(subject: URIRef, term: URIRef, promise: str) -> None:
    """`subject` is the property by which a claim reaches the node that loses its `term`."""
    graph = a_graph()
    node = min(
        graph.objects(None, subject), key=lambda found: (term not in set(graph.predicates(found)), found)
    )
    graph.remove((node, term, None))

    assert broken_promises(graph) == [promise]


def test_a_named_source_without_its_words_is_reported() -> None:
    """Who said it must stand in the text."""
    graph = a_graph()
    attribution = min(graph.subjects(RDF.type, Q.Attribution))
    words = str(graph.value(attribution, Q.words))
    graph.set((attribution, Q.words, Literal(words.partition("; ")[2])))

    [promise] = broken_promises(graph)
    assert promise.startswith("an attribution has the words of its source")


@pytest.mark.parametrize(
    ("facts", "promise"),
    [
        pytest.param(
            {Q.entity: None}, "a decision is about one entity, or undoes one decision", id="of nothing"
        ),
        pytest.param(
            {Q.action: Literal("guess")},
            "a decision is to merge, split, rename, alias, kind or undo",
            id="guess",
        ),
        pytest.param({Q.author: None}, "a decision has an author", id="nobody's"),
        pytest.param({Q.decidedOn: Literal("soon")}, "a decision is taken on one day", id="on no day"),
    ],
)
def test_a_broken_decision_is_reported(facts: dict[URIRef, Node | None], promise: str) -> None:
    """Decisions are applied again to every new text; a broken one would be dropped in silence."""
    decision = {
        RDF.type: Q.Decision,
        Q.action: Literal("merge"),
        Q.entity: E.kim,
        Q.author: Literal("ada"),
        Q.decidedOn: DAY,
    }
    graph = Graph()
    for term, value in (decision | facts).items():
        if value is not None:
            graph.add((URIRef("https://w3id.org/quoth/id/decision/1"), term, value))

    assert broken_promises(graph) == [promise]


@pytest.mark.parametrize(
    ("term", "value", "promise"),
    [
        (SKOS.definition, None, "a relation has one definition"),
        (Q.opposite, R.reject, "opposites hold from both ends"),
        (
            Q.act,
            Q.joke,
            "an act is a commitment, a demand, a threat, a refusal, a withdrawal or the use of a channel",
        ),
        (
            Q.frame,
            Literal("Shout at"),
            "a frame is a verb, its particle after a plus, ~ for an object between, and its preposition",
        ),
    ],
)
def test_a_broken_relation_of_a_user_is_reported(term: URIRef, value: Node | None, promise: str) -> None:
    """A frame with a capital letter triggers nothing; better to hear of it."""
    graph, relation = Graph(), R["shout-at"]
    graph.add((relation, SKOS.prefLabel, Literal("shout at", lang="en")))
    graph.add((relation, SKOS.definition, Literal("Speak loudly to.", lang="en")))
    graph.add((relation, Q.frame, Literal("shout at")))
    graph.remove((relation, term, None))
    if value is not None:
        graph.add((relation, term, value))
        graph.add((relation, Q.frame, Literal("shout at")))

    assert broken_promises(graph) == [promise]


def test_a_broken_pattern_of_a_user_is_reported() -> None:
    """A plus without heads before it asks for nothing."""
    graph = Graph()
    graph.add((E.tea, SKOS.prefLabel, Literal("tea", lang="en")))
    graph.add((E.tea, SKOS.definition, Literal("A drink.", lang="en")))
    graph.add((E.tea, Q.pattern, Literal("+ green")))

    [promise] = broken_promises(graph)
    assert promise.startswith("a pattern is heads")


def broken_promises(graph: Graph) -> list[str]:
    """Return the messages of a SHACL report, each once, sorted; our own reading of the shapes must agree."""
    _, report, _ = validate(graph, shacl_graph=_shapes())
    assert isinstance(report, Graph)
    promises = sorted({str(message) for message in report.objects(None, SH.resultMessage)})
    assert sorted({breach.promise for breach in broken(quads_of(graph))}) == promises
    return promises


def quads_of(graph: Graph) -> list[Quad]:
    """Return the graph as the store's library has it."""
    triples = parse(graph.serialize(format="nt"), format=RdfFormat.N_TRIPLES)
    return [Quad(triple.subject, triple.predicate, triple.object) for triple in triples]


def a_graph() -> Graph:
    """Return the graph of one document: a claim of its own with a context, and one on a source's word."""
    return contract_graph("tribune-1")


def a_claim(graph: Graph) -> Node:
    """Return the claim the document itself makes; it has an object."""
    [claim] = set(graph.subjects(RDF.type, Q.Claim)) - set(graph.subjects(Q.attribution, None))
    return claim


def a_sentence(graph: Graph) -> Node:
    return min(graph.objects(a_claim(graph), Q.sentence))


@cache
def _shapes() -> Graph:
    return turtle("shapes.ttl")
