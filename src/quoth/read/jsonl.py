"""JSON Lines: one object a line in, one document a line out, its text unchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given, document
from quoth.read.plain import text_of

FIELDS = ("id", "text", "title", "author", "publisher", "published", "url")
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")


def read_jsonl(name: str, content: bytes, given: Given) -> Iterator[Document]:
    """
    Return a document for each line that is not empty.

    Raises:
        SourceError: a line is no JSON object, lacks a text, or has a field of the wrong type.
    """
    # str.splitlines() would also split at U+2028 inside a string, which JSON allows.
    for number, line in enumerate(text_of(name, content).split("\n"), 1):
        if line.strip():
            yield _document(name, number, _object(name, number, line), given)


def _object(name: str, number: int, line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        problem = getattr(error, "msg", "too deeply nested")
        raise SourceError(name, f"not JSON: {problem.lower()}", line=number) from error
    if not isinstance(found, dict):
        raise SourceError(name, 'not an object; expected {"id": …, "text": …}', line=number)
    return found


def _document(name: str, number: int, found: dict[str, Any], given: Given) -> Document:
    for field in FIELDS:
        if found.get(field) is not None and not isinstance(found[field], str):
            raise SourceError(name, f"'{field}' is {_type(found[field])}; expected a string", line=number)
    text = found.get("text")
    if not text or not text.strip():
        raise SourceError(name, "no 'text', or an empty one", line=number)
    if half := _HALF_CHARACTER.search(text):
        raise SourceError(name, f"half a character (a lone surrogate) at offset {half.start()}", line=number)
    said = {field: found.get(field) or None for field in FIELDS if field not in ("text", "published")}
    published = _date(name, number, found["published"]) if found.get("published") else None
    # Metadata given for the whole file outrank a line's own, but an id names one line only.
    return document(text, replace(given, id=None).over(Given(**said, published=published)))


def _date(name: str, number: int, words: str) -> date:
    try:
        return date.fromisoformat(words[:10])
    except ValueError as error:
        raise SourceError(
            name, f"'published' is '{words[:40]}'; expected an ISO date such as 2018-03-09", line=number
        ) from error


def _type(found: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(found), type(found).__name__)
