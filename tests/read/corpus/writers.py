"""Writers: a report in, the bytes of a file in a binary format out; one small function a format."""

from __future__ import annotations

import io
import textwrap
import zipfile
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from tests.read.corpus.stories import Story

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_EPOCH = (2020, 1, 1, 0, 0, 0)


def eml(story: Story) -> bytes:
    """A press office's mail, plain text, quoted-printable."""
    message = _mail(story)
    body = "\n\n".join(textwrap.fill(text, 72) for _, text in story.blocks)
    message.set_content(
        f"{body}\n\n-- \n{story.publisher}\nTo unsubscribe, write to the desk.\n", cte="quoted-printable"
    )
    return message.as_bytes()


def html_eml(story: Story) -> bytes:
    """A newsletter tool's mail: HTML in a multipart, with its tables and its footer."""
    message = _mail(story)
    rows = "".join(f"<tr><td style='font:16px'><p>{escape(text)}</p></td></tr>" for _, text in story.blocks)
    footer = "<p>View this mail in your browser</p><p>Unsubscribe from this list</p>"
    message.set_content("")
    message.clear_content()
    message.set_content(
        f"<html><body><table>{rows}</table><footer>{footer}</footer></body></html>", subtype="html"
    )
    message.make_mixed()
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="a.bin")
    return message.as_bytes()


def latin_eml(story: Story) -> bytes:
    """An old mailer: base64 in windows-1252."""
    message = _mail(story)
    body = "\n\n".join(text for _, text in story.blocks)
    message.set_content(body, charset="windows-1252", cte="base64")
    return message.as_bytes()


def reply_eml(story: Story) -> bytes:
    """An answer above the mail it quotes."""
    message = _mail(story)
    message.replace_header("Subject", f"Re: {story.title}")
    body = "\n\n".join(textwrap.fill(text, 72) for _, text in story.blocks)
    quoted = "On Friday, Hana Brodin wrote:\n> Did the minister deny that he knew?\n> The desk wants to know."
    message.set_content(f"{body}\n\n{quoted}\n")
    return message.as_bytes()


def mbox(story: Story) -> bytes:
    """A mailbox with the report, and before it a mail that begins a line with "From"."""
    other = EmailMessage()
    other["From"], other["Subject"], other["Message-ID"] = (
        "Desk <desk@example.org>",
        "Rota",
        "<rota@example.org>",
    )
    other.set_content("Hana is on duty this week.\n\n>From Monday on it is Luis, who asked for it.\n")
    mails = (other.as_bytes(), eml(story))
    return b"\n".join(b"From desk@example.org Fri Mar  9 08:00:00 2018\n" + mail for mail in mails)


def docx(story: Story) -> bytes:
    """A Word file: title, byline and day as paragraphs, lists as lists."""
    paragraphs = [_word(story.title, "Title"), _word(f"By {story.author}"), _word(story.long)]
    styles = {"h": "Heading2", "li": "ListParagraph", "p": None}
    paragraphs += [_word(text, styles[kind]) for kind, text in story.blocks]
    return _docx(story, paragraphs)


def tracked_docx(story: Story) -> bytes:
    """A Word file under revision: what was deleted is still in it, and words are cut into runs."""
    paragraphs = [_word(story.title, "Heading1"), _word(story.caption, "Caption")]
    for _, text in story.blocks:
        half = len(text) // 2
        deleted = "<w:del><w:r><w:delText>nothing of the sort </w:delText></w:r></w:del>"
        inserted = f'<w:ins><w:r><w:t xml:space="preserve">{escape(text[half:])}</w:t></w:r></w:ins>'
        run = f'<w:r><w:t xml:space="preserve">{escape(text[:half])}</w:t></w:r>'
        paragraphs.append(f"<w:p>{run}{deleted}{inserted}</w:p>")
    return _docx(story, paragraphs)


def table_docx(story: Story) -> bytes:
    """A Word form: the release stands in the cells of a table, under a letterhead."""
    cells = "".join(f"<w:tr><w:tc>{_word(text)}</w:tc></w:tr>" for _, text in story.blocks)
    paragraphs = [
        _word("PRESS RELEASE"),
        _word(story.long),
        _word(story.title, "Title"),
        f"<w:tbl>{cells}</w:tbl>",
    ]
    return _docx(story, paragraphs)


def odt(story: Story) -> bytes:
    """An OpenDocument text, with an annotation in its margin."""
    note = "<office:annotation><text:p>Check this with the desk.</text:p></office:annotation>"
    body = f'<text:h text:outline-level="1">{escape(story.title)}</text:h>'
    for kind, text in story.blocks:
        words = escape(text).replace(". ", ".<text:s/>")
        if kind == "h":
            body += f"<text:h>{words}</text:h>"
        elif kind == "li":
            body += f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
        else:
            body += f"<text:p>{words}{note}</text:p>"
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "meta")
    )
    body = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{body}</office:document-content>"
    meta = (
        f'<office:document-meta {names} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<meta:initial-creator>{escape(story.author)}</meta:initial-creator>"
        f"<meta:creation-date>{story.published}T08:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
    return _zip(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    )


def pdf(story: Story) -> bytes:
    """One column, title set large, one page after the other, with a running head and page numbers."""
    return _pdf(story, columns=1, letters=84)


def column_pdf(story: Story) -> bytes:
    """Two narrow columns, words divided at the line's end."""
    return _pdf(story, columns=2, letters=44)


def long_pdf(story: Story) -> bytes:
    """Several short pages, so that paragraphs run over their ends."""
    return _pdf(story, columns=1, letters=60, bottom=620.0)


def parquet(story: Story) -> bytes:
    """A table with a real date column."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    row = {
        "id": ["row-1"],
        "text": ["\n\n".join(text for _, text in story.blocks)],
        "title": [story.title],
        "author": [story.author],
        "publisher": [story.publisher],
        "published": [story.published],
    }
    sink = io.BytesIO()
    pq.write_table(pa.table(row), sink)
    return sink.getvalue()


def warc(story: Story, page: bytes) -> bytes:
    """A crawl, packed: the page, a picture and a page that was gone."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    sink = io.BytesIO()
    writer = WARCWriter(sink, gzip=True)
    answers = (
        ("/gone", "404 Not Found", "text/html", b"<html><body><p>It is gone.</p></body></html>"),
        ("/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("", "200 OK", "text/html; charset=utf-8", page),
    )
    for path, status, kind, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            story.url + path, "response", payload=io.BytesIO(body), http_headers=headers,
            warc_headers_dict={"WARC-Date": "2031-01-01T00:00:00Z", "WARC-Record-ID": "<urn:uuid:0>"},
        )  # fmt: skip
        writer.write_record(record)
    return sink.getvalue()


def _mail(story: Story) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{story.author} <press@example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = story.title
    message["Organization"] = story.publisher
    message["Date"] = format_datetime(story.morning)
    message["Message-ID"] = f"<{story.name}@example.org>"
    return message


def _word(text: str, style: str | None = None) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _docx(story: Story, paragraphs: list[str]) -> bytes:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:creator>{escape(story.author)}</dc:creator>"
        f"<dcterms:created>{story.published}T08:00:00Z</dcterms:created></cp:coreProperties>"
    )
    document = f"<w:document {_W}><w:body>{''.join(paragraphs)}</w:body></w:document>"
    return _zip({"[Content_Types].xml": "<Types/>", "docProps/core.xml": core, "word/document.xml": document})


def _zip(members: dict[str, str]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, compress_type=kind)
    return sink.getvalue()


def _pdf(story: Story, *, columns: int, letters: int, bottom: float = 420.0) -> bytes:
    lines: list[tuple[float, float, str]] = []  # size, space above, words
    lines += [(20.0, 30.0, words) for words in textwrap.wrap(story.title, letters // 2)]
    lines += [(10.0, 20.0, f"By {story.author}"), (10.0, 16.0, story.long)]
    for kind, text in story.blocks:
        wrapped = _divided(text, letters)
        size = 14.0 if kind == "h" else 10.0
        lines += [(size, 24.0 if i == 0 else size + 2, words) for i, words in enumerate(wrapped)]
    return _pages(story, lines, columns, bottom)


def _divided(text: str, letters: int) -> list[str]:
    """Break lines; a word that does not fit is divided with a hyphen where enough of it is left."""
    lines, line = [], ""
    for word in text.split():
        room = letters - len(line) - 1
        if len(word) <= room:
            line = f"{line} {word}".strip()
        elif word.isalpha() and len(word) > 8 and room > 5:
            lines.append(f"{line} {word[: room - 1]}-".strip())
            line = word[room - 1 :]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _pages(story: Story, lines: list[tuple[float, float, str]], columns: int, bottom: float) -> bytes:
    """Set lines from top to bottom, column after column, page after page."""
    top, width = 760.0, 500.0 / columns
    pages: list[list[str]] = []
    column, y = columns, bottom
    for size, above, words in lines:
        y -= above
        if y < bottom:
            column, y = column + 1, top
            if column >= columns:
                column = 0
                pages.append(
                    [_shown(50, 800, 8, story.publisher), _shown(290, 30, 8, f"Page {len(pages) + 1}")]
                )
        pages[-1].append(_shown(50 + column * width, y, size, words))
    return _pdf_file(["\n".join(page).encode("cp1252") for page in pages])


def _shown(x: float, y: float, size: float, words: str) -> str:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _pdf_file(pages: list[bytes]) -> bytes:
    first = 4
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * i + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(page) + page + b"\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
