from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

from quoth.view import page
from tests.browser.conftest import Open, Opened
from tests.view.hostile import hostile


def exported(opened: Opened, name: str) -> bytes:
    """Return the file the reader gets."""
    opened.page.get_by_role("button", name="Export").click()
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


def test_the_table_holds_the_claims_shown_and_opens_in_a_spreadsheet(browse: Open, ferry_page: str) -> None:
    """A byte order mark for Excel, one row a claim, the sentence in it."""
    opened = browse(ferry_page, "#source=tomas-reyl")

    table = exported(opened, "Table")

    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert table.startswith(b"\xef\xbb\xbf")
    assert [(row["subject"], row["relation"], row["object"], row["polarity"]) for row in rows] == [
        ("Blue Line", "accept", "night route", "negated"),
        ("dockers' union", "call", "strike", "affirmed"),
    ]
    assert rows[1]["sources"] == "Tomas Reyl (denies)"
    assert rows[1]["sentence"] == "Reyl denied that the dockers' union called a strike."


def test_no_cell_of_the_table_is_a_formula(browse: Open) -> None:
    """A name that starts with `=` would run in the spreadsheet of whoever opens the file."""
    corpus = hostile()
    opened = browse(page(corpus.claims, corpus.documents))

    rows = csv.reader(io.StringIO(exported(opened, "Table").decode("utf-8-sig")))

    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and cell] == []


def test_the_records_hold_the_claims_shown(browse: Open, ferry_page: str) -> None:
    """For a program."""
    opened = browse(ferry_page, "#polarity=negated")

    records = json.loads(exported(opened, "Records"))

    assert [(record["subject"], record["polarity"]) for record in records] == [
        ("Ilse Brandt", "negated"),
        ("Blue Line", "negated"),
    ]
    assert records[0]["contradicts"]


def test_the_drawing_is_svg_with_the_names_and_predicates(browse: Open, ferry_page: str) -> None:
    """For print: lines, not pixels."""
    opened = browse(ferry_page)

    drawing = ElementTree.fromstring(exported(opened, "Drawing"))

    texts = {text.text.strip("\u2068\u2069") for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Ilse Brandt", "ferry treaty", "⚡✗ committed to"} <= texts


def test_a_drawing_of_hostile_names_is_still_well_formed(browse: Open) -> None:
    """Names become text nodes there too."""
    corpus = hostile()
    opened = browse(page(corpus.claims, corpus.documents))

    drawing = ElementTree.fromstring(exported(opened, "Drawing"))

    assert drawing.findall(".//{http://www.w3.org/2000/svg}script") == []
    assert opened.complaints == []


def test_the_picture_is_what_is_on_the_screen(browse: Open, ferry_page: str, crowd_page: str) -> None:
    """By either brush; the ground is painted, so that it can stand on any page."""
    for html, address in ((ferry_page, ""), (crowd_page, "#breadth=9000")):
        opened = browse(html, address)

        picture = exported(opened, "Picture")

        assert picture.startswith(b"\x89PNG")
        assert len(picture) > 20_000
        assert opened.complaints == []


def test_the_link_is_the_page_as_it_is(browse: Open, ferry_page: str) -> None:
    """To send to a colleague who has the file, or in a ticket."""
    opened = browse(ferry_page, "#polarity=negated", permissions=["clipboard-read", "clipboard-write"])

    opened.page.get_by_role("button", name="Copy link").click()
    opened.page.get_by_text("Link copied").wait_for()

    link = opened.page.evaluate("navigator.clipboard.readText()")
    assert link.startswith("file://")
    assert link.endswith("#polarity=negated")


def test_where_the_clipboard_is_shut_the_text_is_shown(browse: Open, ferry_page: str) -> None:
    """In a notebook's frame, for one."""
    opened = browse(ferry_page)
    opened.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('shut')); }")

    opened.page.get_by_role("button", name="Copy query").click()

    text = opened.page.get_by_role("dialog").get_by_role("textbox").input_value()
    assert text.startswith("# The claims shown")
    assert "SELECT" in text
