"""Office packages: a zip archive in, its XML members as trees out, within bounds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring

from quoth.errors import SourceError
from quoth.read.needs import DAMAGE, told
from quoth.read.source import Source

_MAX_MEMBER = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Package:
    """An opened archive of XML files."""

    name: str
    archive: zipfile.ZipFile

    def tree(self, member: str) -> Element | None:
        """
        Return a member's root element, None where there is no such member.

        Raises:
            SourceError: the member is too large, broken, or defines entities (a way to blow up a parser).
        """
        try:
            with self.archive.open(member) as stream:
                content = stream.read(_MAX_MEMBER + 1)
        except KeyError:
            return None
        except (zipfile.BadZipFile, *DAMAGE) as error:
            raise SourceError(self.name, f"broken: '{member}' cannot be unpacked ({told(error)})") from error
        if len(content) > _MAX_MEMBER:
            raise SourceError(self.name, f"'{member}' unpacks to more than {_MAX_MEMBER // 2**20} MiB")
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
            raise SourceError(self.name, f"'{member}' defines entities; no office program writes them")
        try:
            return fromstring(content)
        except ParseError as error:
            raise SourceError(self.name, f"broken: '{member}' is not XML ({told(error)})") from error


@contextmanager
def package(source: Source) -> Iterator[Package]:
    """
    Open an office file.

    Raises:
        SourceError: it is no zip archive.
    """
    source.stream.seek(0)
    try:
        with zipfile.ZipFile(source.stream) as archive:
            yield Package(source.name, archive)
    except (zipfile.BadZipFile, *DAMAGE) as error:
        raise SourceError(source.name, f"broken: not a zip archive ({told(error)})") from error
