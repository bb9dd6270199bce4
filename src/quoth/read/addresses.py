"""Addresses: one page under many in, the one it is known by out."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from quoth.read.lists import table

_PORTS = {"http": ":80", "https": ":443"}


def canonical(address: str) -> str | None:
    """
    Return a web address without what only says where the reader came from; None where the words are none.

    A page keeps its address when it is shared; it must not become another document by it.

    >>> canonical("HTTPS://Courier.Example:443/harbor?id=7&utm_source=mail#comments")
    'https://courier.example/harbor?id=7'
    """
    try:
        parts = urlsplit(address.strip())
        scheme, host = parts.scheme.lower(), parts.netloc.lower()
    except ValueError:
        return None
    if scheme not in _PORTS or not host:
        return None
    kept = [field for field in parts.query.split("&") if not _tracks(field.partition("=")[0])]
    return urlunsplit((scheme, host.removesuffix(_PORTS[scheme]), parts.path or "/", "&".join(kept), ""))


def host_of(address: str) -> str:
    """Return the host of a canonical address, as people name it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _tracks(name: str) -> bool:
    return any(
        name == row["parameter"]
        or (row["parameter"].endswith("*") and name.startswith(row["parameter"][:-1]))
        for row in table("tracking")
    )
