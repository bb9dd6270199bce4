"""JSON Lines: one object a line in, one document a line out, its text unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from quoth.errors import SourceError
from quoth.model.document import Document
from quoth.read.given import Given
from quoth.read.plain import text_of
from quoth.read.records import Place, document_from, fields_of
from quoth.read.source import Source


def read_jsonl(source: Source, given: Given) -> Iterator[Document]:
    """
    Return a document for each line that is not empty.

    Every line is checked before the first is given out, unless somebody hears of those that cannot be read.

    Raises:
        SourceError: a line is no JSON object, lacks a text, or has a field of the wrong type.
    """
    if source.aside is None:
        for place, words in _lines(source):
            fields_of(_object(words, place), place)
    yield from source.each(
        _lines(source), lambda line: document_from(_object(line[1], line[0]), line[0], given)
    )


def _lines(source: Source) -> Iterator[tuple[Place, str]]:
    for number, line in source.lines():
        place = Place(source.name, number, source.columns)
        try:
            words = text_of(source.name, line, charset=source.charset)
        except SourceError as error:
            source.set_aside(place.refused(error.problem))
            continue
        if words.strip():
            yield place, words


def _object(words: str, place: Place) -> Mapping[str, Any]:
    try:
        found = json.loads(words)
    except (json.JSONDecodeError, RecursionError) as error:
        raise place.refused(f"not JSON: {getattr(error, 'msg', 'too deeply nested').lower()}") from error
    if not isinstance(found, dict):
        raise place.refused('not an object; expected {"id": …, "text": …}')
    return found
