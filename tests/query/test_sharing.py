"""Sharing: whatever is asked of documents shared out over many stores, the rows are those of one store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth import Document
from quoth.errors import GraphError, QueryError, UnknownName
from quoth.model.claim import Argument, Attribution, Claim, Predicate
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind, Manner, Modality, Polarity, Quantifier, Stance
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.query import questions, run
from quoth.query.rows import Basis
from quoth.query.sharing import Shares, splittable
from quoth.query.typed import UNNAMED
from quoth.store import Store, open_store
from tests.contract.accounts import accounts as contract_accounts

TEXT = "Alfa told Beta that Gamma would agree to Delta."
ALFA, TOLD, BETA, GAMMA, AGREE, DELTA = (
    Passage.of(TEXT, TEXT.index(word), TEXT.index(word) + len(word))
    for word in ("Alfa", "told", "Beta", "Gamma", "would agree to", "Delta")
)
WHOLE = Passage.of(TEXT, 0, len(TEXT))
MADE_BY = Provenance("test/1", "none/1", "0", "0")
DAYS = (date(2018, 3, 9), date(2018, 3, 10))
LEMMAS = {"accept": "accept", "reject": "reject", "visit": "promise to visit", "committed-to": "commit to"}


def store_of(accounts: Sequence[Account]) -> Store:
    store = open_store()
    list(store.add(accounts))
    return store


def shares_of(accounts: Sequence[Account], number: int) -> Shares:
    """Share accounts out one after the other, like cards."""
    return Shares(store_of(accounts[place::number]) for place in range(number))


def some(passage: Passage) -> st.SearchStrategy[Argument]:
    """Somebody: few entities, which documents call this or that and take for one kind or another."""
    kinds = st.sampled_from((Kind.PERSON, Kind.PLACE, Kind.OTHER))
    named = st.tuples(st.sampled_from(("a", "b", "c")), st.sampled_from(("Ann", "Bob")), kinds)
    quantifier = st.sampled_from((None, None, Quantifier.ALL))
    return st.builds(lambda who, many: Argument(passage, *who, many), named, quantifier)


@st.composite
def claims(draw: st.DrawFn, document: str, number: int) -> Claim:
    relation = draw(st.sampled_from(sorted(LEMMAS)))
    said = st.builds(
        lambda source, stance: Attribution(source, TOLD, "tell", WHOLE, stance, Manner.INDIRECT, WHOLE),
        st.none() | some(ALFA),
        st.sampled_from((Stance.ASSERTS, Stance.DENIES)),
    )
    return Claim(
        id=f"{document}{number}",
        document=document,
        sentence=WHOLE,
        subject=draw(some(GAMMA)),
        predicate=Predicate(AGREE, LEMMAS[relation], relation),
        object=draw(st.none() | some(DELTA)),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from((Modality.ACTUAL, Modality.INTENDED))),
        attribution=tuple(draw(st.lists(said, max_size=1))),
        extractor="test/1",
    )


@st.composite
def accounts(draw: st.DrawFn) -> list[Account]:
    """A few documents about the same few; each names every entity once, as it was first named in it."""
    found = []
    for number in range(draw(st.integers(1, 5))):
        document = Document(
            f"d{number}", f"{TEXT} {number}", published=draw(st.sampled_from((None, *DAYS))), publisher="P"
        )
        several = tuple(draw(claims(document.id, place)) for place in range(draw(st.integers(1, 3))))
        arguments = [each for claim in several for each in _arguments(claim)]
        entities = {each.entity: Entity(each.entity, each.label, each.kind) for each in arguments[::-1]}
        named = tuple(entities[entity] for entity in sorted(entities))
        found.append(Account(document, (WHOLE,), several, (), named, MADE_BY))
    return found


def _arguments(claim: Claim) -> Iterator[Argument]:
    yield claim.subject
    if claim.object:
        yield claim.object
    yield from (step.source for step in claim.attribution if step.source)


def told_by(paper: str, relation: str) -> Account:
    """One paper's word that Gamma accepts or rejects Delta."""
    document = Document(paper, TEXT, publisher=paper, published=DAYS[0])
    gamma, delta = (
        Argument(GAMMA, "gamma", "Gamma", Kind.PERSON),
        Argument(DELTA, "delta", "Delta", Kind.PLACE),
    )
    claim = Claim(paper, paper, WHOLE, gamma, Predicate(AGREE, relation, relation), delta, extractor="test/1")
    named = tuple(Entity(each.entity, each.label, each.kind) for each in (delta, gamma))
    return Account(document, (WHOLE,), (claim,), (), named, MADE_BY)


@settings(max_examples=60)
@given(accounts(), st.integers(1, 3))
def test_however_documents_are_shared_out_the_rows_are_the_same(found: list[Account], number: int) -> None:
    """Labels and kinds go by all documents, pairs lie apart: a law that only counting would break."""
    whole, shared = store_of(found), shares_of(found, number)

    for name in splittable():
        assert shared.run(name) == run(whole, name), name


def test_opposite_claims_of_two_stores_contradict_each_other() -> None:
    """Neither store holds anything that its own claim could stand against."""
    shared = Shares(
        store_of([told_by(paper, relation)]) for paper, relation in (("A", "accept"), ("B", "reject"))
    )
    [row] = shared.run("contradictions")

    assert (row.basis, row.relation, row.other_relation) == (Basis.OPPOSITE, "accept", "reject")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_contracts_documents_answer_alike(number: int) -> None:
    """Hearsay through three mouths, denials, corrections: written by hand, and shared out."""
    found = contract_accounts()
    whole, shared = store_of(found), shares_of(found, number)

    answered = {name: shared.run(name) for name in splittable()}
    assert answered == {name: run(whole, name) for name in splittable()}
    assert sum(map(bool, answered.values())) > 4


def test_a_question_narrowed_is_narrowed_by_what_all_call_somebody() -> None:
    """The commonest name decides whom "Seoul" means, and most documents may lie elsewhere."""
    found = contract_accounts()
    whole, shared = store_of(found), shares_of(found, 2)

    for row in run(whole, "claims-by-source"):
        if row.source == UNNAMED:
            continue
        narrowed = {"source": row.source, "about": row.subject}
        assert shared.run("claims-by-source", **narrowed) == run(whole, "claims-by-source", **narrowed)
    for single in run(whole, "one-sourced")[-3:]:
        assert shared.run("one-sourced", source=single.source) == run(
            whole, "one-sourced", source=single.source
        )


def test_a_version_hides_what_it_revises_in_its_own_store() -> None:
    """A text that was corrected claims what its newest version claims, wherever the others lie."""
    first, *others = contract_accounts()
    later = Account(
        Document(first.document.id, f"{first.document.text} ", publisher=first.document.publisher),
        first.sentences, first.claims[:1], (), first.entities, first.provenance,
    )  # fmt: skip
    one, two, whole = store_of([first]), store_of(others), store_of([first, *others])
    for store in (one, whole):
        list(store.add([later], update=True))

    assert Shares([one, two]).run("positions") == run(whole, "positions")


def test_a_document_in_two_stores_is_refused() -> None:
    """It would count twice, and nobody would see it in the rows."""
    store, same = store_of(contract_accounts()), store_of(contract_accounts()[:1])

    with pytest.raises(GraphError, match="lies in two of these graphs"):
        Shares([store, same]).run("brokers")


def test_a_question_that_cannot_be_split_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is missing is worse than no answer; the questions that can be asked are listed."""
    shared = shares_of(contract_accounts(), 2)
    monkeypatch.setattr("quoth.query.sharing._WAYS", {"positions": object()})

    with pytest.raises(QueryError, match="'brokers' cannot be asked of several graphs"):
        shared.run("brokers")
    with pytest.raises(UnknownName):
        shared.run("brokres")


def test_what_can_be_split_is_a_question() -> None:
    """A question that was renamed must not drop out of those that can be shared."""
    assert set(splittable()) <= {each.name for each in questions()}
