"""Files of quads: what is written is read by others as what was meant."""

from __future__ import annotations

import json

import pyoxigraph
import pytest
from hypothesis import given, settings

from quoth import vocab
from quoth.errors import UnknownName
from quoth.model.entity import Account
from quoth.store import Store, open_store
from quoth.store.dumping import FORMATS, dumped
from quoth.store.exchange import written

from ..contract.accounts import accounts as contract
from ..strategies import accounts

READERS = {
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
}


@pytest.fixture(scope="module")
def store() -> Store:
    filled = open_store()
    list(filled.add(contract()))
    return filled


@pytest.mark.parametrize("format", READERS)
@settings(max_examples=30, deadline=None)
@given(account=accounts(document="https://example.org/a b?c=%41#d'e\""))
def test_a_graph_survives_its_file(format: str, account: Account) -> None:
    """Texts hold quotation marks, backslashes and every letter there is."""
    store = open_store()
    list(store.add([account]))
    text = "".join(written(store.quads(), format))
    read = pyoxigraph.parse(text.encode(), format=READERS[format])

    assert set(read) == set(store.quads())


@pytest.mark.parametrize("format", FORMATS)
def test_two_files_of_one_graph_are_the_same(format: str, store: Store) -> None:
    """Worked examples are compared byte for byte."""
    backwards = open_store()
    for account in reversed(contract()):
        list(backwards.add([account]))

    assert list(dumped(store, format)) == list(dumped(backwards, format))


def test_turtle_holds_every_triple_once(store: Store) -> None:
    """Only which document says what is lost."""
    read = pyoxigraph.parse("".join(dumped(store, "ttl")).encode(), format=pyoxigraph.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == {quad.triple for quad in store.quads()}


def test_rdf_1_2_reifies_each_proposition_with_an_object(store: Store) -> None:
    """Twelve of fourteen; "promise" and "be-attacked" have none."""
    text = "".join(dumped(store, "rdf12"))
    read = pyoxigraph.Store()
    read.load(text, format=pyoxigraph.RdfFormat.TRIG)
    reified = list(read.quads_for_pattern(None, pyoxigraph.NamedNode(f"{vocab.RDF}reifies"), None, None))

    assert len(reified) == 12
    assert all(isinstance(quad.object, pyoxigraph.Triple) for quad in reified)
    assert "rdf:reifies <<( e:donald-trump r:committed-to e:summit )>>" in text


def test_json_ld_brings_its_context_with_it(store: Store) -> None:
    """Nothing has to be fetched, and no processor is told to."""
    file = json.loads("".join(dumped(store, "jsonld")))
    assert file["@context"] == dict(vocab.PREFIXES)


def test_an_unknown_format_lists_the_known(store: Store) -> None:
    """RDF/XML is not among them."""
    with pytest.raises(UnknownName, match="jsonld, nanopub, nq, rdf12, trig, ttl"):
        dumped(store, "rdfxml")
