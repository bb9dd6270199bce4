from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.model.judgement import Modality, Polarity
from quoth.query.excerpt import excerpt
from quoth.query.filtering import Filter, claims, fitting, found
from quoth.store import Store, open_store
from tests.view.invented import invented
from tests.view.samples import accounts


@pytest.fixture(scope="module")
def store() -> Store:
    """Return a graph of 240 claims about 60 entities."""
    graph = open_store()
    list(graph.add(accounts(invented(240))))
    return graph


def ends(claim: Claim) -> set[str]:
    """Return the entities a claim joins."""
    return {claim.subject.entity} | ({claim.object.entity} if claim.object else set())


def test_a_small_graph_is_its_own_excerpt(store: Store) -> None:
    """Nothing is left out where all can be shown."""
    whole = excerpt(store, Filter(), most=240)

    assert whole.fitting == 240
    assert set(store.claims(whole.claims)) == set(claims(store))


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(Filter(), id="all"),
        pytest.param(Filter(relation="support"), id="a relation"),
        pytest.param(Filter(polarity=Polarity.NEGATED, modality=Modality.FUTURE), id="judgements"),
        pytest.param(Filter(since=date(2019, 1, 20), until=date(2019, 6, 30)), id="days"),
        pytest.param(Filter(document="d0000024"), id="a document"),
        pytest.param(Filter(about="entity-0"), id="an entity"),
        pytest.param(Filter(by="entity-0", since=date(2019, 1, 20)), id="a source"),
    ],
)
def test_what_fits_is_found_without_an_order_too(store: Store, wanted: Filter) -> None:
    """A page sorts its claims itself, so that a large graph need not; it must be the same claims."""
    unordered = list(found(store, wanted))

    assert len(unordered) > 0
    assert sorted(unordered) == sorted(fitting(store, wanted))


def test_an_excerpt_holds_all_that_is_claimed_between_its_entities(store: Store) -> None:
    """A reader who sees two entities and no arrow between them must be right to conclude there is none."""
    part = excerpt(store, Filter(), most=100)
    held = list(store.claims(part.claims))
    inner = set().union(*(ends(claim) for claim in held))

    assert 50 < len(held) <= 100
    assert part.fitting == 240
    assert {claim.id for claim in claims(store) if ends(claim) <= inner} == {claim.id for claim in held}


def test_an_excerpt_is_of_the_busiest(store: Store) -> None:
    """What a graph is mostly about comes first."""
    part = excerpt(store, Filter(), most=100)
    inner = {entity for claim in store.claims(part.claims) for entity in ends(claim)}
    weights = Counter(entity for claim in claims(store) for entity in ends(claim))

    assert {entity for entity, _ in weights.most_common(5)} <= inner
    assert len(inner) < len(weights) / 2


def test_what_is_claimed_between_two_comes_before_what_is_about_one() -> None:
    """Of a million claims a page would else hold ten entities, and nothing but what each does by itself."""
    graph = open_store()
    given = [_without_some_objects(account) for account in accounts(invented(240))]
    list(graph.add(given))
    alone = {claim.id for account in given for claim in account.claims if claim.object is None}

    part = excerpt(graph, Filter(), most=60)
    roomy = excerpt(graph, Filter(), most=235)

    assert len({claim for claim, _ in part.claims} & alone) < 10 < len(alone)
    assert len(part.claims) > 40
    assert {claim for claim, _ in roomy.claims} & alone


def test_a_graph_of_claims_without_objects_has_an_excerpt() -> None:
    """There is then nothing between two, and a page must not be empty for it."""
    graph = open_store()
    given = [
        replace(each, claims=tuple(replace(claim, object=None) for claim in each.claims))
        for each in accounts(invented(48))
    ]
    list(graph.add(given))

    assert 0 < len(excerpt(graph, Filter(), most=2).claims) <= 2


def _without_some_objects(account: Account) -> Account:
    """Let every other claim be about its subject alone."""
    claims = (
        replace(claim, object=None) if place % 2 else claim for place, claim in enumerate(account.claims)
    )
    return replace(account, claims=tuple(claims))


def test_filters_narrow_an_excerpt(store: Store) -> None:
    """Among the claims of one kind the same rule holds, and they are counted, not all."""
    wanted = Filter(relation="support")
    part = excerpt(store, wanted, most=5)

    assert part.fitting == len(list(claims(store, wanted))) > 5 >= len(part.claims) > 0
    assert {claim.predicate.relation for claim in store.claims(part.claims)} == {"support"}


def test_a_limit_that_is_asked_for_is_kept(store: Store) -> None:
    """A person who wants so many gets so many, whatever a page is thought to bear."""
    part = excerpt(store, Filter(limit=30), most=10)

    assert list(store.claims(part.claims)) == list(claims(store, Filter(limit=30)))


def test_what_was_revised_is_in_no_excerpt() -> None:
    """An older version's claims are nobody's any more."""
    graph = open_store()
    first, *others = accounts(invented(48))
    longer = replace(first, document=replace(first.document, text=f"{first.document.text} More."))
    list(graph.add([first, *others]))
    list(graph.add([longer], update=True))

    part = excerpt(graph, Filter(), most=40)

    assert part.fitting == 48
    assert 0 < len(part.claims) <= 40
    assert first.document.id not in {document for _, document in part.claims}
