"""Shards: the same documents make the same bytes; what is finished is not redone; damage is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from quoth.errors import QuothError, SourceError
from quoth.store import open_store
from quoth.workflow.importing import imported_shards
from quoth.workflow.manifest import MANIFEST, checked, manifest_of
from quoth.workflow.shards import accounts_in, extract_to

from .plain import Plain, notes

PLAIN = Plain()


def extracted(folder: Path, documents: int = 25, *, workers: int = 1) -> list[bool]:
    """Extract so many notes, ten a shard, and tell of each shard whether it was made anew."""
    return [made.again for made in extract_to(folder, notes(documents), PLAIN, size=10, workers=workers)]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_shards_hold_all_that_was_extracted(tmp_path: Path) -> None:
    """They are the hand-over to other machines; nothing may stay behind."""
    extracted(tmp_path / "shards")

    assert list(accounts_in(tmp_path / "shards")) == list(PLAIN.accounts(notes(25)))
    manifest = checked(tmp_path / "shards")
    assert (manifest.documents, manifest.claims, len(manifest.shards)) == (25, 25, 3)


@pytest.mark.slow
def test_two_workers_write_the_bytes_that_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hash of the folder says whether two runs agree."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2])  # a worker imports `Plain` by its module's name
    extracted(tmp_path / "one")
    extracted(tmp_path / "two", workers=2)

    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_what_is_finished_is_not_redone(tmp_path: Path) -> None:
    """A run of ten hours that was stopped after nine goes on."""
    folder = tmp_path / "shards"
    looks = count()
    stopped = extract_to(folder, notes(25), PLAIN, size=10, stop=lambda: next(looks) >= 2)

    assert [made.again for made in stopped] == [True, True]
    assert not manifest_of(folder).finished
    assert extracted(folder) == [False, False, True]
    assert checked(folder).documents == 25


def test_a_changed_document_remakes_its_shard_alone(tmp_path: Path) -> None:
    """The input of one day differs from that of the day before in a few texts."""
    folder = tmp_path / "shards"
    extracted(folder)
    changed = [*notes(24), *notes(1, prefix="other")]

    assert [made.again for made in extract_to(folder, changed, PLAIN, size=10)] == [False, False, True]


def test_another_extractor_makes_all_shards_anew(tmp_path: Path) -> None:
    """Half a folder by the old one and half by the new would be no corpus."""
    folder = tmp_path / "shards"
    extracted(folder)
    other = Plain(extractor="newer")

    assert [made.again for made in extract_to(folder, notes(25), other, size=10)] == [True] * 3


def test_a_shorter_run_leaves_no_shard_of_the_longer_one(tmp_path: Path) -> None:
    """What lies there would be taken for part of it."""
    folder = tmp_path / "shards"
    extracted(folder, 25)
    extracted(folder, 10)

    assert sorted(content(folder)) == ["00000.jsonl.zst", MANIFEST]


def test_the_imported_graph_is_the_added_one(tmp_path: Path) -> None:
    """Extraction on ten machines and one import must not differ from one `quoth add`."""
    extracted(tmp_path / "shards")
    imported, added = open_store(), open_store()
    tuple(imported_shards(imported, tmp_path / "shards", checked(tmp_path / "shards")))
    tuple(added.add(PLAIN.accounts(notes(25))))

    assert list(map(str, imported.quads())) == list(map(str, added.quads()))


def truncated(folder: Path) -> None:
    shard = folder / "00001.jsonl.zst"
    shard.write_bytes(shard.read_bytes()[:-5])


def missing(folder: Path) -> None:
    (folder / "00001.jsonl.zst").unlink()


def unfinished(folder: Path) -> None:
    changed(folder, finished=False)


def newer(folder: Path) -> None:
    changed(folder, format="quoth-shards/2")


def foreign(folder: Path) -> None:
    (folder / MANIFEST).write_text('{"name": "app", "version": 3}')


def not_json(folder: Path) -> None:
    (folder / MANIFEST).write_text("[" * 100_000)


def without_manifest(folder: Path) -> None:
    (folder / MANIFEST).unlink()


def leading_astray(folder: Path) -> None:
    record = json.loads((folder / MANIFEST).read_text())
    record["shards"][0]["file"] = "../../secret"
    (folder / MANIFEST).write_text(json.dumps(record))


def changed(folder: Path, **facts: object) -> None:
    record = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(record | facts))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(truncated, "00001.jsonl.zst: is not the file", id="truncated"),
        pytest.param(missing, "00001.jsonl.zst: is not the file", id="missing"),
        pytest.param(unfinished, "unfinished", id="unfinished"),
        pytest.param(newer, "newer than 1", id="newer"),
        pytest.param(foreign, "no manifest of claim shards", id="foreign"),
        pytest.param(not_json, "no manifest of claim shards", id="not-json"),
        pytest.param(without_manifest, "no manifest.json", id="no-manifest"),
        pytest.param(leading_astray, "outside of its folder", id="astray"),
    ],
)
def test_spoiled_shards_are_refused(spoil: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    """A graph of what somebody else's disk has garbled is worse than none."""
    folder = tmp_path / "shards"
    extracted(folder)
    spoil(folder)

    with pytest.raises(SourceError, match=said) as refused:
        list(accounts_in(folder))
    assert "\n" not in str(refused.value)


def test_a_shard_with_the_right_hash_and_other_content_is_refused(tmp_path: Path) -> None:
    """Whoever writes the manifest can write the hash too."""
    import zstandard

    from quoth.workflow.manifest import hashed

    folder = tmp_path / "shards"
    extracted(folder, 10)
    shard = folder / "00000.jsonl.zst"
    shard.write_bytes(zstandard.compress(b'{"document": {"id": 7}}\n'))
    record = json.loads((folder / MANIFEST).read_text())
    record["shards"][0]["sha256"] = hashed(shard)
    (folder / MANIFEST).write_text(json.dumps(record))

    with pytest.raises(SourceError, match=r"00000\.jsonl\.zst:1: not the record of an account"):
        list(accounts_in(folder))


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    """`-o ~/Documents` must not fill it with shards."""
    (tmp_path / "dear.txt").write_text("Dear Ada")

    with pytest.raises(QuothError, match="holds something else"):
        extracted(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["dear.txt"]
