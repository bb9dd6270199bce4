"""The shape of a query: what is a group and what only looks like one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoth.ontology import ontology_folder
from quoth.query.groups import Group, grouped
from quoth.store import Store, open_store

from ..contract.accounts import accounts

QUERIES = sorted((ontology_folder() / "queries").glob("*.rq"))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    held = open_store()
    list(held.add(accounts()))
    yield held
    held.close()


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.stem)
def test_a_query_means_the_same_when_it_is_put_together_again(store: Store, file: Path) -> None:
    """Were a space of it lost or won, Oxigraph might read something else, or nothing."""
    query = file.read_text(encoding="utf-8")

    assert Counter(store.select(grouped(query).text)) == Counter(store.select(query))


def test_braces_in_texts_and_comments_open_no_group() -> None:
    """A sentence may hold any mark."""
    [inner] = groups(grouped("SELECT * # {\n{ ?claim q:lemma '}' , \"{\" , <http://a/b> }"))

    assert inner.parts == ("?claim", "q:lemma", "'}'", ",", '"{"', ",", "<http://a/b>")


def test_a_sub_select_is_the_same_outside_only_for_what_it_finds() -> None:
    """Narrowed by a count, it would count something else."""
    [counted] = groups(
        grouped("{ SELECT ?claim (COUNT(?who) AS ?n) { ?claim q:source ?who } GROUP BY ?claim }")
    )

    assert counted.selects == {"?claim"}
    assert counted.selects_all(["?claim"])
    assert not counted.selects_all(["?claim", "?n"]) and not counted.selects_all(["?who"])


def test_columns_are_read_with_their_conditions_and_without_what_is_left_out() -> None:
    """What MINUS compares with leads nowhere."""
    group = grouped(
        "{ SELECT * { ?a q:depth ?n FILTER(?n > 0) } } OPTIONAL { SELECT * { ?b q:object ?c } }"
        "MINUS { SELECT * { ?d q:kind ?e } } { SELECT * { ?claim q:position q:open } }"
    )

    assert group.columns == (("?a", "q:depth", "?n"), ("?b", "q:object", "?c"))


def test_a_group_that_makes_a_variable_up_does_not_speak_of_it() -> None:
    """`VALUES ?to` before `BIND(1 AS ?to)` is an error in SPARQL."""
    group = grouped("{ SELECT * { ?claim q:attribution ?by } } BIND(1 AS ?to) FILTER(?to > 0)")

    assert group.speaks_of(["?by"]) and not group.speaks_of(["?to"]) and not group.speaks_of(["?of"])


def groups(group: Group) -> list[Group]:
    return [part for part in group.parts if isinstance(part, Group)]
