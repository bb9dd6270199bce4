"""Crash safety: a writer is killed again and again, and no document it told of is lost or half there."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quoth.model.claim import Claim
from quoth.store import open_store
from quoth.store.quads.reading import in_order

from .adding import report

ROOT = Path(__file__).parents[2]
KILLS = 60


@pytest.mark.slow
def test_a_writer_killed_sixty_times_loses_nothing(tmp_path: Path) -> None:
    """
    At any moment: in a batch, in a replacement, in a snapshot, in opening.

    A document that was told of is there whole; one that was not is whole or absent.
    """
    graph, told, moments = tmp_path / "talks.graph", set[str](), random.Random(5)
    for _ in range(KILLS):
        told |= told_before_the_kill(graph, len(told), moments)
    assert len(told) > KILLS

    for read_only in (True, False):
        store = open_store(graph, read_only=read_only)
        found = [document.id for document in store.documents()]
        assert told <= set(found)
        for document in found:
            assert store.account(document).claims in whole_readings(document)
        afresh = open_store()
        list(afresh.add(store.account(document) for document in found))
        assert list(store.quads()) == list(afresh.quads())  # no orphan, no stale label
        store.close()


def whole_readings(document: str) -> tuple[tuple[Claim, ...], ...]:
    """Return all the claims of a document in order, and the one claim of the reading between."""
    account = report(int(document.rpartition("-")[2]))
    return tuple(sorted(account.claims, key=in_order)), account.claims[:1]


def told_before_the_kill(graph: Path, first: int, moments: random.Random) -> set[str]:
    """Start a writer, kill it some moments after it told of a document or two, and return what it told."""
    command = [sys.executable, "-m", "tests.store.adding", str(graph), str(first)]
    writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert writer.stdout
    told = [writer.stdout.readline() for _ in range(moments.randrange(1, 6))]
    time.sleep(moments.uniform(0, 0.03))
    writer.kill()
    output, errors = writer.communicate()
    assert not errors, errors
    return {line.strip() for line in (*told, *output.splitlines(keepends=True)) if line.endswith("\n")}
