"""Mail: the message's own words are the story; what it quotes and signs with is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.read import documents

MAIL = """From: "Harbor Ministry, Press" <press@harbor.example>
Subject: =?utf-8?q?Re:_[press]_Harbor_sold_=E2=80=94_at_last?=
Date: Fri, 09 Mar 2018 08:00:00 +0900
Message-ID: <7@harbor.example>

The ministry sold the harbor on Friday. Its buyer is
a bakery.

On Thursday, a reporter wrote:
> Is it true that the harbor was sold?

--\x20
Press office of the Harbor Ministry
"""


def test_a_mail_is_a_document_with_its_headers_as_metadata(tmp_path: Path) -> None:
    """A press release has no page; its message id names it wherever it was saved."""
    path = tmp_path / "a.eml"
    path.write_text(MAIL)

    [document] = documents(path)

    assert (document.id, document.title) == ("mid:7@harbor.example", "Harbor sold — at last")
    assert (document.author, document.publisher) == ("Harbor Ministry, Press", "harbor.example")
    assert document.published == date(2018, 3, 9)
    assert [block.kind.value for block in document.blocks] == ["prose", *["boilerplate"] * 4]


def test_a_mailbox_is_cut_only_where_a_mail_begins(tmp_path: Path) -> None:
    """A line that begins with From in the middle of a sentence is no new mail."""
    path = tmp_path / "box"
    body = "We heard of it late.\nFrom Friday on, we waited.\n\n>From then on we hoped.\n"
    mails = (f"From a@b Fri Mar  9 08:00:00 2018\nFrom: a@b\nMessage-ID: <{n}@b>\n\n{body}\n" for n in (1, 2))
    path.write_text("".join(mails))

    one, two = documents(path)

    assert (one.id, two.id) == ("mid:1@b", "mid:2@b")
    assert one.text.startswith("We heard of it late.\nFrom Friday on, we waited.\n\nFrom then on")


def test_a_mail_of_attachments_alone_says_so(tmp_path: Path) -> None:
    """The text may be in the attached file, which is to be named itself."""
    path = tmp_path / "a.eml"
    path.write_text("From: a@b\nSubject: x\nContent-Type: application/pdf\n\nJVBERi0=\n")

    with pytest.raises(SourceError, match="attachments are read as files of their own"):
        list(documents(path))
