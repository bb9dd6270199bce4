"""Sources: good ones become documents unchanged; bad ones get one line that names them."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from quoth.errors import SourceError, UnknownName
from quoth.read import Given, documents


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_text_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    """Offsets refer to the text as stored; only the byte order mark is no part of it."""
    text = "Seoul\r\n agreed\xa0— “yes”.\n"

    [document] = documents(written(tmp_path / "a.txt", b"\xef\xbb\xbf" + text.encode()))

    assert document.text == text


def test_standard_input_is_read_as_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """`… | quoth add -` is how other programs feed it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Seoul agreed.")))

    assert [document.text for document in documents("-")] == ["Seoul agreed."]


def test_a_line_of_json_is_a_document(tmp_path: Path) -> None:
    """JSON Lines carry their own ids and metadata; a line separator inside a string is text."""
    path = written(
        tmp_path / "a.jsonl",
        b'{"id": "a", "text": "Seoul\xe2\x80\xa8agreed.", "published": "2018-03-09", "author": null}\n'
        b"\n"
        b'{"id": "b", "text": "Tokyo did not.", "url": "https://courier.example/b", "extra": 1}\n',
    )

    one, two = documents(path, given=Given(id="ignored", publisher="The Courier"))

    assert (one.id, one.text, one.published) == ("a", "Seoul\u2028agreed.", date(2018, 3, 9))
    assert (two.id, two.url, two.publisher) == ("b", "https://courier.example/b", "The Courier")


def test_what_a_person_gives_outranks_what_the_file_says(tmp_path: Path) -> None:
    """Metadata is corrected from the command line, not by editing a dump."""
    path = written(tmp_path / "a.jsonl", b'{"text": "Seoul agreed.", "published": "2018-03-09"}')

    [document] = documents(path, given=Given(published=date(2018, 3, 10)))

    assert document.published == date(2018, 3, 10)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "empty; a text was expected", id="empty"),
        pytest.param(b" \n\t\n", "empty; a text was expected", id="white space"),
        pytest.param(
            b"\x00\x01\x02abc", "binary (a zero byte at offset 0); a text was expected", id="binary"
        ),
        pytest.param("naïve".encode("latin-1"), "not UTF-8 (byte 0xef at offset 2)", id="latin-1"),
        pytest.param(b"abc\xe2\x80", "not UTF-8 (byte 0xe2 at offset 3)", id="cut in a character"),
    ],
)
def test_a_bad_file_is_refused_by_name(tmp_path: Path, content: bytes, message: str) -> None:
    """One line says what was found, where, and what would have done."""
    path = written(tmp_path / "bad.txt", content)

    with pytest.raises(SourceError) as refusal:
        list(documents(path))

    assert str(refusal.value).startswith(f"{path}: {message}")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(b'{"text": "Seoul', "not JSON", id="broken"),
        pytest.param(b'["Seoul"]', 'not an object; expected {"id": …', id="a list"),
        pytest.param(b'{"id": "b"}', "no 'text'", id="no text"),
        pytest.param(b'{"text": " "}', "no 'text'", id="empty text"),
        pytest.param(b'{"text": 7}', "'text' is a number; expected a string", id="a number"),
        pytest.param(b'{"text": "a", "published": "Friday"}', "'published' is 'Friday'", id="no date"),
        pytest.param(b'{"text": "a\\ud800"}', "half a character", id="a lone surrogate"),
        pytest.param(b"[" * 100_000, "not JSON", id="nested too deep"),
    ],
)
def test_a_broken_line_is_named_by_file_and_number(tmp_path: Path, line: bytes, message: str) -> None:
    """In a dump of a million lines, the number is what helps."""
    path = written(tmp_path / "bad.jsonl", b'{"text": "Seoul agreed."}\n' + line + b"\n")

    with pytest.raises(SourceError) as refusal:
        list(documents(path, input="jsonl"))

    assert str(refusal.value).startswith(f"{path}:2: {message}")


def test_an_empty_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    """The commonest slips of the hand."""
    with pytest.raises(SourceError, match="a folder without a file to read"):
        list(documents(tmp_path))
    with pytest.raises(SourceError, match=r"gone\.txt: no such file"):
        list(documents(tmp_path / "gone.txt"))


def test_an_unknown_kind_of_input_lists_the_known_ones(tmp_path: Path) -> None:
    """So that the second try is right."""
    with pytest.raises(UnknownName, match="unknown input 'docy'; known: auto, csv, docx, "):
        list(documents(tmp_path / "a", input="docy"))
