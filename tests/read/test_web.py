"""Pages: what a page says of itself is believed in order, and only its main text is the document's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.model.document import BlockKind, Document
from quoth.read import Given, documents

BODY = """<article><h1>Harbor sold</h1>
<p>The ministry sold the harbor on Friday, and its buyer is a bakery from up the river.</p>
<p>A clerk said that the contract has no last page, and that nobody has looked for it since.</p></article>"""


def read(folder: Path, head: str, body: str = BODY, given: Given = Given()) -> Document:  # noqa: B008 - frozen
    path = folder / "page"
    path.write_text(f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>")
    [document] = documents(path, given=given)
    return document


def test_the_pages_article_outranks_its_meta_tags_and_a_person_outranks_both(tmp_path: Path) -> None:
    """Meta tags are often a template's; JSON-LD is what the newsroom fills in."""
    head = """<meta property="og:title" content="The Courier: news"><meta name="author" content="admin">
    <meta property="article:published_time" content="2018-03-10">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbor sold",
    "author": {"name": "Ada Lind"}, "datePublished": "2018-03-09T23:30:00-08:00"}</script>"""

    document = read(tmp_path, head, given=Given(publisher="The Courier"))

    assert (document.title, document.author, document.publisher) == ("Harbor sold", "Ada Lind", "The Courier")
    assert document.published == date(2018, 3, 9)


def test_a_broken_script_is_as_good_as_none(tmp_path: Path) -> None:
    """Sites write JSON by hand; their mistakes must not hide the meta tags."""
    head = '<script type="application/ld+json">{"headline": </script><meta name="author" content="Ada Lind">'

    assert read(tmp_path, head).author == "Ada Lind"


def test_a_page_is_known_by_its_canonical_address(tmp_path: Path) -> None:
    """The same article under two addresses is one document."""
    one = read(tmp_path, '<link rel="canonical" href="https://courier.example/harbor?utm_source=mail#top">')
    two = read(tmp_path, '<meta property="og:url" content="HTTPS://courier.example/harbor">')

    assert one.id == two.id == one.url == "https://courier.example/harbor"
    assert one.publisher == "courier.example"


def test_an_address_that_is_none_is_not_believed(tmp_path: Path) -> None:
    """A relative link, a script or a broken host names no document."""
    for address in ("javascript:void(0)", "http://[broken", "/harbor", "mailto:a@b"):
        assert read(tmp_path, f'<link rel="canonical" href="{address}">').url is None


def test_a_link_to_a_profile_is_no_author(tmp_path: Path) -> None:
    """Open Graph wants an address where people expect a name."""
    assert (
        read(tmp_path, '<meta property="article:author" content="https://social.example/ada">').author is None
    )


def test_a_page_without_main_text_says_so(tmp_path: Path) -> None:
    """An index page, or one that a script fills in: silence would look like success."""
    with pytest.raises(SourceError, match="without main text"):
        read(tmp_path, "", "<div id='root'></div><script>go()</script>")


def test_a_page_in_another_language_is_refused_by_name(tmp_path: Path) -> None:
    """Claims read with English grammar from Norwegian words would be nonsense with offsets."""
    body = """<article><p>Ministeren solgte havnen på fredag, og kjøperen er et bakeri som ligger lenger opp
    langs elven. Kontrakten har ingen siste side, sier en kontormann, og ingen har lett etter den siden.</p>
    <p>Byrådet skal møtes igjen på mandag, men ingen vet ennå hva de skal snakke om.</p></article>"""

    with pytest.raises(SourceError, match=r"Norwegian.*word lists for English only.*spacy download"):
        read(tmp_path, "", body)
    assert read(tmp_path, "", body, Given(language="en")).language == "en"


def test_a_box_above_the_headline_does_not_take_the_story_with_it(tmp_path: Path) -> None:
    """Front-page boxes repeat first sentences; the story keeps its own."""
    first = "The ministry sold the harbor on Friday, and its buyer is a bakery from up the river."
    document = read(
        tmp_path, "", f"<div class='top'><p>{first}</p><p>Goat elected mayor of Reyk.</p></div>{BODY}"
    )

    prose = [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.PROSE]
    assert first in prose
    assert "Goat elected mayor of Reyk." not in prose


SHORT = """<div class="menu"><a>Home</a> <a>Sport</a></div><article><h1>Quay reopens</h1>
<p class="by">By Ada Lind</p><p>The harbor board said on Tuesday that the quay is <b>open</b>.</p>
<figure><img src="quay.jpg"><figcaption>Boats wait by the quay. Photo: P. Moe</figcaption></figure>
<p>"Nobody was hurt," its head said.</p>
<div class="box">Sign up for our newsletter. We will never sell your address.</div></article>
<aside><h3>Related</h3><a>Mayor resigns over a bakery</a></aside><footer>All rights reserved.</footer>"""


def test_a_short_page_keeps_its_paragraphs_apart(tmp_path: Path) -> None:
    """News in brief run together would let the headline, a caption and an advertisement make claims."""
    document = read(tmp_path, "<title>Quay reopens</title>", SHORT)

    kinds = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert kinds == [
        (BlockKind.HEADING, "Quay reopens"),
        (BlockKind.BYLINE, "By Ada Lind"),
        (BlockKind.PROSE, "The harbor board said on Tuesday that the quay is open."),
        (BlockKind.CAPTION, "Boats wait by the quay. Photo: P. Moe"),
        (BlockKind.PROSE, '"Nobody was hurt," its head said.'),
        (BlockKind.BOILERPLATE, "Sign up for our newsletter. We will never sell your address."),
    ]


def test_a_short_page_without_an_article_keeps_them_apart_too(tmp_path: Path) -> None:
    """Many a small site has nothing but boxes."""
    body = "<div><h2>Quay reopens</h2><p>The board said that it is open.</p><p>Nobody was hurt.</p></div>"

    document = read(tmp_path, "", body)

    assert document.text == "Quay reopens\n\nThe board said that it is open.\n\nNobody was hurt."
    assert [block.kind.value for block in document.blocks] == ["heading", "prose", "prose"]
