from __future__ import annotations

import pytest

from quoth import Document
from quoth.read import documents
from quoth.workflow import accounts, example_file
from quoth.workflow.parallel import CHUNK

pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_two_workers_read_what_one_reads_in_the_same_order() -> None:
    """The graph must not depend on how many cores somebody has."""
    short = (Document(f"n{number}", f"Seoul met {number} envoys.") for number in range(2 * CHUNK))
    texts = [*documents(example_file()), *short]

    assert list(accounts(texts, workers=2)) == list(accounts(texts))
