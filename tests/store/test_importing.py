from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from quoth.errors import DocumentChanged, SourceError, UnknownName
from quoth.model.decision import Action, Decision
from quoth.store import Store, open_store
from quoth.store.exchange import written
from quoth.store.importing import FORMATS, imported
from tests.contract.accounts import accounts

DECISION = Decision(Action.MERGE, "memo", "note", author="ada", decided=date(2018, 3, 9))


@pytest.fixture
def store() -> Store:
    """Return a graph with the contract's documents, a later version of one, and a decision."""
    store = open_store()
    tuple(store.add(accounts()))
    first = accounts()[0]
    text = f"{first.document.text}\n"
    tuple(store.add([replace(first, document=replace(first.document, text=text))], update=True))
    store.decide(DECISION)
    return store


def content(store: Store, format: str) -> str:
    return "".join(written(store.quads(), format))


@pytest.mark.parametrize("format", FORMATS)
def test_what_was_exported_comes_back_as_the_same_graph(format: str, store: Store, tmp_path: Path) -> None:
    """Documents, versions, decisions: an exchange that loses one of them is no backup."""
    path = tmp_path / f"graph.{format}"
    path.write_text(content(store, format), encoding="utf-8")
    other = open_store()
    tuple(imported(other, path))

    assert content(other, "nq") == content(store, "nq")


def test_importing_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    """A file sent twice is one file."""
    path = tmp_path / "graph.trig"
    path.write_text(content(store, "trig"), encoding="utf-8")
    before = content(store, "nq")
    tuple(imported(store, path))

    assert content(store, "nq") == before


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        pytest.param(
            lambda text: text.replace("q:polarity q:affirmed", "q:polarity q:maybe"), "polarity", id="shape"
        ),
        pytest.param(lambda text: text[: len(text) // 2], "not trig", id="cut-off"),
        pytest.param(lambda _: "<a> <b> <c> .", "trig", id="relative"),
    ],
)
def test_what_is_no_sound_graph_is_refused_whole(
    spoil: object, message: str, store: Store, tmp_path: Path
) -> None:
    """Half a graph must not get in, nor one that says what no graph can say."""
    path = tmp_path / "graph.trig"
    path.write_text(spoil(content(store, "trig")), encoding="utf-8")  # type: ignore[operator]
    other = open_store()

    with pytest.raises(SourceError, match=message):
        tuple(imported(other, path))
    assert not list(other.quads())


def test_a_context_from_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    """JSON-LD may name an address for its context; nothing is asked of it."""
    path = tmp_path / "graph.jsonld"
    path.write_text('{"@context": "http://192.0.2.1/context.jsonld", "@graph": [{"@id": "urn:a", "b": "c"}]}')

    with pytest.raises(SourceError, match=r"graph\.jsonld"):
        tuple(imported(open_store(), path))


def test_a_missing_file_and_an_unknown_format_are_named(tmp_path: Path) -> None:
    """One line says what to look at."""
    with pytest.raises(SourceError, match="no such file"):
        tuple(imported(open_store(), tmp_path / "nowhere.nq"))
    with pytest.raises(UnknownName, match="unknown format 'ttl'; known: jsonld, nq, trig"):
        tuple(imported(open_store(), tmp_path / "graph.ttl"))


def test_a_document_with_another_text_is_refused(store: Store, tmp_path: Path) -> None:
    """Two graphs that disagree about a text are not joined behind anybody's back."""
    path = tmp_path / "graph.nq"
    path.write_text(content(store, "nq"), encoding="utf-8")
    other = open_store()
    first = accounts()[0]
    tuple(other.add([replace(first, document=replace(first.document, text=f"{first.document.text} "))]))

    before = content(other, "nq")

    with pytest.raises(DocumentChanged):
        tuple(imported(other, path))
    assert content(other, "nq") == before


@pytest.mark.parametrize("format", ["nq", "trig"])
def test_triples_nested_without_end_are_refused_before_they_are_parsed(format: str, tmp_path: Path) -> None:
    """Oxigraph's parser recurses into each, and the process would die of it."""
    bomb = tmp_path / f"bomb.{format}"
    bomb.write_text("<a:a> <a:b> " + "<<( <a:a> <a:b> " * 100_000 + '"1"' + " )>>" * 100_000 + " .")
    with pytest.raises(SourceError, match="nest deeper"):
        list(imported(open_store(), bomb))


@pytest.mark.parametrize(
    ("written_there", "message"),
    [
        pytest.param("", "holds nothing", id="empty"),
        pytest.param("<a:b> <a:c> <a:d> .", "holds no claim graph", id="foreign"),
        pytest.param(
            "<https://x.example/d> a <https://w3id.org/quoth/ns#Document> .", "has no q:id", id="unnamed"
        ),
    ],
)
def test_what_is_no_claim_graph_is_refused(written_there: str, message: str, tmp_path: Path) -> None:
    """A file of somebody else's RDF must not pass for an import that found nothing new."""
    path = tmp_path / "graph.trig"
    path.write_text(written_there, encoding="utf-8")

    with pytest.raises(SourceError, match=message):
        tuple(imported(open_store(), path))
