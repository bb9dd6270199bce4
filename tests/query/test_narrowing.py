"""Narrowed questions: found from what is asked for, with the rows that sweeps of all claims would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from quoth.query import narrowing, questions
from quoth.query.groups import grouped
from quoth.query.library import query_text
from quoth.query.narrowing import Among, Given, found_from, solutions
from quoth.store import Row, Store, open_store
from quoth.store.terms import entity_iri, node

from ..contract.accounts import accounts

WAYS = [
    pytest.param(question.query or question.name, variable, id=f"{question.name} {variable}")
    for question in questions()
    for parameter in question.parameters
    for variable in parameter.variables
]
ENTITIES = sorted({entity_iri(entity.id) for account in accounts() for entity in account.entities})


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    held = open_store()
    list(held.add(accounts()))
    yield held
    held.close()


@pytest.mark.parametrize(("query", "variable"), WAYS)
def test_what_is_looked_up_is_what_sweeps_find(
    store: Store, query: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is asked for: how a row is found must not decide whether it is."""
    looked_up = {entity: found(store, query, {variable: [entity]}) for entity in ENTITIES}
    monkeypatch.setattr(narrowing, "_FEW", -1)

    assert looked_up == {entity: found(store, query, {variable: [entity]}) for entity in ENTITIES}


@pytest.mark.parametrize(
    ("source", "object", "rows"), [("moon-jae-in", "summit", 1), ("moon-jae-in", "talks", 0)]
)
def test_two_variables_narrow_together(store: Store, source: str, object: str, rows: int) -> None:
    """A pair of source and object is what an analyst asks for most."""
    narrowed = {"source": [entity_iri(source)], "object": [entity_iri(object)]}

    assert found(store, "claims-by-source", narrowed).total() == rows


def test_one_of_several_is_found_among_them(store: Store) -> None:
    """A name may mean two people, and nobody at all finds nothing, however it is looked for."""
    kims = [entity_iri("kim-jong-un"), entity_iri("north-korea")]
    each = (found(store, "claims-by-source", {"subject": [kim]}) for kim in kims)

    assert found(store, "claims-by-source", {"subject": kims}) == sum(each, start=Counter())
    assert not found(store, "claims-by-source", {"subject": []})


@pytest.mark.parametrize("query", ["claims-by-source", "hearsay", "positions"])
def test_nothing_is_swept_that_hangs_on_what_is_asked_for(query: str) -> None:
    """One column left in a sweep costs more than all the look-ups together."""
    body = grouped(query_text(query)).parts[-1]
    assert not isinstance(body, str)

    text = found_from([given("?claim", "seoul")], body).text

    assert text.startswith("VALUES (?claim) { (<")
    assert "SELECT *" in body.text and "SELECT *" not in text


def test_a_condition_goes_into_every_branch_and_not_into_what_is_left_out() -> None:
    """Inside MINUS it would leave out less."""
    body = grouped("{ ?a q:x ?by } UNION { ?by q:y ?a } MINUS { ?by a q:UnnamedSource }")

    assert found_from([given("?by", "seoul")], body).text == (
        f"{{ {given('?by', 'seoul')} ?a q:x ?by }} UNION {{ {given('?by', 'seoul')} ?by q:y ?a }} "
        "MINUS { ?by a q:UnnamedSource }"
    )


def test_what_is_left_out_is_looked_up_where_it_stands_in_columns() -> None:
    """MINUS would find all chains of sayings before it compares a handful."""
    body = grouped(
        "{ SELECT * { ?claim q:attributedTo ?by } }"
        "MINUS { { SELECT * { ?claim q:attribution ?saying } } { SELECT * { ?saying q:source ?by } } }"
    )

    assert found_from([given("?by", "seoul")], body).text.endswith(
        "FILTER NOT EXISTS { { ?claim q:attribution ?saying } { ?saying q:source ?by } }"
    )


def given(variable: str, entity: str) -> Given:
    return Given((variable,), ((node(entity_iri(entity)),),))


def found(store: Store, query: str, among: Among) -> Counter[Row]:
    return Counter(solutions(store, query_text(query), among).rows)
