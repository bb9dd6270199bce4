"""Fetching: an address in, its page out, politely and within bounds."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from email.message import Message
from functools import cache
from io import BytesIO
from threading import Lock
from urllib.parse import urljoin, urlsplit

from quoth.errors import SourceError
from quoth.read.exchange import Answer, ask, parts_of
from quoth.read.manners import Manners
from quoth.read.page_cache import Kept, PageCache
from quoth.read.robots import Rules, rules_from
from quoth.read.source import Source

_MOVED = (301, 302, 303, 307, 308)
_MAX_WAIT_S = 30.0
_READABLE = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/rdf",
    "application/json",
    "application/x-ndjson",
    "application/pdf",
    "application/warc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
    "application/vnd.oasis.opendocument.text",
    "application/octet-stream",
    "message/rfc822",
)


@cache
def fetcher(manners: Manners) -> Fetcher:
    """Return the one fetcher of this process with these manners, so that pauses and rules are shared."""
    return Fetcher(manners)


@dataclass(slots=True)
class Fetcher:
    """Asks for pages, one at a time of each host, and remembers each host's rules."""

    manners: Manners
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _locks: dict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))
    _asked: dict[str, float] = field(default_factory=dict)
    _rules: dict[str, Rules] = field(default_factory=dict)

    def page(self, address: str) -> Source:
        """
        Return what lies at an address.

        Raises:
            SourceError: the host's rules forbid it; it is no public web address; it does not answer, answers
                with an error, too late, too much, or with something that is no text.
        """
        parts_of(address)
        asked, redirects = address, 0
        while True:
            self._heed(asked, address)
            known = self._known(asked)
            answer = self._ask(asked, known.conditions if known else {})
            if answer.status not in _MOVED:
                break
            redirects += 1
            if redirects > self.manners.max_redirects:
                raise SourceError(address, f"redirected more than {self.manners.max_redirects} times")
            asked = _target(asked, answer)
        if answer.status == 304 and known:
            answer = known.answer
        self._check(address, answer)
        if self.manners.cache:
            PageCache(self.manners.cache).keep(asked, answer)
        return replace(_source(asked, answer), follow=self.page)

    def _heed(self, asked: str, address: str) -> None:
        """Refuse what the host's robots.txt forbids."""
        if self.manners.robots and not self._rules_of(asked, address).allow(asked):
            moved = "" if asked == address else f" (redirected to {asked})"
            raise SourceError(address, f"the site's robots.txt forbids it{moved}; save the page by hand")

    def _rules_of(self, asked: str, address: str) -> Rules:
        parts = urlsplit(asked)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            try:
                self._rules[site] = self._read_rules(f"{site}/robots.txt")
            except SourceError as error:
                raise SourceError(address, error.problem) from error
        return self._rules[site]

    def _read_rules(self, address: str) -> Rules:
        """Fetch a robots.txt; as RFC 9309 has it, none at all allows all, and one that fails forbids all."""
        asked = address
        for _ in range(self.manners.max_redirects):
            answer = self._ask(asked, {})
            if answer.status not in _MOVED:
                return rules_from(answer, self.manners.name)
            asked = _target(asked, answer)
        return rules_from(None, self.manners.name)

    def _known(self, asked: str) -> Kept | None:
        return PageCache(self.manners.cache).find(asked) if self.manners.cache else None

    def _ask(self, asked: str, conditions: Mapping[str, str]) -> Answer:
        """Ask once, after the pause that the host is due, while nobody else asks it."""
        parts = urlsplit(asked)
        host = parts.netloc
        with self._locks[host]:
            rules = self._rules.get(f"{parts.scheme}://{host}")
            pause = max(self.manners.pause_s, min(rules.delay_s if rules else 0.0, _MAX_WAIT_S))
            wait = self._asked.get(host, float("-inf")) + pause - self.clock()
            if wait > 0:
                self.sleep(wait)
            try:
                headers = {"User-Agent": self.manners.name, **conditions}
                return ask(asked, headers, self.manners.limits, private=self.manners.private)
            finally:
                self._asked[host] = self.clock()

    def _check(self, address: str, answer: Answer) -> None:
        """Refuse an answer that is no text."""
        if answer.status != 200:
            wait = answer.headers.get("retry-after")
            later = f"; it asks to wait {wait[:40]} s" if wait and answer.status in (429, 503) else ""
            raise SourceError(address, f"answered {answer.status} {answer.reason}".rstrip() + later)
        media = answer.headers.get("content-type", "text/html").lower()
        if not media.startswith(_READABLE):
            kind = media.partition(";")[0][:60]
            raise SourceError(address, f"a '{kind}'; a page, a text or a PDF was expected")


def _target(asked: str, answer: Answer) -> str:
    """Return where a redirect leads, judged as any address is."""
    location = answer.headers.get("location", "")
    try:
        target = urljoin(asked, location)
    except ValueError as error:
        raise SourceError(asked, f"redirected to '{location[:80]}', which is no web address") from error
    parts_of(target)
    return target


def _source(address: str, answer: Answer) -> Source:
    message = Message()
    message["content-type"] = answer.headers.get("content-type", "text/html")
    charset = message.get_content_charset()
    return Source(address, BytesIO(answer.body), address=address, charset=charset)
