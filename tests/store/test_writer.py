"""The writer: what waits is written in growing batches, and what must see others stored waits for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quoth.errors import DocumentChanged, QuothError
from quoth.model.entity import Account
from quoth.store import Outcome, Store, open_store
from quoth.store.quads import sheet_of

from ..contract.accounts import accounts
from .adding import report

if TYPE_CHECKING:
    from pyoxigraph import Quad


@pytest.fixture
def store() -> Store:
    return open_store()


def counted(store: Store) -> list[int]:
    """Return a list that each load adds its documents to."""
    loads: list[int] = []
    load = store.quadstore.load

    def counting(lines: Iterable[str], removed: Sequence[Quad] = ()) -> None:
        texts = [*lines]
        loads.append(len(texts) - 1)  # the last says what entities are called
        load(texts, removed)

    store.quadstore.load = counting  # type: ignore[method-assign]  # to look on
    return loads


def test_each_batch_is_twice_as_large_as_the_one_before(store: Store) -> None:
    """A database merges each with all that is there: so it does seldom, however much comes."""
    alike = [report(number) for number in range(0, 75, 5)]
    quads = len(sheet_of(alike[0]).lines) + len(sheet_of(alike[0]).shared)
    store.quadstore.batch_quads, store.quadstore.most_quads = quads, 4 * quads
    loads = counted(store)
    told = [added.document for added in store.add(alike)]

    assert told == [account.document.id for account in alike]
    assert loads == [1, 2, 4, 4, 4]


def test_what_is_new_is_written_together_with_what_is_not(store: Store) -> None:
    """To resume an import over a graph that has every second document must not cost a load each."""
    list(store.add(map(report, range(0, 40, 2))))
    loads = counted(store)
    outcomes = [added.outcome for added in store.add(map(report, range(40)))]

    assert outcomes == [Outcome.UNCHANGED, Outcome.ADDED] * 20
    assert loads == [20]


def test_a_document_that_comes_twice_replaces_itself(store: Store) -> None:
    """The second must see the first stored; what came between is told in order."""
    first, other = report(0), report(1)
    shorter = replace(first, claims=first.claims[:1])
    told = [added.outcome for added in store.add([first, other, shorter, first, other])]

    replaced = Outcome.REPLACED
    assert told == [Outcome.ADDED, Outcome.ADDED, replaced, replaced, Outcome.UNCHANGED]


def test_documents_before_a_refused_one_are_stored(store: Store) -> None:
    """Whatever they do to the graph; the refusal comes after they were told."""
    first, second, *_ = accounts()
    changed = replace(first, document=replace(first.document, text=f"{first.document.text} More."))
    list(store.add([first]))
    told = []
    with pytest.raises(DocumentChanged):
        for added in store.add([second, changed, report(1)]):
            told.append(added.document)

    assert told == [second.document.id]
    assert {document.id for document in store.documents()} == {first.document.id, second.document.id}


def test_documents_before_a_broken_source_are_stored(store: Store) -> None:
    """A damaged last shard does not lose the others; the error is the source's own."""
    broken = QuothError("shards/00002.jsonl.zst: a damaged shard")

    def arriving() -> Iterator[Account]:
        yield from map(report, range(3))
        raise broken

    with pytest.raises(QuothError) as caught:
        list(store.add(arriving()))

    assert caught.value is broken
    assert len(list(store.documents())) == 3


def test_versions_are_written_together(store: Store) -> None:
    """A thousand updated pages are one load, each a version of its own."""
    before = [report(number) for number in range(5)]
    list(store.add(before))
    later = [
        replace(each, document=replace(each.document, text=f"{each.document.text} More.")) for each in before
    ]
    loads = counted(store)
    outcomes = {added.outcome for added in store.add(later, update=True)}

    assert outcomes == {Outcome.NEW_VERSION}
    assert loads == [5]


def test_a_mistake_of_ours_writes_nothing_and_leaves_the_graph_as_good(tmp_path: Path) -> None:
    """A passage that is not the document's is a defect: the batch is lost, and the next one is not."""
    wrong = report(1)
    wrong = replace(wrong, document=replace(wrong.document, text="Something else."))
    store = open_store(tmp_path / "talks.graph")
    with pytest.raises(ValueError, match="does not stand at"):
        list(store.add([report(0), wrong]))
    assert not list(store.documents())

    list(store.add([report(0)]))
    afresh = open_store()
    list(afresh.add([report(0)]))
    assert list(store.quads()) == list(afresh.quads())
    store.close()
