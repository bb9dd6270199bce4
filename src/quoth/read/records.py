"""Records: a text and its metadata in named fields, from a line of JSON or a row of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given, document

FIELDS = ("text", *(field.name for field in fields(Given)))

_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the name of its file, its line, and which column holds which field."""

    source: str
    line: int
    columns: Mapping[str, str]

    def refused(self, problem: str) -> SourceError:
        """Return the error that names the place."""
        return SourceError(self.source, problem, line=self.line)


def document_from(record: Mapping[str, object], place: Place, given: Given) -> Document:
    """
    Return the document of a record.

    Metadata given for the whole file outrank a record's own, but an id names one record only.
    """
    text, found = fields_of(record, place)
    return document(text, replace(given, id=found.id or given.id).over(found))


def fields_of(record: Mapping[str, object], place: Place) -> tuple[str, Given]:
    """
    Return a record's text, unchanged, and its metadata.

    Raises:
        SourceError: there is no text, a field is no string, or the date is none.
    """
    named = {field: record.get(place.columns.get(field, field)) for field in FIELDS}
    published = _day(named.pop("published"), place)
    for field, value in named.items():
        if value is not None and not isinstance(value, str):
            kind = _KINDS.get(type(value), type(value).__name__)
            raise place.refused(f"'{field}' is {kind}; expected a string")
    words = {field: str(value) for field, value in named.items() if value}
    text = words.pop("text", "")
    if not text.strip():
        raise place.refused(f"no '{place.columns.get('text', 'text')}', or an empty one")
    if half := _HALF_CHARACTER.search(text):
        raise place.refused(f"half a character (a lone surrogate) at offset {half.start()}")
    return text, Given(**words, published=published)


def _day(value: object, place: Place) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        found = str(value)[:40]
        raise place.refused(f"'published' is '{found}'; expected an ISO date such as 2018-03-09") from error
