"""Copied reports are found in a graph as they are among documents in hand."""

from __future__ import annotations

from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.model.reading import Provenance
from quoth.query.copied import copied
from quoth.read import Given, document
from quoth.read.copies import near_copies
from quoth.store import open_store

STORY = """Old Port Sold

The harbor ministry sold the old port to a bakery on Friday, after eleven years without rent.

Residents of the lower town, who had offered twice the price, were told of the sale by a delivery boy.

A court will hear the residents in June, when the tide is at its highest and the judges are in town."""
FRAME = """The tax office moved its archive into a swimming hall on Monday and asked for patience.

Sign up for our newsletter, which tells of ports and of what is sold in them, on every day but Sunday."""


def test_copies_are_told_by_the_same_words_as_in_hand() -> None:
    """A frame that every page of a site has makes no two of them copies: blocks must be read, too."""
    told = [report("a", STORY), report("b", STORY), report("c/1", FRAME), report("d", FRAME, marked=False)]
    store = open_store()
    list(store.add(Account(each, (), (), (), (), PROVENANCE) for each in told))

    found = copied(store, [each.id for each in told])

    assert found == {(copy.one, copy.two) for copy in near_copies(told)}
    assert ("a", "b") in found
    assert copied(store, ["b", "c/1"]) == frozenset() == copied(store, [])


def report(name: str, text: str, *, marked: bool = True) -> Document:
    return document(text, Given(id=name)) if marked else Document(name, text)


PROVENANCE = Provenance(extractor="test/1", model="none/1", lexicon="0", ontology="0")
