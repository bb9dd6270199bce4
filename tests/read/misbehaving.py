"""A web server on loopback that misbehaves on request, each path in one way."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAGE = b"""<!doctype html><html lang="en"><head><title>Harbor sold</title></head><body><article>
<h1>Harbor sold</h1><p>The ministry sold the harbor on Friday, and its buyer is a bakery up the river.</p>
<p>A clerk said that the contract has no last page, and that nobody has looked for it since.</p>
</article></body></html>"""

LATIN = (
    "<html><body><article><p>The café of the port was sold by its own cook on Friday, and the cook "
    "says that the price was fair to both.</p></article></body></html>"
).encode("latin-1")

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Courier</title>
<item><title>Harbor sold</title><link>http://HOST/page</link>
<description>The ministry sold it.</description></item>
<item><title>Mill sold</title><link>http://HOST/gone</link>
<description>The mill was sold too.</description></item>
</channel></rss>"""

_ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "page": (200, PAGE, {}),
    "feed": (200, FEED, {"kind": "application/rss+xml"}),
    "text": (200, b"The ministry sold the harbor.", {"kind": "text/plain"}),
    "latin": (200, LATIN, {"kind": "text/html; charset=iso-8859-1"}),
    "packed": (200, gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
    "odd-packing": (200, PAGE, {"Content_Encoding": "br"}),
    "bomb": (200, gzip.compress(b"x" * 3_000_000), {"Content_Encoding": "gzip"}),
    "huge": (200, b"x" * 300_000, {}),
    "picture": (200, b"\x89PNG....", {"kind": "image/png"}),
    "busy": (503, b"", {"Retry_After": "120"}),
    "to-page": (301, b"", {"Location": "/page"}),
    "to-nonsense": (302, b"", {"Location": "http://[nowhere"}),
    "to-file": (302, b"", {"Location": "file:///etc/hostname"}),
}


@dataclass(slots=True)
class Behaviour:
    """What the server was asked, by whom, and which robots.txt it shows."""

    robots: tuple[int, bytes] = (404, b"")
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0

    def came(self) -> None:
        """Count a visitor who waits for an answer."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)

    def served(self) -> None:
        """Count one fewer; before the answer goes out, since the next visitor may be here by its end."""
        self.at_once -= 1


@contextmanager
def misbehaving() -> Iterator[tuple[str, Behaviour]]:
    """Run the server while the block lasts; give out its address and what it saw."""
    behaviour = Behaviour()

    class Handler(_Handler):
        seen = behaviour

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", behaviour
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    seen: Behaviour
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.seen.asked.append(self.path)
        self.seen.agents.add(self.headers.get("User-Agent", ""))
        self.seen.came()
        try:
            self._answer()
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        return

    def _answer(self) -> None:
        name = self.path.strip("/").partition("?")[0]
        if name == "robots.txt":
            self._send(*self.seen.robots, kind="text/plain")
        elif name.startswith("round"):
            self._send(302, b"", Location=f"/round{len(self.seen.asked)}")
        elif name in _ANSWERS:
            status, body, said = _ANSWERS[name]
            self._send(status, body.replace(b"HOST", self.headers["Host"].encode()), **said)
        else:
            getattr(self, f"_{name.replace('-', '_')}", self._gone)()

    def _gone(self) -> None:
        self._send(404, b"gone")

    def _silent(self) -> None:
        time.sleep(1.5)

    def _slow_page(self) -> None:
        time.sleep(0.05)
        self._send(200, PAGE)

    def _tagged(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"':
            self._send(304, b"")
        else:
            self._send(200, PAGE, ETag='"v1"')

    def _nonsense(self) -> None:
        self.wfile.write(b"\x00\x01 no HTTP at all\r\n\r\n")
        self.close_connection = True

    def _send(self, status: int, body: bytes, *, kind: str = "text/html; charset=utf-8", **said: str) -> None:
        self.seen.served()
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close", **said}
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        """Send a byte now and then, each in time, and never come to an end."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def _half(self) -> None:
        """Promise more than is sent."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(PAGE)
        self.close_connection = True
