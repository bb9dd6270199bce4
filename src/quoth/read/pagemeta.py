"""What a page says of itself: its JSON-LD article, then its meta tags, then what it shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import reduce
from html import unescape
from typing import Any
from urllib.parse import urljoin

from quoth.read.addresses import canonical, host_of
from quoth.read.days import day_in
from quoth.read.frame import authors, headline
from quoth.read.given import Given
from quoth.read.lists import table
from quoth.read.shapes import tokens

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|PressRelease)$")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_MAX_NAME_WORDS = 12
_MAX_SCRIPT = 2**20
_CLASS = "translate(@class, 'ABDPT', 'abdpt')"
_NAMED = "contains({}, '{}')".format
_SIGNED = " or ".join(_NAMED(_CLASS, word) for word in ("byline", "author"))
_SHOWN_AUTHOR = f"//*[@rel='author' or @itemprop='author' or {_SIGNED}]"
_DATED = " or ".join(_NAMED(_CLASS, word) for word in ("date", "time", "publish"))
_SHOWN_DAY = f"//time/@datetime | //time//text() | //*[{_DATED}]//text()"


def said_by_page(tree: Any, *, address: str | None = None) -> Given:
    """
    Return a page's metadata, each from the first that states it: JSON-LD, meta tags, what a reader sees.

    `tree` is the page as parsed by lxml. Where nothing names the publisher, the host stands for it.
    """
    said = (_linked(tree), _tagged(tree), _shown(tree))
    found = reduce(Given.over, said)
    url = _address(tree, found.url, address)
    return Given(url=url, publisher=found.publisher or (host_of(url) if url else None)).over(found)


def _linked(tree: Any) -> Given:
    """Read the page's JSON-LD: the first article in it."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        for node in _nodes(str(script)):
            kinds = node.get("@type")
            if any(_ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return _article(node)
    return Given()


def _nodes(script: str) -> Iterator[Mapping[str, Any]]:
    """Return the objects of a script, however deep they lie; a broken script has none."""
    try:
        waiting = [json.loads(script.strip().strip(";"), strict=False)] if len(script) < _MAX_SCRIPT else []
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in _HOLDERS if key in node)
        elif isinstance(node, list):
            waiting.extend(node)


def _article(node: Mapping[str, Any]) -> Given:
    page = node.get("mainEntityOfPage")
    return Given(
        title=_words(node.get("headline")) or _words(node.get("name")),
        author=_names(node.get("author")) or _names(node.get("creator")),
        publisher=_names(node.get("publisher")) or _names(node.get("sourceOrganization")),
        published=day_in(_words(node.get("datePublished")) or _words(node.get("dateCreated")) or ""),
        url=_words(node.get("url")) or _words(page.get("@id") if isinstance(page, dict) else page),
    )


def _words(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _names(value: object) -> str | None:
    """Return the names of a person, an organization, or a list of them."""
    holders = value if isinstance(value, list) else [value]
    named = (_words(each.get("name") if isinstance(each, dict) else each) for each in holders)
    return ", ".join(name for name in named if name and not _is_link(name)) or None


def _is_link(words: str) -> bool:
    return words.casefold().startswith(("http://", "https://"))


def _tagged(tree: Any) -> Given:
    """Read the page's meta tags, in the order in which the word list trusts them."""
    tags: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if words := _words(meta.get("content")):
            tags.setdefault(name.casefold(), words)
    said: dict[str, str] = {}
    for row in table("metatags"):
        if row["tag"] in tags and _is_link(tags[row["tag"]]) == (row["field"] == "url"):
            said.setdefault(row["field"], tags[row["tag"]])
    return Given(
        title=said.get("title"),
        author=authors(said.get("author", "")),
        publisher=said.get("publisher"),
        published=day_in(said.get("published", "")),
        url=said.get("url"),
    )


def _shown(tree: Any) -> Given:
    """Read what a person sees: first heading, title, byline, time."""
    heading = _words(" ".join(tree.xpath("(//h1)[1]//text()")))
    titled = _words(" ".join(tree.xpath("(//head/title | //title)[1]//text()")))
    named, site = _site(titled, heading)
    lines = (_words(" ".join(node.itertext())) or "" for node in tree.xpath(_SHOWN_AUTHOR))
    days = (day_in(str(words)) for words in tree.xpath(_SHOWN_DAY))
    return Given(
        title=headline(heading or named or "") or None,
        author=next((authors(line) for line in lines if 0 < len(tokens(line)) <= _MAX_NAME_WORDS), None),
        publisher=site,
        published=next((day for day in days if day), None),
    )


def _site(titled: str | None, heading: str | None) -> tuple[str | None, str | None]:
    """Part a window title into the article's and the site's: "Harbor Sold | The Courier"."""
    parts = re.split(r"\s+[|–—·»]\s+|\s+-\s+", titled or "")
    if len(parts) > 1 and (heading is None or parts[0] in heading or heading in parts[0]):
        return parts[0], parts[-1]
    return titled, None


def _address(tree: Any, said: str | None, address: str | None) -> str | None:
    """Return the canonical address, made whole; a page that names none is known by where it was found."""
    links = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")
    for words in (*links[:1], said or "", address or ""):
        try:
            found = canonical(urljoin(address or "", str(words).strip())) if words else None
        except ValueError:
            continue
        if found:
            return found
    return None
