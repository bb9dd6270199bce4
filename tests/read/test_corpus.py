"""The corpus: files as sites, agencies and ministries make them, each read back to its story."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from quoth.model.document import BlockKind
from quoth.read import documents
from quoth.read.archives import contents
from quoth.read.kinds import kind_of
from quoth.read.source import held
from tests.read.corpus.cases import Case, cases
from tests.read.corpus.score import Score, accuracy, read, score


@cache
def scored(case: Case) -> Score:
    with TemporaryDirectory() as folder:
        return score(case, read(case, Path(folder)))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_kind_of_a_file_is_told_by_its_content(case: Case) -> None:
    """Names lie: a press release comes as download.aspx, a web archive is compressed or not."""
    [found] = contents(held("unnamed", case.content))

    assert kind_of("unnamed", found.head(), case.columns).value == case.input


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_file_is_read_back_to_its_story(case: Case) -> None:
    """What a person would copy out of the page by hand, and no sentence beside it."""
    each = scored(case)
    sentences = [text for text in each.intruders if text.endswith((".", "!", "?")) and len(text.split()) > 3]

    assert each.f1 >= 0.95
    assert not sentences


def test_metadata_are_read_as_the_files_carry_them() -> None:
    """The date decides what 'on Friday' means; the publisher is who speaks."""
    scores = [scored(case) for case in cases()]

    assert len(scores) >= 40
    assert accuracy(scores, "title") >= 0.95
    assert accuracy(scores, "published") >= 0.90
    assert accuracy(scores, "author") >= 0.80
    assert accuracy(scores, "publisher") >= 0.90


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_reading_twice_gives_the_same_document(case: Case, tmp_path: Path) -> None:
    """Same input, same output: ids and offsets must not depend on the run."""
    path = tmp_path / "file"
    path.write_bytes(case.content)

    once, twice = (list(documents(path, columns=case.columns)) for _ in range(2))

    assert once == twice


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_block_lies_in_the_stored_text(case: Case, tmp_path: Path) -> None:
    """Offsets refer to the text as stored, whatever it was made from."""
    document = read(case, tmp_path)

    assert all(0 <= b.start < b.end <= len(document.text) for b in document.blocks)
    assert all(one.end <= two.start for one, two in pairwise(document.blocks))
    assert any(block.kind is BlockKind.PROSE for block in document.blocks)
