"""Checking: a whole graph has nothing wrong with it, and whatever is done to it by hand is found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from quoth import vocab
from quoth.model.decision import Action, Decision
from quoth.store import Store, open_store, terms
from quoth.store.checking import findings
from quoth.store.quadstore import Change
from quoth.store.terms import node, value, words

from ..contract.accounts import accounts

DOCUMENT = terms.document_iri("courier-1")


@pytest.fixture(params=["oxigraph", "rdflib"])
def store(request: pytest.FixtureRequest) -> Store:
    """A store that holds the contract and a decision."""
    store = open_store(kind=request.param)
    list(store.add(accounts()))
    store.decide(Decision(Action.RENAME, "senate", "Senate", author="ada"))
    return store


def test_a_whole_graph_has_nothing_wrong_with_it(store: Store) -> None:
    """Otherwise nobody would look at the findings."""
    assert list(findings(store)) == []


def test_a_graph_is_whole_after_documents_have_come_and_gone(store: Store) -> None:
    """What only a retracted document supported leaves with it."""
    for account in accounts()[:3]:
        store.retract(account.document.id)

    assert list(findings(store)) == []


def test_a_broken_promise_is_found_where_it_is(store: Store) -> None:
    """A claim without polarity, in the document that makes it."""
    polarity = next(quads(store, predicate=vocab.polarity, graph=DOCUMENT))
    store.quadstore.commit(Change(removed=[polarity]))

    [finding] = findings(store)
    assert finding.place == "courier-1"
    assert finding.node == value(polarity.subject)
    assert finding.problem == "a claim has one polarity"


def test_a_text_that_was_changed_is_found(store: Store) -> None:
    """Every sentence behind the change stands elsewhere than it says."""
    text = next(quads(store, subject=DOCUMENT, predicate=vocab.text))
    longer = Quad(text.subject, text.predicate, words(f"Then {value(text.object)}"), text.graph_name)
    store.quadstore.commit(Change(removed=[text], added=[longer]))

    assert {finding.problem for finding in findings(store)} == {
        "a sentence's offsets reproduce its text in the document"
    }


def test_a_plain_edge_that_no_claim_supports_is_found(store: Store) -> None:
    """It would mean that the document itself says so."""
    edge = Quad(node(f"{vocab.E}senate"), node(f"{vocab.R}accept"), node(f"{vocab.E}treaty"), node(DOCUMENT))
    store.quadstore.commit(Change(added=[edge]))

    [finding] = findings(store)
    assert finding.problem == "accept 'treaty' does not follow from its claims"


def test_a_plain_edge_that_was_lost_is_found(store: Store) -> None:
    """Promises are kept without it; only the claims know."""
    edge = next(quads(store, predicate=f"{vocab.R}reject", graph=DOCUMENT))
    store.quadstore.commit(Change(removed=[edge]))

    assert [finding.problem for finding in findings(store)] == ["reject 'treaty' is missing"]


def test_a_proposition_nobody_claims_is_found(store: Store) -> None:
    """Contradictions are looked for among all of them."""
    orphan, graph = node(f"{vocab.P}0000000000000000"), node(terms.PROPOSITIONS)
    store.quadstore.commit(
        Change(
            added=[
                Quad(orphan, node(vocab.subject), node(f"{vocab.E}senate"), graph),
                Quad(orphan, node(vocab.predicate), node(f"{vocab.R}reject"), graph),
            ]
        )
    )

    [finding] = findings(store)
    assert (finding.place, finding.problem) == ("propositions", "no claim is about this proposition")


@pytest.mark.parametrize(
    ("graph", "problem"),
    [
        (terms.RELATIONS, "the relation has no label"),
        (terms.ENTITIES, "the entity has no label"),
    ],
)
def test_a_name_that_was_lost_is_found(store: Store, graph: str, problem: str) -> None:
    """The page and the tables show names."""
    label = min(quads(store, predicate=terms.LABEL, graph=graph), key=str)
    store.quadstore.commit(Change(removed=[label]))

    [finding] = findings(store)
    assert (finding.node, finding.problem) == (value(label.subject), problem)


@pytest.mark.parametrize(
    ("graph", "problem"),
    [
        (terms.RELATIONS, "no proposition has this relation"),
        (terms.ENTITIES, "no document names this entity"),
    ],
)
def test_a_name_of_nothing_is_found(store: Store, graph: str, problem: str) -> None:
    """Lists of entities would show somebody no text speaks of."""
    stranger = Quad(node("https://example.org/stranger"), node(terms.LABEL), words("stranger"), node(graph))
    store.quadstore.commit(Change(added=[stranger]))

    [finding] = findings(store)
    assert finding.problem == problem


def test_a_version_of_a_document_that_is_gone_is_found(store: Store) -> None:
    """Questions see the newest version; the chain must not end in nothing."""
    link = Quad(node(DOCUMENT), node(terms.REVISION_OF), node(terms.document_iri("gone")), node(DOCUMENT))
    store.quadstore.commit(Change(added=[link]))

    [finding] = findings(store)
    assert (finding.place, finding.problem) == ("courier-1", "is revised here and is not in the graph")


def test_a_broken_decision_is_found(store: Store) -> None:
    """It would be passed over whenever a document comes in."""
    author = next(quads(store, predicate=vocab.author, graph=terms.DECISIONS))
    store.quadstore.commit(Change(removed=[author]))

    [finding] = findings(store)
    assert (finding.place, finding.problem) == ("decisions", "a decision has an author")


def test_checking_changes_nothing(store: Store) -> None:
    """It reports and never edits, also where there is something to report."""
    store.quadstore.commit(Change(removed=[next(quads(store, predicate=vocab.polarity))]))
    before = set(store.quadstore.match())

    list(findings(store))

    assert set(store.quadstore.match()) == before


def test_a_literal_of_a_foreign_sort_is_found_and_not_stumbled_over(store: Store) -> None:
    """Checking meets graphs that others have written to."""
    confidence = next(quads(store, predicate=vocab.confidence, graph=DOCUMENT))
    odd = Literal("much", datatype=NamedNode(f"{vocab.XSD}decimal"))
    changed = Quad(confidence.subject, confidence.predicate, odd, confidence.graph_name)
    store.quadstore.commit(Change(removed=[confidence], added=[changed]))

    assert [finding.problem for finding in findings(store)] == ["a claim has a confidence from 0 to 1"]


def quads(store: Store, **places: str) -> Iterator[Quad]:
    """Return what the store holds at these places, in order."""
    return iter(sorted(store.quadstore.match(**places), key=str))
