"""Ingest: what is stored is not read again; an interrupted run goes on to the graph of an undisturbed one."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest

from quoth.errors import DocumentChanged, QuothError, SourceError
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.store import Outcome, Store, open_store
from quoth.workflow import ingest
from quoth.workflow.ingest import ingested

from .plain import Plain, notes

PLAIN = Plain()


@dataclass(frozen=True)
class Counting(Plain):
    """A plain extraction that remembers what it has read."""

    read: list[str] = field(default_factory=list)

    def accounts(self, documents: Iterable[Document]) -> Iterator[Account]:
        for account in super().accounts(documents):
            self.read.append(account.document.text)
            yield account


def outcomes(store: Store, documents: Iterable[Document], **options: object) -> list[tuple[str, Outcome]]:
    added = ingested(store, documents, PLAIN, **options)  # type: ignore[arg-type]  # the test's own options
    return [(each.document, each.outcome) for each in added]


def dump(store: Store) -> list[str]:
    return list(map(str, store.quads()))


def after(looks: int) -> Callable[[], bool]:
    """Return what asks to stop at the look after so many."""
    counted = count()
    return lambda: next(counted) >= looks


def test_what_is_stored_is_passed_over_unread() -> None:
    """Reading is what costs; a second run over an archive takes the time of looking it up."""
    store, extraction = open_store(), Counting()
    list(ingested(store, notes(30), PLAIN))

    added = list(ingested(store, notes(40), extraction))

    assert extraction.read == [note.text for note in notes(40)][30:]
    assert [each.document for each in added] == [f"n{number}" for number in range(40)]
    assert [each.outcome for each in added] == [Outcome.UNCHANGED] * 30 + [Outcome.ADDED] * 10


@pytest.mark.parametrize(
    ("extraction", "document"),
    [
        pytest.param(Plain(extractor="newer"), {}, id="extractor"),
        pytest.param(PLAIN, {"publisher": "The Courier"}, id="metadata"),
    ],
)
def test_what_would_be_read_otherwise_is_read_again(extraction: Plain, document: dict[str, str]) -> None:
    """A better extractor, or a publisher that was not known before, must reach the graph."""
    store = open_store()
    list(ingested(store, notes(3), PLAIN))
    now = [replace(note, **document) for note in notes(3)]

    assert [each.outcome for each in ingested(store, now, extraction)] == [Outcome.REPLACED] * 3


def test_again_reads_also_what_is_stored_as_it_would_be_read() -> None:
    """Whoever changes an extractor and not its version has to be able to say so."""
    store, extraction = open_store(), Counting()
    list(ingested(store, notes(3), PLAIN))

    added = list(ingested(store, notes(3), extraction, again=True))

    assert len(extraction.read) == 3
    assert {each.outcome for each in added} == {Outcome.UNCHANGED}


def test_one_text_that_comes_twice_is_read_once() -> None:
    """Wire copy lies in many folders."""
    extraction = Counting()
    texts = [*notes(3), *notes(3)]

    added = list(ingested(open_store(), texts, extraction))

    assert extraction.read == [note.text for note in notes(3)]
    assert [each.outcome for each in added] == [Outcome.ADDED] * 3 + [Outcome.UNCHANGED] * 3


def test_a_changed_text_is_set_aside_and_the_others_are_added() -> None:
    """One of a hundred thousand must not stop the rest, nor be lost without a word."""
    store = open_store()
    list(ingested(store, notes(2), PLAIN))
    texts = [*notes(1), Document("n1", "Seoul meets Tokyo."), *notes(1, prefix="m")]
    refused: list[QuothError] = []

    added = list(ingested(store, texts, PLAIN, aside=refused.append))

    assert [each.document for each in added] == ["n0", "m0"]
    assert [type(error) for error in refused] == [DocumentChanged]
    assert store.document("n1").text == "Envoy1 meets Guest1."


def test_two_texts_of_one_id_in_one_run_are_told_apart() -> None:
    """The first is not stored yet when the second is looked up."""
    texts = [Document("n", "Seoul meets Tokyo."), Document("n", "Seoul meets Beijing.")]
    refused: list[QuothError] = []

    added = list(ingested(open_store(), texts, PLAIN, aside=refused.append))

    assert ([each.document for each in added], len(refused)) == (["n"], 1)


def test_with_update_each_text_becomes_a_version_once() -> None:
    """The second run finds the version by the text it was made of."""
    store = open_store()
    texts = [Document("n", "Seoul meets Tokyo."), Document("n", "Seoul meets Beijing.")]

    first, second = (outcomes(store, texts, update=True) for _ in range(2))

    assert [outcome for _, outcome in first] == [Outcome.ADDED, Outcome.NEW_VERSION]
    assert [outcome for _, outcome in second] == [Outcome.UNCHANGED] * 2


def test_where_nobody_listens_what_came_before_is_kept() -> None:
    """The error says where it stopped; what was read until then has not to be read again."""

    def breaking() -> Iterator[Document]:
        yield from notes(5)
        raise SourceError("lines.jsonl", "not JSON", line=6)

    store = open_store()
    with pytest.raises(SourceError, match=r"lines\.jsonl:6: not JSON"):
        list(ingested(store, breaking(), PLAIN))

    assert len(list(store.documents())) == 5


def test_singly_each_document_is_told_before_the_next_is_there() -> None:
    """A report on the first must not compare it with the second."""
    store = open_store()
    seen = [len(list(store.documents())) for _ in ingested(store, notes(4), PLAIN, singly=True)]

    assert seen == [1, 2, 3, 4]


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read eight documents at once, so that hundreds make many pieces; workers find `Plain` by its name."""
    monkeypatch.setattr(ingest, "DOCUMENTS", 8)
    monkeypatch.syspath_prepend(Path(__file__).parents[2])


@pytest.mark.slow
@pytest.mark.usefixtures("small_pieces")
def test_the_graph_on_disk_is_the_same_whatever_the_workers(tmp_path: Path) -> None:
    """Neither a claim nor its order may depend on who was done first."""
    graphs = []
    for workers in (1, 2):
        store = open_store(tmp_path / f"{workers}.graph")
        told = outcomes(store, notes(400), workers=workers)
        assert [document for document, _ in told] == [f"n{number}" for number in range(400)]
        graphs.append(dump(store))
        store.close()

    assert graphs[0] == graphs[1]


@pytest.mark.slow
@pytest.mark.usefixtures("small_pieces")
def test_interrupted_twenty_times_it_goes_on_to_the_same_graph(tmp_path: Path) -> None:
    """Whoever closes the lid every evening has the same graph a week later, and no text was read twice."""
    chance = random.Random(20)
    texts = [*notes(500), *notes(40), Document("n7", "Seoul meets Tokyo."), *notes(50, prefix="m")]
    undisturbed = open_store()
    list(ingested(undisturbed, texts, PLAIN, update=True))
    interrupted = 0

    for _ in range(20):
        store = open_store(tmp_path / "g.graph")
        stored = {document.text for document in store.documents()}
        extraction, looks = Counting(), chance.randint(0, 6)
        list(ingested(store, texts, extraction, update=True, stop=after(looks)))
        interrupted += len(list(store.documents())) < len(list(undisturbed.documents()))
        assert not stored & set(extraction.read)
        store.close()
    store = open_store(tmp_path / "g.graph")
    list(ingested(store, texts, PLAIN, update=True))

    assert interrupted > 15
    assert dump(store) == dump(undisturbed)
    store.close()


@pytest.mark.slow
@pytest.mark.usefixtures("small_pieces")
def test_stopped_with_workers_what_is_done_is_kept_in_order(tmp_path: Path) -> None:
    """What was begun is given up; the graph holds the first documents without a gap."""
    store, undisturbed = open_store(tmp_path / "g.graph"), open_store()
    told: list[str] = []

    for added in ingested(store, notes(400), PLAIN, workers=2, stop=lambda: len(told) >= 50):
        told.append(added.document)

    assert told == [f"n{number}" for number in range(len(told))]
    assert {document.id for document in store.documents()} == set(told)
    assert 50 <= len(told) < 400
    list(ingested(store, notes(400), PLAIN))
    list(ingested(undisturbed, notes(400), PLAIN))
    assert dump(store) == dump(undisturbed)
    store.close()
