"""Identity: the ids of claims, propositions and documents, functions of content and place alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from quoth.model.judgement import Voice
from quoth.model.passage import Passage

_written = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def claim_id(
    document: str,
    *,
    subject: Passage,
    predicate: Passage,
    object: Passage | None,
    attribution: Iterable[tuple[Passage | None, Passage]],
    voice: Voice,
) -> str:
    """
    Return a claim's id: where its parts stand, and nothing that a later correction could change.

    `attribution` are the passages of source and cue, outermost first.
    """
    return digest(
        document,
        _place(subject),
        _place(predicate),
        _place(object),
        [[_place(source), _place(cue)] for source, cue in attribution],
        voice.value,
    )


def proposition_id(subject: str, relation: str, object: str | None) -> str:
    """
    Return the id shared by all claims about one subject, relation and object.

    >>> proposition_id("kim", "enter", "talks") == proposition_id("kim", "enter", "talks")
    True
    """
    return digest(subject, relation, object)


def document_id(text: str, *, publisher: str | None = None, url: str | None = None) -> str:
    """Return the id a document gets where none is given: its URL, else a hash of publisher and text."""
    return url or digest(publisher, text)


def version_id(document: str, text: str) -> str:
    """Return the id of a later text of a document that keeps its earlier one."""
    return f"{document}@{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _place(passage: Passage | None) -> tuple[int, int] | None:
    return (passage.start, passage.end) if passage else None


def digest(*parts: object) -> str:
    """Hash the parts without ambiguity: JSON marks where each ends; 64 bits are plenty below 10⁸ claims."""
    words = _written(parts)
    return hashlib.sha256(words.encode()).hexdigest()[:16]
