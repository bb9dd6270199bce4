"""However many processes work, what comes out is the same and in order; and none of them lives on."""

from __future__ import annotations

import operator
import signal
from collections.abc import Iterator
from itertools import count
from multiprocessing import active_children

import pytest

from quoth import Document
from quoth.errors import QuothError
from quoth.read import documents
from quoth.workflow import accounts, example_file
from quoth.workflow.chunks import CHARACTERS, DOCUMENTS, chunks
from quoth.workflow.parallel import in_order


@pytest.mark.model
@pytest.mark.slow
def test_two_workers_read_what_one_reads_in_the_same_order() -> None:
    """The graph must not depend on how many cores somebody has."""
    short = (Document(f"n{number}", f"Seoul met {number} envoys.") for number in range(2 * DOCUMENTS))
    texts = [*documents(example_file()), *short]

    assert list(accounts(texts, workers=2)) == list(accounts(texts))


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_their_pieces(workers: int) -> None:
    """Whoever is done first waits for whoever is before."""
    assert list(in_order(operator.neg, range(20), workers=workers)) == [-number for number in range(20)]


@pytest.mark.parametrize("workers", [1, 2])
def test_once_asked_to_stop_only_whole_results_have_come(workers: int) -> None:
    """What was begun is given up; what came out before is complete and without a gap."""
    looks = count()
    found = list(in_order(operator.neg, count(), workers=workers, stop=lambda: next(looks) > 10))

    assert found == [-number for number in range(len(found))]
    assert not active_children()


def test_no_more_is_taken_up_than_can_be_worked_on() -> None:
    """A stream without an end must not fill the memory."""
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    results = in_order(operator.neg, pieces(), workers=2)
    next(results)

    assert len(taken) < 10
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert not active_children()


def test_a_worker_that_is_killed_is_told_in_one_line() -> None:
    """The system kills who takes too much memory; who waited for its answer would wait for ever."""
    with pytest.raises(QuothError, match=r"a worker was killed \(signal 9\)"):
        list(in_order(signal.raise_signal, [signal.SIGKILL], workers=2))

    assert not active_children()


def test_a_worker_that_fails_says_why_and_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    """A mistake of ours must not look like a text that cannot be read."""
    with pytest.raises(QuothError, match="a worker failed"):
        list(in_order(operator.neg, ["no number"], workers=2))

    assert "bad operand type" in capfd.readouterr().err


def test_chunks_are_filled_by_words_and_not_by_documents() -> None:
    """A thousand headlines fill the parser's batches, and three books do not fill the memory."""
    long, short = Document("long", "Seoul agreed. " * CHARACTERS), [Document("short", "Yes.")] * DOCUMENTS

    assert [len(chunk) for chunk in chunks([long, long, *short, *short])] == [1, 1, DOCUMENTS, DOCUMENTS]
