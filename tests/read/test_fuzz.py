"""Damaged and hostile files: bounded time and memory, one line of refusal, nothing else."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.read import documents
from quoth.read.kinds import Input
from tests.read.corpus.cases import Case, cases
from tests.read.fuzz import mutants, outcome

READ_WITHIN = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))
from quoth.errors import QuothError
from quoth.read import documents
try:
    print("read", sum(1 for _ in documents(sys.argv[1])))
except QuothError as refusal:
    print(type(refusal).__name__, refusal)
"""


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_damaged_file_is_read_or_refused(case: Case, tmp_path: Path) -> None:
    """Downloads break off, disks flip bits, and people rename files."""
    kinds = random.Random(case.name).sample([kind.value for kind in Input], 3)

    outcomes = [outcome(content, tmp_path) for content in mutants(case, 3)]
    outcomes += [outcome(case.content, tmp_path, input=kind) for kind in kinds]

    assert set(outcomes) <= {"read", "SourceError"}


def sparse(path: Path, head: bytes) -> None:
    """Write a file of 1 GiB that takes no room: a head, then a hole."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(2**30)


def packed(path: Path, member: str, size: int) -> None:
    """Write an office file one member of which unpacks to `size` zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(member, "w", force_zip64=True) as stream:
            for _ in range(size // 2**20):
                stream.write(b"\0" * 2**20)


def entities(path: Path) -> None:
    """Write a Word file whose XML defines entities that grow tenfold at each level."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<!DOCTYPE x [<!ENTITY a0 "bang">{levels}]><w><p>&a11;</p></w>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)


def many_pages(path: Path) -> None:
    """Write a PDF of 10,000 pages, all of them the same object."""
    kids = b"3 0 R " * 10_000
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 10000 /Kids [" + kids + b"] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ]
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    path.write_bytes(out.getvalue())


BOMBS = {
    "a hole of 1 GiB": (lambda path: sparse(path, b""), "binary"),
    "a text with a hole": (lambda path: sparse(path, b"Seoul agreed. " * 2000), "more than 64 MiB"),
    "a page with a hole": (
        lambda path: sparse(path, b"<html><body><p>Seoul." + b" " * 20_000),
        "more than 64 MiB",
    ),
    "lines with a hole": (
        lambda path: sparse(path, b'{"text": "Seoul agreed."}\n' * 1000),
        "longer than 16 MiB",
    ),
    "a mailbox with a hole": (
        lambda path: sparse(path, b"From a\nFrom: a <a@b>\nSubject: x\n\n" + b"Seoul agreed.\n" * 2000),
        "longer than 16 MiB",
    ),
    "a huge member": (lambda path: packed(path, "word/document.xml", 2**28), "unpacks to more than 64 MiB"),
    "growing entities": (entities, "defines entities"),
    "10,000 pages": (many_pages, "a PDF of 10000 pages; 2000 are read at most"),
    "deep HTML": (
        lambda path: path.write_text("<html><body>" + "<div>" * 200_000 + "<p>Seoul agreed.</p>"),
        "",
    ),
    "deep lists": (lambda path: path.write_text("# a\n\n# b\n\n" + "> " * 50_000 + "Seoul agreed."), ""),
    "deep JSON": (lambda path: path.write_text('{"a": ' * 100_000), "not JSON: too deeply nested"),
    "one long line": (lambda path: path.write_text("Seoul agreed to talk " * 500_000), "read 1"),
    "many headings": (lambda path: path.write_text("Seoul Agrees\n\n" * 30_000), "read 1"),
    "a huge cell": (
        lambda path: path.write_text("id,text\n1,\"" + "Seoul agreed. " * 2_000_000 + '"\n'),
        "a damaged table: field larger than field limit",
    ),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_not_go_off(name: str, tmp_path: Path) -> None:
    """Read in a process of its own with 2 GiB of address space: read or refused in one line, in seconds."""
    path = tmp_path / "bomb"
    make, expected = BOMBS[name]
    make(path)

    command = [sys.executable, "-c", READ_WITHIN, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.count("\n") == 1
    assert expected in done.stdout


def test_a_line_that_breaks_off_leaves_nothing_half_read(tmp_path: Path) -> None:
    """All lines are looked at before the first document is given out: none is stored of a broken file."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Seoul agreed."}\n{"text": "Tok')

    with pytest.raises(SourceError, match=r":2: not JSON"):
        next(documents(path))
