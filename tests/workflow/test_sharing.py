from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import quoth
from quoth.errors import GraphLocked, NotAGraph
from quoth.query.sharing import splittable
from quoth.read import documents
from quoth.workflow import example_file
from quoth.workflow.sharing import place_of


@pytest.mark.model
@pytest.mark.slow
def test_the_worked_example_answers_alike_from_one_graph_and_from_three(tmp_path: Path) -> None:
    """Who outgrows one store goes on asking what was asked, and reads the same rows."""
    texts = tuple(documents(example_file()))
    with quoth.open() as whole, quoth.open_shared(tmp_path / name for name in "abc") as shared:
        whole.add(texts)
        added = tuple(shared.add(texts))

        assert {each.document for each in added} == {document.id for document in texts}
        assert sum(bool(graph.documents()) for graph in shared.graphs) > 1
        for question in splittable():
            assert shared.ask(question) == whole.ask(question), question
        narrowed = {"source": "South Korean officials"}
        assert shared.ask("claims-by-source", **narrowed) == whole.ask("claims-by-source", **narrowed)


def test_what_was_added_is_asked_for(tmp_path: Path) -> None:
    """Names are gathered once, but not once and for all."""
    with quoth.open_shared([tmp_path / "a", tmp_path / "b"]) as shared:
        assert not shared.ask("claims-by-source")
        assert not list(shared.add([]))
        assert not shared.ask("brokers")


def test_a_graph_that_cannot_be_opened_closes_the_others(tmp_path: Path) -> None:
    """One that stays open would be locked until the process ends."""
    quoth.open(tmp_path / "good").close()
    (tmp_path / "file").write_text("no graph")
    with pytest.raises(NotAGraph):
        quoth.open_shared([tmp_path / "good", tmp_path / "file"])

    quoth.open(tmp_path / "good").close()
    with quoth.open(tmp_path / "good"), pytest.raises(GraphLocked):
        quoth.open_shared([tmp_path / "good"])


def test_documents_are_shared_out_evenly_by_their_ids() -> None:
    """A store with most of the documents would be what the others were to spare us."""
    dealt = Counter(place_of(f"https://example.org/{number}", 4) for number in range(4000))

    assert sorted(dealt) == [0, 1, 2, 3]
    assert min(dealt.values()) > 900
