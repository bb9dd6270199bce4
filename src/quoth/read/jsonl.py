"""JSON Lines: one object a line in, one document a line out, its text unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from quoth.model.document import Document
from quoth.read.given import Given
from quoth.read.plain import text_of
from quoth.read.records import Place, document_from, fields_of
from quoth.read.source import Source


def read_jsonl(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each line that is not empty; every line is checked before the first is given out.

    Raises:
        SourceError: a line is no JSON object, lacks a text, or has a field of the wrong type.
    """
    for place, record in _records(source):
        fields_of(record, place)
    for place, record in _records(source):
        yield document_from(record, place, given)


def _records(source: Source) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    for number, line in source.lines():
        place = Place(source.name, number, source.columns)
        words = text_of(f"{source.name}:{number}", line, charset=source.charset)
        if words.strip():
            yield place, _object(words, place)


def _object(words: str, place: Place) -> Mapping[str, Any]:
    try:
        found = json.loads(words)
    except (json.JSONDecodeError, RecursionError) as error:
        raise place.refused(f"not JSON: {getattr(error, 'msg', 'too deeply nested').lower()}") from error
    if not isinstance(found, dict):
        raise place.refused('not an object; expected {"id": …, "text": …}')
    return found
