"""Chunks: a stream of documents in, groups of them that are read or kept together out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.model.document import Document

CHARACTERS = 40_000
"""Characters that are read at once: two of the parser's batches, few enough to share out evenly."""
DOCUMENTS = 256
"""Documents that are read at once, however short they are."""


def chunks(
    documents: Iterable[Document], *, most: int = DOCUMENTS, characters: int = CHARACTERS
) -> Iterator[tuple[Document, ...]]:
    """
    Yield documents in groups; one is full with so many documents, or with the one that fills its characters.

    >>> [len(chunk) for chunk in chunks([Document(id, "Seoul agreed.") for id in "abcde"], most=2)]
    [2, 2, 1]
    """
    group: list[Document] = []
    length = 0
    for document in documents:
        group.append(document)
        length += len(document.text)
        if len(group) == most or length >= characters:
            yield tuple(group)
            group, length = [], 0
    if group:
        yield tuple(group)
