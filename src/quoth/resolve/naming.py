"""Naming: a document's text in; the states and bodies it names, by any of their names, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.model.document import Document
from quoth.resolve.entries import Entry
from quoth.resolve.gazetteer import Gazetteer

LONGEST_NAME = 6  # words; "Democratic People's Republic of Korea" has five

_WORD = re.compile(r"[^\W_](?:[\w’'.&-]*\w)?\.?")


def states_named(document: Document, gazetteer: Gazetteer) -> frozenset[str]:
    """
    Return the ids of the states and bodies that title or text name, or whose officers or seats they name.

    "South Korean officials" names South Korea, and so do "Seoul", "the Blue House" and "Moon Jae-in".
    """
    found: set[str] = set()
    for text in (document.title or "", document.text):
        for entry in _entries(text, gazetteer):
            found |= {entry.id, *entry.entity(document.published).acts_for}
            if entry.stands_for:
                found.add(entry.stands_for)
    return frozenset(found)


def _entries(text: str, gazetteer: Gazetteer) -> Iterator[Entry]:
    """Yield what the runs of words that begin with a capital mean, the longest known run at each place."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        length, entry = _longest(text, words[place : place + LONGEST_NAME], gazetteer)
        if entry:
            yield entry
        place += length


def _longest(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> tuple[int, Entry | None]:
    if words[0].group()[0].isupper() and gazetteer.opens_a_name(words[0].group()):
        for length in range(len(words), 0, -1):
            name = text[words[0].start() : words[length - 1].end()].rstrip(".")
            entry = gazetteer.named(name) or gazetteer.people(name) or gazetteer.adjective(name)
            if entry:
                return length, entry
    return 1, None
