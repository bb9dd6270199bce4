"""Kinds: content tells, and what holds no text is named for what it is."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from quoth.errors import ModelMissing, SourceError
from quoth.read import documents, needs
from quoth.read.kinds import Input, kind_of
from tests.read.corpus.cases import cases


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param(b'{"id": 1}\n', Input.JSONL, id="an object"),
        pytest.param(b"{curly} words open a text.", Input.TEXT, id="a brace is no object"),
        pytest.param(b"<rss version='2.0'>", Input.FEED, id="a feed"),
        pytest.param(b"<p>Seoul agreed.</p>", Input.HTML, id="a fragment"),
        pytest.param(b"<3 is what he wrote.", Input.TEXT, id="an angle is no page"),
        pytest.param(b"Subject: talks\nThe sides met.", Input.TEXT, id="a colon is no header"),
        pytest.param(b"From: a@b\nSubject: talks\n\nSeoul agreed.", Input.EML, id="headers"),
        pytest.param(b"From Seoul it is far.\nVery far.", Input.TEXT, id="From is no mailbox"),
        pytest.param(b"id,text\n1,Yes.", Input.CSV, id="columns"),
        pytest.param(b"Kim, text in hand, left.", Input.TEXT, id="commas are no columns"),
        pytest.param(b"nr;body\n7;Yes.\n", Input.CSV, id="columns by other names"),
        pytest.param(b"Paris,Texas\nNobody went.", Input.TEXT, id="a comma without a space"),
        pytest.param(b"# Talks\n\n- one\n- two\n", Input.MARKDOWN, id="signs of Markdown"),
        pytest.param(b"- Seoul agreed.\n- Tokyo did not.\n\n---\n", Input.TEXT, id="dashes are no Markdown"),
        pytest.param(b"MZ Holdings said no.", Input.TEXT, id="letters that open programs"),
    ],
)
def test_content_tells_the_kind(head: bytes, kind: Input) -> None:
    """The first bytes decide; a text that only looks alike stays a text."""
    assert kind_of("x", head) is kind


@pytest.mark.parametrize(
    ("head", "message"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n", "a PNG picture", id="picture"),
        pytest.param(b"\xd0\xcf\x11\xe0", r"an old Office file \(\.doc\); save it as \.docx", id="doc"),
        pytest.param(b"{\\rtf1", "an RTF file; save it as .docx", id="rtf"),
        pytest.param(b"PK\x03\x04 photos/a.jpg", "a zip archive that is no document", id="zip"),
        pytest.param(b"Seoul \0 agreed", "binary", id="a zero byte"),
    ],
)
def test_what_holds_no_text_is_named(head: bytes, message: str) -> None:
    """And the message says what would have done."""
    with pytest.raises(SourceError, match=message):
        kind_of("x", head)


@pytest.mark.parametrize(
    ("input", "hidden", "extra"),
    [
        ("html", "trafilatura", "html"),
        ("feed", "feedparser", "feeds"),
        ("pdf", "pypdf", "pdf"),
        ("parquet", "pyarrow", "parquet"),
        ("warc", "warcio", "warc"),
    ],
)
def test_a_missing_library_is_named_with_the_extra_that_brings_it(
    input: str, hidden: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Most people read text and pages only; the others learn what to install in one line."""
    path = tmp_path / "file"
    path.write_bytes(next(case.content for case in cases() if case.input == input))

    def without(name: str) -> object:
        if name.partition(".")[0] == hidden:
            raise ImportError(name)
        return import_module(name)

    monkeypatch.setattr(needs, "import_module", without)

    with pytest.raises(ModelMissing, match=rf"'{hidden}' is not installed.*'quoth\[{extra}\]'"):
        list(documents(path))
