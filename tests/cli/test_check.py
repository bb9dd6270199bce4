"""`quoth check` reports what is wrong with a graph, and never edits it."""

from __future__ import annotations

import json
from pathlib import Path

from quoth import vocab
from quoth.store import open_store
from quoth.store.quadstore import Change

from .conftest import Quoth
from .graphs import contract_graph


def spoiled(folder: Path, remove: str, *, of: str = vocab.inDocument) -> Path:
    """Return a graph that lacks a property of one node: a claim, or what the property `of` leads to."""
    graph = contract_graph(folder)
    store = open_store(graph)
    link = min(store.quadstore.match(predicate=of), key=str)
    node = link.subject if of == vocab.inDocument else link.object
    [quad] = store.quadstore.match(subject=node.value, predicate=remove)
    store.quadstore.commit(Change(removed=[quad]))
    store.close()
    return graph


def test_a_sound_graph_has_no_problem(quoth: Quoth, tmp_path: Path) -> None:
    """What quoth itself writes must pass what quoth itself checks."""
    ran = quoth("check", "--graph", contract_graph(tmp_path / "sound.graph"))

    assert (ran.code, ran.out, ran.err) == (0, "", "0 problems in 5 documents\n")


def test_a_claim_without_its_polarity_is_named(quoth: Quoth, tmp_path: Path) -> None:
    """Which node, and what should be: enough to find it."""
    graph = spoiled(tmp_path / "spoiled.graph", vocab.polarity)
    ran = quoth("check", "--format", "json", "--graph", graph)

    [problem] = json.loads(ran.out)
    assert ran.code == 1
    assert problem["node"].startswith(vocab.C)
    assert problem["problem"] == "a claim has one polarity"


def test_a_text_that_its_sentences_do_not_fit_is_told(quoth: Quoth, tmp_path: Path) -> None:
    """Offsets that lead to other words make the evidence worthless."""
    graph = spoiled(tmp_path / "spoiled.graph", f"{vocab.OA}exact", of=vocab.sentence)

    assert quoth("check", "--graph", graph).code == 1


def test_a_proposition_nobody_claims_is_told(quoth: Quoth, tmp_path: Path) -> None:
    """An orphan is a claim that was lost, or one that was not swept."""
    graph = spoiled(tmp_path / "spoiled.graph", vocab.proposition)
    found = [row["problem"] for row in json.loads(quoth("check", "--format", "json", "--graph", graph).out)]

    assert "a claim has one proposition" in found
