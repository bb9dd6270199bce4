"""The contract's third part: one suite that every store passes, whatever lies beneath."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path

import pytest

from quoth.errors import DocumentChanged, GraphError
from quoth.model.claim import Claim
from quoth.model.decision import Action, Decision, Place
from quoth.model.document import Document
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind
from quoth.query import Filter, claims, questions, run
from quoth.store import Outcome, Store, terms
from quoth.store.exchange import trig
from quoth.store.quadstore import Change

from .accounts import accounts
from .stores import SERVERS, STORES

EXPECTED = Path(__file__).parent / "expected"
COUNT = "SELECT (COUNT(*) AS ?count) { ?claim q:proposition/q:predicate r:committed-to }"
EDGES = "SELECT ?document ?what { GRAPH ?document { e:donald-trump r:committed-to ?what } }"


@pytest.fixture(scope="module")
def servers() -> Iterator[Callable[[str], Store]]:
    """Each server is started once, when it is first asked for."""
    with ExitStack() as running:
        yield cache(lambda name: running.enter_context(SERVERS[name]()))


@pytest.fixture(params=[*STORES, *(pytest.param(name, marks=pytest.mark.server) for name in SERVERS)])
def store(request: pytest.FixtureRequest, servers: Callable[[str], Store]) -> Iterator[Store]:
    if request.param in SERVERS:
        yield emptied(servers(request.param))
    else:
        with STORES[request.param]() as empty:
            yield empty


@pytest.fixture
def filled(store: Store) -> Store:
    list(store.add(accounts()))
    return store


def test_the_graph_is_the_one_written_down(filled: Store) -> None:
    """Quads that a store adds, loses or rewrites show here."""
    assert "".join(trig(filled.quads())) == (EXPECTED / "graph.trig").read_text(encoding="utf-8")


def test_the_questions_have_the_answers_written_down(filled: Store, update_golden: bool) -> None:
    """Each row of each question was read against the five documents by a person."""
    for question in questions():
        expected = EXPECTED / f"{question.name}.json"
        rows = [plain(row) for row in run(filled, question.name)]
        if update_golden:
            expected.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        assert rows == json.loads(expected.read_text(encoding="utf-8")), question.name


def test_a_proposition_of_three_documents_counts_once_a_claim(filled: Store) -> None:
    """Four claims of commitment, one of them North Korea's: a triple in two graphs would count more."""
    [[count]] = filled.select(COUNT)

    assert str(getattr(count, "value", count)) == "4"


def test_the_plain_edge_is_asked_by_document(filled: Store) -> None:
    """Only courier-1 says so itself; the others have it on somebody's word."""
    rows = [[str(getattr(term, "value", term)) for term in row] for row in filled.select(EDGES)]

    assert rows == [
        ["https://w3id.org/quoth/id/document/courier-1", "https://w3id.org/quoth/id/entity/summit"]
    ]


def test_claims_come_back_whole_and_in_order(filled: Store) -> None:
    """By date, then document, then place; every field."""
    told = sorted((claim for account in accounts() for claim in account.claims), key=in_time)

    assert list(claims(filled)) == told


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param(Filter(by="Diplomats"), ["China lift sanctions"], id="an outer source"),
        pytest.param(Filter(by="wang-yi"), ["China lift sanctions"], id="by id"),
        pytest.param(Filter(about="wonsan"), ["Kim Jong Un meet Kim Yong-chol"], id="a context"),
        pytest.param(
            Filter(about="NORTH KOREA", relation="release"), ["North Korea release detainees"], id="any case"
        ),
        pytest.param(
            Filter(relation="committed to", until=date(2018, 3, 9)),
            ["Donald Trump committed-to summit"],
            id="until",
        ),
        pytest.param(Filter(since=date(2018, 3, 16)), ["Donald Trump committed-to summit"], id="since"),
        pytest.param(Filter(words="TREATY senate"), ["senate reject treaty"], id="words"),
        pytest.param(Filter(words='"on friday" kim*'), ["Kim Jong Un enter talks"], id="a phrase"),
        pytest.param(Filter(words='"friday on"'), [], id="no phrase"),
        pytest.param(Filter(limit=1), ["senate reject treaty"], id="limit"),
        pytest.param(Filter(document="courier-2"), ["Donald Trump committed-to summit"], id="document"),
    ],
)
def test_claims_are_found_by_what_they_are(filled: Store, wanted: Filter, found: list[str]) -> None:
    """The filters of the command line, each on its own and some together."""
    assert [" ".join(filter(None, claim.triple)) for claim in claims(filled, wanted)] == found


@pytest.mark.parametrize(
    ("name", "parameters", "claims_found"),
    [
        pytest.param("claims-by-source", {"source": "The Harbor Courier"}, 5, id="source"),
        pytest.param("claims-by-source", {"about": "summit"}, 3, id="about an object"),
        pytest.param("claims-by-source", {"source": "moon-jae-in", "about": "summit"}, 1, id="two at once"),
        pytest.param("commitments", {"actor": "North Korea"}, 2, id="actor"),
        pytest.param("contradictions", {"source": "Moon Jae-in"}, 1, id="either source"),
        pytest.param("positions", {"of": "White House", "on": "summit"}, 1, id="of and on"),
        pytest.param("hearsay", {"about": "China"}, 1, id="chain"),
        pytest.param("brokers", {"of": "Kim Jong Un"}, 1, id="broker"),
    ],
)
def test_parameters_narrow_a_question(
    filled: Store, name: str, parameters: dict[str, str], claims_found: int
) -> None:
    """A row without an object is not about one, and no row is told twice."""
    everything, narrowed = run(filled, name), run(filled, name, **parameters)

    assert len(narrowed) == claims_found
    assert set(narrowed) < set(everything)


def test_documents_and_attributions_come_back_whole(filled: Store) -> None:
    """The page shows the text around a claim, and `--emit attributions` those without one."""
    assert list(filled.documents()) == [account.document for account in accounts()]
    found, written = filled.account("gazette-1"), account("gazette-1")
    assert found.claims == tuple(sorted(written.claims, key=in_time))
    assert set(found.attributions) == set(written.attributions)
    assert set(found.entities) - set(written.entities) == {
        Entity("valley-gazette", "The Valley Gazette", Kind.ORGANIZATION)  # who speaks is named too
    }


def test_adding_twice_changes_nothing(filled: Store) -> None:
    """Feeds repeat themselves."""
    before = list(filled.quads())

    assert {added.outcome for added in filled.add(accounts())} == {Outcome.UNCHANGED}
    assert list(filled.quads()) == before


def test_a_newer_reading_of_the_same_text_replaces_the_older(filled: Store) -> None:
    """A better extractor finds less; what only the older one claimed is gone, shared things stay."""
    first, *_ = account("courier-1").claims
    [added] = filled.add([replace(account("courier-1"), claims=(first,), entities=())])

    assert added.outcome is Outcome.REPLACED
    assert list(claims(filled, Filter(document="courier-1"))) == [first]
    assert filled.knows("https://w3id.org/quoth/id/entity/summit")
    assert not filled.knows("https://w3id.org/quoth/id/entity/pyongyang")


def test_a_changed_text_is_refused_and_nothing_is_lost(filled: Store) -> None:
    """Papers edit silently; the graph must not."""
    before = list(filled.quads())

    with pytest.raises(DocumentChanged, match="--update"):
        list(filled.add([edited("courier-1")]))
    assert list(filled.quads()) == before


def test_an_update_keeps_the_older_text_as_a_version(filled: Store) -> None:
    """Questions see the newest; the older is there to be compared."""
    [added] = filled.add([edited("courier-1")], update=True)

    assert added.outcome is Outcome.NEW_VERSION
    assert added.document.startswith("courier-1@")
    assert {claim.document for claim in claims(filled)} >= {added.document}
    assert "courier-1" not in {claim.document for claim in claims(filled)}
    assert filled.document("courier-1") == account("courier-1").document
    assert [again.outcome for again in filled.add([edited("courier-1")])] == [Outcome.UNCHANGED]


def test_versions_that_come_together_revise_each_other_in_turn(filled: Store) -> None:
    """A feed hands over three editions at once; each revises the one before."""
    twice = edited("courier-1")
    thrice = replace(twice, document=replace(twice.document, text=f"{twice.document.text}\nAnd again.\n"))
    second, again, third = filled.add([twice, twice, thrice], update=True)

    assert [each.outcome for each in (second, again, third)] == [
        Outcome.NEW_VERSION,
        Outcome.UNCHANGED,
        Outcome.NEW_VERSION,
    ]
    links = filled.quadstore.match(predicate=terms.REVISION_OF)
    revised = {
        terms.local(terms.value(link.subject)): terms.local(terms.value(link.object)) for link in links
    }
    assert revised == {second.document: "courier-1", third.document: second.document}

    filled.retract(second.document)
    [link] = filled.quadstore.match(predicate=terms.REVISION_OF)
    assert terms.local(terms.value(link.subject)) == third.document
    assert terms.local(terms.value(link.object)) == "courier-1"


def test_retracting_all_documents_leaves_nothing_but_decisions(filled: Store) -> None:
    """What only a document supported goes with it; what a person settled does not."""
    decision = Decision(
        Action.SPLIT,
        "kim",
        "kim-yong-chol",
        (Place("tribune-1", 12, 25, "Kim Yong-chol"),),
        "ada",
        date(2026, 1, 2),
    )
    filled.decide(decision)
    for each in accounts():
        filled.retract(each.document.id)

    assert filled.decisions() == (decision,)
    assert {str(getattr(quad.graph_name, "value", "")) for quad in filled.quads()} == {
        "https://w3id.org/quoth/id/graph/decisions"
    }


def test_a_document_that_is_not_there_is_named(filled: Store) -> None:
    """A typing error must not pass for a retraction."""
    with pytest.raises(GraphError, match="courier-9"):
        filled.retract("courier-9")


def emptied(store: Store) -> Store:
    graphs = [terms.document_iri(document.id) for document in store.documents()]
    store.quadstore.commit(Change(dropped=(*graphs, *terms.SHARED)))
    return Store(store.quadstore)


def account(document: str) -> Account:
    [found] = (each for each in accounts() if each.document.id == document)
    return found


def edited(document: str) -> Account:
    """Return the account of a text to which the paper has added a line."""
    original = account(document)
    text = f"{original.document.text}\nThis report was updated.\n"
    return replace(original, document=replace(original.document, text=text))


def published() -> dict[str, Document]:
    return {account.document.id: account.document for account in accounts()}


def in_time(claim: Claim) -> tuple[str, str, int, int, int]:
    stated = claim.stated_on(published()[claim.document].published)
    passage = claim.predicate.passage
    return str(stated), claim.document, claim.sentence.start, passage.start, passage.end


def plain(row: object) -> dict[str, object]:
    """Return a row as JSON has it."""
    return {name: plain_value(field) for name, field in asdict(row).items()}  # type: ignore[call-overload]


def plain_value(field: object) -> object:
    if isinstance(field, Enum):
        return field.value
    if isinstance(field, date):
        return field.isoformat()
    return list(field) if isinstance(field, tuple) else field
