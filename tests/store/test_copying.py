from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from quoth.model.claim import Claim
from quoth.query import run
from quoth.query.filtering import claims
from quoth.store import Store, open_store
from quoth.store.copying import copied
from quoth.store.importing import imported
from quoth.workflow.example import example_file


@pytest.fixture(scope="module")
def talks() -> Store:
    """Return the worked example."""
    store = open_store()
    tuple(imported(store, example_file().parent / "claims.trig"))
    return store


@pytest.fixture(scope="module")
def part(talks: Store) -> tuple[Claim, ...]:
    """Return every third claim, so that what is told by two claims of a sentence is torn apart."""
    return tuple(claims(talks))[::3]


def places(part: Sequence[Claim]) -> list[tuple[str, str]]:
    return [(claim.id, claim.document) for claim in part]


def test_a_copied_claim_is_the_claim(talks: Store, part: tuple[Claim, ...]) -> None:
    """Words, sources, contexts, names: a page made of a copy shows what the graph holds."""
    held = copied(talks, places(part))

    assert tuple(held.claims(places(part))) == part
    assert {held.document(claim.document) for claim in part} == {
        talks.document(claim.document) for claim in part
    }


def test_a_copy_holds_no_more_than_the_sentences_of_its_claims_say(
    talks: Store, part: tuple[Claim, ...]
) -> None:
    """A part of a huge graph must cost what the part holds: nothing may lead from it to everything."""
    held = tuple(claims(copied(talks, places(part[:4]))))
    sentences = {(claim.document, claim.sentence) for claim in part[:4]}

    assert {(claim.document, claim.sentence) for claim in held} == sentences


def test_a_copy_answers_of_its_claims_what_the_whole_graph_does(
    talks: Store, part: tuple[Claim, ...]
) -> None:
    """A promise is told by the deed under it, which need not be in the part; names are those of everybody."""
    held, ids = copied(talks, places(part)), {claim.id for claim in part}
    ledger = [row for row in run(talks, "commitments") if row.claim in ids]

    assert ledger
    assert [row for row in run(held, "commitments") if row.claim in ids] == ledger


def test_what_contradicts_what_is_found_in_a_copy(talks: Store) -> None:
    """Two claims that cannot both hold cannot do so in a part either."""
    pairs = run(talks, "contradictions")
    sides = {(row.claim, row.document) for row in pairs} | {(row.other, row.other_document) for row in pairs}

    assert pairs
    assert run(copied(talks, sides), "contradictions") == pairs


def test_a_part_of_a_folder_is_copied(talks: Store, part: tuple[Claim, ...], tmp_path: Path) -> None:
    """Graphs too large for memory lie on disk."""
    with_folder = open_store(tmp_path / "talks.graph")
    tuple(imported(with_folder, example_file().parent / "claims.trig"))

    assert set(copied(with_folder, places(part)).quads()) == set(copied(talks, places(part)).quads())
    with_folder.close()


def test_of_nothing_nothing_is_copied(talks: Store) -> None:
    """A filter that nothing fits makes an empty page."""
    assert tuple(copied(talks, ()).quads()) == ()
