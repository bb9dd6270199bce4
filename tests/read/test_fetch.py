"""Fetching: other people's servers are treated with care, and none of their faults is ours."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.read import documents
from quoth.read.fetch import Fetcher
from quoth.read.manners import Limits, Manners
from tests.read.misbehaving import Behaviour, misbehaving

HERE = Manners(private=True, pause_s=0.0, limits=Limits(step_s=0.5, total_s=1.0, max_bytes=200_000))


@pytest.fixture
def server() -> Iterator[tuple[str, Behaviour]]:
    with misbehaving() as running:
        yield running


def test_a_page_is_fetched_and_read(server: tuple[str, Behaviour]) -> None:
    """An address stands wherever a path may; the document is known by where it was found."""
    address, seen = server

    [document] = documents(f"{address}/to-page", manners=HERE)

    assert document.title == "Harbor sold"
    assert document.url == f"{address}/page"
    assert document.text.startswith("Harbor sold\n\nThe ministry sold the harbor on Friday")
    assert {agent.partition("/")[0] for agent in seen.agents} == {"quoth"}


def test_a_packed_page_and_the_carriers_charset_are_understood(server: tuple[str, Behaviour]) -> None:
    """Servers pack without being asked twice, and say the charset only in their header."""
    address, _ = server

    [packed] = documents(f"{address}/packed", manners=HERE)
    [latin] = documents(f"{address}/latin", manners=HERE)

    assert packed.title == "Harbor sold"
    assert "The café of the port" in latin.text


def test_a_feed_of_first_words_is_followed_to_its_pages(server: tuple[str, Behaviour]) -> None:
    """A feed often holds one sentence; a page that is gone leaves that sentence."""
    address, _ = server

    page, teaser = documents(f"{address}/feed", manners=HERE)

    assert (page.publisher, page.url) == ("The Courier", f"{address}/page")
    assert "no last page" in page.text
    assert teaser.text == "The mill was sold too."


def test_a_fetched_text_is_known_by_where_it_lies(server: tuple[str, Behaviour]) -> None:
    """It says nothing of itself; its address is what the next version will share with it."""
    address, _ = server

    [document] = documents(f"{address}/text?utm_source=mail", manners=HERE)

    assert document.id == document.url == f"{address}/text"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param("/round", "redirected more than 5 times", id="redirects without end"),
        pytest.param("/to-file", "not a web address", id="a redirect to a file"),
        pytest.param("/to-nonsense", "which is no web address", id="a redirect to nonsense"),
        pytest.param("/silent", "no answer within 0.5 s", id="silence"),
        pytest.param("/drip", "not done within 1 s", id="a byte now and then"),
        pytest.param("/huge", "more than 0.19", id="too large"),
        pytest.param("/bomb", "more than 0.19", id="too large once unpacked"),
        pytest.param("/odd-packing", "packed as 'br'", id="packed in a way not asked for"),
        pytest.param("/half", "no answer one can read .IncompleteRead", id="less than promised"),
        pytest.param("/nonsense", "no answer one can read", id="no HTTP"),
        pytest.param("/picture", "a 'image/png'; a page, a text or a PDF was expected", id="a picture"),
        pytest.param("/busy", "answered 503 Service Unavailable; it asks to wait 120 s", id="busy"),
        pytest.param("/gone", "answered 404 Not Found", id="gone"),
    ],
)
def test_each_misbehaviour_gets_one_line(server: tuple[str, Behaviour], path: str, message: str) -> None:
    """Bounded in time and size, and named by the address that was asked for."""
    address, _ = server

    with pytest.raises(SourceError, match=message) as refusal:
        list(documents(f"{address}{path}", manners=HERE))

    assert "\n" not in str(refusal.value)
    assert "http" in str(refusal.value) or "file" in str(refusal.value)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        pytest.param((404, b""), True, id="none"),
        pytest.param((200, b"User-agent: *\nDisallow: /private\n"), True, id="another path"),
        pytest.param((200, b"User-agent: *\nDisallow: /\n"), False, id="everything"),
        pytest.param((200, b"User-agent: quoth\nDisallow: /page\n"), False, id="us by name"),
        pytest.param((503, b""), False, id="out of order"),
    ],
)
def test_robots_txt_is_obeyed(
    server: tuple[str, Behaviour], robots: tuple[int, bytes], allowed: bool
) -> None:
    """A page its owner closed to robots is not even asked for."""
    address, seen = server
    seen.robots = robots

    if allowed:
        assert Fetcher(HERE).page(f"{address}/page").head()
    else:
        with pytest.raises(SourceError, match=r"robots\.txt forbids it"):
            Fetcher(HERE).page(f"{address}/page")
        assert "/page" not in seen.asked


def test_a_redirect_into_a_closed_path_is_not_followed(server: tuple[str, Behaviour]) -> None:
    """Otherwise a short link would open every door."""
    address, seen = server
    seen.robots = (200, b"User-agent: *\nDisallow: /page\n")

    with pytest.raises(SourceError, match="redirected to"):
        Fetcher(HERE).page(f"{address}/to-page")


def test_a_host_is_asked_one_thing_at_a_time_and_given_its_pause(server: tuple[str, Behaviour]) -> None:
    """Eight readers at once are one polite visitor; the crawl delay a site asks for is kept."""
    address, seen = server
    seen.robots = (200, b"User-agent: *\nCrawl-delay: 7\n")
    waits: list[float] = []
    fetcher = Fetcher(replace(HERE, pause_s=2.0), sleep=waits.append, clock=lambda: 0.0)

    with ThreadPoolExecutor(8) as readers:
        list(readers.map(fetcher.page, [f"{address}/slow-page"] * 4))

    assert seen.most_at_once == 1
    assert waits[-1] == 7.0


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://0.0.0.0/",
        "http://[2002:7f00:1::]/",
        "http://[::ffff:10.0.0.1]/",
    ],
)
def test_private_addresses_are_refused_unless_opted_in(address: str) -> None:
    """A link in a feed must not read the router's page, or a cloud's secrets."""
    with pytest.raises(SourceError, match=r"private network .*--allow-private"):
        list(documents(address))


def test_a_name_that_points_inside_is_refused_and_asked_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server may answer differently the second time; the address that was judged is the one used."""
    asked: list[str] = []

    def answers(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 80))
            for place in ("93.184.216.34", "10.1.2.3")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answers)

    with pytest.raises(SourceError, match=r"private network \(10\.1\.2\.3\)"):
        list(documents("http://courier.example/"))
    assert asked == ["courier.example"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        pytest.param("http://", "not a web address", id="no host"),
        pytest.param("http://courier.example:port/", "not a web address", id="no port"),
        pytest.param("http://me:secret@courier.example/", "name and password", id="a password"),
    ],
)
def test_what_is_no_address_is_refused(address: str, message: str) -> None:
    """And a password is not repeated in the message."""
    with pytest.raises(SourceError, match=message) as refusal:
        list(documents(address))
    assert "secret" not in str(refusal.value)


def test_a_page_that_has_not_changed_is_not_sent_again(server: tuple[str, Behaviour], tmp_path: Path) -> None:
    """Feeds are asked for every hour; the server says 304, and the kept page is read."""
    address, seen = server
    manners = replace(HERE, cache=tmp_path / "pages")

    first, second = (Fetcher(manners).page(f"{address}/tagged").content() for _ in range(2))

    assert first == second
    assert seen.asked.count("/tagged") == 2
    assert len(list((tmp_path / "pages").iterdir())) == 1


def test_a_broken_cache_is_as_good_as_none(server: tuple[str, Behaviour], tmp_path: Path) -> None:
    """It can be deleted, and so it may be damaged."""
    address, _ = server
    manners = replace(HERE, cache=tmp_path)
    Fetcher(manners).page(f"{address}/tagged")
    [kept] = tmp_path.iterdir()
    kept.write_bytes(b"{broken")

    assert Fetcher(manners).page(f"{address}/tagged").head()
