"""Corroboration: two papers with one agency's report are one voice, one with words of its own another."""

from __future__ import annotations

import pytest

from quoth.query import run
from quoth.read import Given, document
from quoth.store import open_store
from quoth.workflow import accounts

pytestmark = pytest.mark.model

WIRE = """The old port has no customs house, and its cranes have not moved since the spring of last year.

{claim}

Residents of the lower town, who had offered twice the price, were told of it by a boy on a bicycle.

A court will hear the residents in June, when the tide is at its highest and all the judges are in town."""


def test_a_reworded_wire_text_does_not_corroborate_itself() -> None:
    """Each paper edits a sentence or two; the report is still one, and so is who vouches for it."""
    texts = {
        "a": WIRE.format(claim="Norway rejected the treaty on Friday, ending eleven years of talks."),
        "b": WIRE.format(claim="In the end, late at night, Norway rejected the treaty."),
        "c": "Norway rejected the treaty.",
    }
    store = open_store()
    told = [document(text, Given(id=name, publisher=f"The {name.upper()}")) for name, text in texts.items()]
    list(store.add(accounts(told)))

    pairs = {tuple(sorted((row.document, row.other_document))) for row in run(store, "corroboration")}

    assert pairs == {("a", "c"), ("b", "c")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("officials", "Ann Berg", id="who may be the very same"),
        pytest.param("experts", "the ministry", id="two of whom nobody knows"),
    ],
)
def test_whom_nobody_names_bears_nobody_out(one: str, other: str) -> None:
    """The officials of one paper may be the woman whom the other paper names."""
    assert corroborations(*(f"According to {who}, Norway closed the mine." for who in (one, other))) == 0


def test_two_promises_of_nothing_in_particular_are_no_agreement() -> None:
    """Promised to close, promised to open: that both promised is not worth a row."""
    one = "Ann Berg said that Norway promised to close the mine."
    other = "Lars Holm said that Norway promised to open the port."

    assert corroborations(one, other) == 0


def test_two_who_are_named_bear_each_other_out() -> None:
    """Otherwise the tests above would hold of nothing."""
    told = (f"According to {who}, Norway closed the mine." for who in ("Lars Holm", "Ann Berg"))

    assert corroborations(*told) == 1


def corroborations(*texts: str) -> int:
    """Return how many a graph of these texts shows, each of a paper of its own."""
    store = open_store()
    told = [document(text, Given(id=f"d{day}", publisher=f"Paper {day}")) for day, text in enumerate(texts)]
    list(store.add(accounts(told)))
    return len(run(store, "corroboration"))
