"""Archives: what is packed is read as though it lay there, within bounds, in order; bombs do not go off."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
import zstandard

from quoth.errors import SourceError
from quoth.read import documents, holds_many, unpacking
from quoth.read.archives import MAX_DEPTH

FILES = {"b.txt": b"Bern agreed.", "a/c.jsonl": b'{"text": "Cairo agreed."}\n{"text": "Doha agreed."}\n'}


def zipped(files: Mapping[str, bytes]) -> bytes:
    sink = BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return sink.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    sink = BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, BytesIO(content))
    return sink.getvalue()


def texts(path: Path) -> list[str]:
    return [document.text for document in documents(path)]


IN_ORDER_OF_NAME = ["Cairo agreed.", "Doha agreed.", "Bern agreed."]
AS_THEY_COME = ["Bern agreed.", "Cairo agreed.", "Doha agreed."]


@pytest.mark.parametrize(
    ("content", "read"),
    [
        pytest.param(zipped(FILES), IN_ORDER_OF_NAME, id="zip"),
        pytest.param(tarred(FILES), AS_THEY_COME, id="tar"),
        pytest.param(gzip.compress(tarred(FILES)), AS_THEY_COME, id="tar.gz"),
        pytest.param(zstandard.compress(tarred(FILES)), AS_THEY_COME, id="tar.zst"),
        pytest.param(gzip.compress(b"Bern agreed."), ["Bern agreed."], id="gz"),
        pytest.param(zstandard.compress(FILES["a/c.jsonl"]), IN_ORDER_OF_NAME[:2], id="jsonl.zst"),
        pytest.param(
            gzip.compress(b"Bern ") + gzip.compress(b"agreed."), ["Bern agreed."], id="gz of two members"
        ),
        pytest.param(
            zstandard.compress(b"Bern ") + zstandard.compress(b"agreed."), ["Bern agreed."], id="zst of two"
        ),
        pytest.param(zipped({"in.tar.gz": gzip.compress(tarred(FILES))}), AS_THEY_COME, id="tar.gz in a zip"),
        pytest.param(
            tarred({"p.txt.gz": gzip.compress(b"Bern agreed.")}), ["Bern agreed."], id="gz in a tar"
        ),
    ],
)
def test_what_is_packed_is_read_by_its_content(content: bytes, read: list[str], tmp_path: Path) -> None:
    """Whatever the file is called: names lie, and archives hold archives."""
    path = tmp_path / "download"
    path.write_bytes(content)

    assert texts(path) == read


def test_a_packed_word_document_is_one(tmp_path: Path) -> None:
    """An office file is a zip and reads back and forth in it; so it must, when it is packed once more."""
    from tests.read.corpus.cases import cases

    [content, *_] = [case.content for case in cases() if case.input == "docx"]
    plain, packed = tmp_path / "a.docx", tmp_path / "a.docx.gz"
    plain.write_bytes(content)
    packed.write_bytes(gzip.compress(content))

    assert texts(packed) == texts(plain)
    assert not holds_many(plain)


def test_hidden_files_and_a_macs_leavings_are_passed_over(tmp_path: Path) -> None:
    """A Mac puts a second file beside each, which holds no text."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"__MACOSX/._b.txt": b"\0\0", ".DS_Store": b"\0", "./b.txt": b"Bern agreed."}))

    assert texts(path) == ["Bern agreed."]


def test_a_member_that_cannot_be_read_is_named_and_set_aside(tmp_path: Path) -> None:
    """The archive's name alone would not say which of ten thousand."""
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.png": b"\x89PNG\r\n", **FILES}))
    refused: list[SourceError] = []

    assert [each.text for each in documents(path, aside=refused.append)] == IN_ORDER_OF_NAME
    assert [error.source for error in refused] == [f"{path}/a.png"]


@pytest.mark.parametrize("pack", [zipped, tarred], ids=["zip", "tar"])
def test_no_name_in_an_archive_leads_anywhere(
    pack: Callable[[Mapping[str, bytes]], bytes], tmp_path: Path
) -> None:
    """Nothing is put on disk, so a path that leads out of the archive is but a name."""
    path = tmp_path / "in" / "a"
    path.parent.mkdir()
    path.write_bytes(pack({"../../escaped.txt": b"Bern agreed.", "/etc/quoth.txt": b"Cairo agreed."}))

    texts(path)

    assert [each.name for each in tmp_path.rglob("*")] == ["in", "a"]


def gzip_bomb() -> bytes:
    return gzip.compress(b"x" * 3_000_000)


def zip_bomb() -> bytes:
    return zipped({f"{number}.txt": b"agreed " * 100_000 for number in range(5)})


def nested_bomb() -> bytes:
    """Return a small archive of archives, each of which holds ten times as much."""
    inner = zipped({"x.txt": b"x" * 500_000})
    return zipped({f"{number}.zip": inner for number in range(10)})


@pytest.mark.parametrize("bomb", [gzip_bomb, zip_bomb, nested_bomb])
def test_a_bomb_is_refused_before_it_goes_off(
    bomb: Callable[[], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mail of some kilobytes must not fill memory, disk or a week."""
    monkeypatch.setattr(unpacking, "FREE_BYTES", 2**20)
    monkeypatch.setattr(unpacking, "MAX_RATIO", 20)
    path = tmp_path / "bomb"
    path.write_bytes(bomb())

    with pytest.raises(SourceError, match="as a bomb does"):
        texts(path)


def test_what_is_packed_too_deep_is_refused(tmp_path: Path) -> None:
    """An archive can be made that holds itself."""
    content = b"Bern agreed."
    for _ in range(MAX_DEPTH + 1):
        content = zipped({"a": content})
    path = tmp_path / "deep"
    path.write_bytes(content)

    with pytest.raises(SourceError, match="packed more than 4 times over"):
        texts(path)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(gzip.compress(b"Bern agreed. " * 999)[:60], id="gz"),
        pytest.param(zstandard.compress(b"Bern agreed. " * 999)[:20], id="zst"),
        pytest.param(zipped(FILES)[:-30], id="zip"),
        pytest.param(gzip.compress(tarred(FILES))[:150], id="tar.gz"),
        pytest.param(b"\x1f\x8bnothing of the kind", id="no gz"),
        pytest.param(b"\x28\xb5\x2f\xfdnothing of the kind", id="no zst"),
    ],
)
def test_a_damaged_archive_is_refused_in_one_line(content: bytes, tmp_path: Path) -> None:
    """A download that broke off must not look like a short text."""
    path = tmp_path / "broken"
    path.write_bytes(content)

    with pytest.raises(SourceError) as refused:
        texts(path)
    assert "\n" not in str(refused.value)


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    """There is no password to try."""
    content = bytearray(zipped({"a.txt": b"Bern agreed."}))
    for header in (content.index(b"PK\x03\x04") + 6, content.index(b"PK\x01\x02") + 8):
        content[header] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(content)

    with pytest.raises(SourceError, match=r"cannot be unpacked: .*encrypted"):
        texts(path)


def test_archives_hold_many_and_compressed_files_one(tmp_path: Path) -> None:
    """One file is added whole or not at all; of many, what is broken is set aside."""
    for name, content in (("a.zip", zipped(FILES)), ("b.tar.gz", gzip.compress(tarred(FILES)))):
        (tmp_path / name).write_bytes(content)
        assert holds_many(tmp_path / name)
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"Bern agreed."))
    assert not holds_many(tmp_path / "c.txt.gz")
