"""The "if" a clause stands under, holds only under, or waits for."""

from __future__ import annotations

import pytest

from quoth.extract.conditions import awaited, conditions
from tests.extract.claims import clause, known


@pytest.mark.parametrize(
    ("name", "verb", "mark"),
    [
        pytest.param("if", "returns", "If", id="if-itself"),
        pytest.param("if", "die", "If", id="under-if"),
        pytest.param("unless", "ends", "unless", id="unless-itself"),
        pytest.param("inverted-had", "slept", "Had", id="inverted"),
        pytest.param("inverted-had", "escaped", "Had", id="under-inverted"),
        pytest.param("question", "sink", None, id="inverted-in-a-question"),
        pytest.param("until-will", "last", None, id="until-is-no-condition"),
        pytest.param("even-if-rises", "rises", "if", id="even-if-itself"),
        pytest.param("even-if-rises", "stay", None, id="whatever-happens"),
        pytest.param("as-if-failed", "failed", None, id="as-if"),
        pytest.param("as-long-as", "pays", "as", id="as-long-as-itself"),
        pytest.param("as-long-as", "stay", "as", id="under-as-long-as"),
        pytest.param("imagine-that", "fails", "Imagine", id="supposed"),
        pytest.param("active", "crushed", None, id="none"),
    ],
)
def test_a_condition_bears_on_both_of_its_clauses(name: str, verb: str, mark: str | None) -> None:
    """Neither that the frost returns nor that the vines die is claimed outright."""
    tree, found = clause(name, verb)

    assert [tree.text[word] for _, word in conditions(tree, known(), found)] == ([mark] if mark else [])


@pytest.mark.parametrize(
    ("name", "verb", "lent"),
    [
        pytest.param("until-will", "are", ["will"], id="until"),
        pytest.param("until-will", "last", [], id="its-own-will"),
        pytest.param("if", "returns", [], id="if"),
    ],
)
def test_a_clause_of_time_waits_for_what_comes(name: str, verb: str, lent: list[str]) -> None:
    """'will last until the wells are dry': the wells are not dry yet."""
    tree, found = clause(name, verb)

    assert [tree.text[word] for _, word in awaited(tree, known(), found)] == lent
