"""One exchange with a web server: an address in, its answer out; bounded in time, size and where it goes."""

from __future__ import annotations

import socket
import ssl
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from ipaddress import IPv6Address, ip_address
from threading import Timer
from urllib.parse import SplitResult, quote, urlsplit

from quoth.errors import SourceError
from quoth.read.manners import Limits

_CHUNK = 2**16
_MAX_URL = 4096
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; header names are in lower case, the body is unpacked."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes


def ask(address: str, headers: Mapping[str, str], limits: Limits, *, private: bool) -> Answer:
    """
    Ask for an address once; redirects are answers like others.

    Raises:
        SourceError: it is no web address, lies in a private network (unless `private`), or the server fails.
    """
    parts = parts_of(address)
    connection = _Connection(parts, _endpoint(address, parts, private=private), limits.step_s)
    # A server that sends a byte now and then never runs into the timeout of a step.
    watchdog = Timer(limits.total_s, connection.cut)
    watchdog.daemon = True
    watchdog.start()
    try:
        connection.request(
            "GET", _target(parts), headers={"Accept-Encoding": "gzip", "Accept": "*/*", **headers}
        )
        response = connection.getresponse()
        said = {name.lower(): value for name, value in response.getheaders()}
        body = _body(address, response, said, limits)
        if connection.was_cut:
            raise TimeoutError
        return Answer(response.status, response.reason or "", said, body)
    except (OSError, HTTPException, zlib.error, ValueError) as error:
        raise SourceError(address, _failure(error, limits, was_cut=connection.was_cut)) from error
    finally:
        watchdog.cancel()
        connection.close()


def parts_of(address: str) -> SplitResult:
    """
    Take a web address apart.

    Raises:
        SourceError: it is none, or holds a password, which the message does not repeat.
    """
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise SourceError(address[:200], f"not a web address ({error})") from error
    if parts.scheme not in _PORTS or not parts.hostname or len(address) > _MAX_URL:
        raise SourceError(address[:200], "not a web address; expected http:// or https:// and a host")
    if parts.username is not None:
        raise SourceError(parts.hostname, "an address with a name and password in it; leave them out")
    return parts


def _failure(error: Exception, limits: Limits, *, was_cut: bool) -> str:
    if was_cut:
        return f"not done within {limits.total_s:g} s"
    if isinstance(error, TimeoutError):
        return f"no answer within {limits.step_s:g} s"
    words = " ".join(str(error).split())[:100]
    return f"no answer one can read ({words or type(error).__name__})"


class _Connection(HTTPConnection):
    """
    A connection to an address that was looked up and judged before.

    The name is not looked up again: a name server could answer differently the second time.
    """

    def __init__(self, parts: SplitResult, endpoint: tuple[str, int], step_s: float) -> None:
        super().__init__(parts.hostname or "", endpoint[1], timeout=step_s)
        self.was_cut = False
        self._endpoint = endpoint
        self._tls = parts.scheme == "https"
        # http.client lets go of the socket while the body is still being read.
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        self._wire = self.sock = socket.create_connection(self._endpoint, self.timeout)
        if self._tls:
            context = ssl.create_default_context()
            self._wire = self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """End the exchange from outside, wherever it is."""
        self.was_cut = True
        if self._wire is not None:
            with suppress(OSError):
                self._wire.shutdown(socket.SHUT_RDWR)


def _endpoint(address: str, parts: SplitResult, *, private: bool) -> tuple[str, int]:
    """Look the host up and return where to connect, unless any of its addresses is not a public one."""
    port = parts.port or _PORTS[parts.scheme]
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(address, f"no such host: {parts.hostname}") from error
    places = [str(entry[4][0]).partition("%")[0] for entry in found]
    inside = [place for place in places if not _is_public(place)]
    if inside and not private:
        raise SourceError(
            address, f"lies in a private network ({inside[0]}); say --allow-private to fetch it all the same"
        )
    return places[0], port


def _is_public(place: str) -> bool:
    """Tell whether an address is one of the open network; so must be one that it wraps."""
    found = ip_address(place)
    wrapped = (found.ipv4_mapped or found.sixtofour) if isinstance(found, IPv6Address) else None
    return all(each.is_global and not each.is_multicast for each in (found, wrapped) if each)


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _body(address: str, response: HTTPResponse, said: Mapping[str, str], limits: Limits) -> bytes:
    """Read and unpack the body, never holding much more than is allowed."""
    packed = said.get("content-encoding", "identity").lower()
    if packed not in ("identity", "gzip", "x-gzip"):
        raise SourceError(address, f"packed as '{packed[:40]}', which was not asked for")
    unpacker = zlib.decompressobj(wbits=31) if packed != "identity" else None
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += unpacker.decompress(chunk, limits.max_bytes + 1 - len(body)) if unpacker else chunk
        if len(body) > limits.max_bytes or (unpacker and unpacker.unconsumed_tail):
            raise SourceError(address, f"more than {limits.max_bytes / 2**20:g} MiB")
    if response.length:
        raise IncompleteRead(bytes(body), response.length)
    return bytes(body)
