"""Naming: what somebody is called in, whether that is a name out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from quoth.query.typed import UNNAMED
from quoth.store import Store


def is_named(label: str) -> bool:
    """
    Tell whether somebody is called by a name, which means the same everywhere, and not described.

    "The minister" of two papers may be two ministers, "officials" may be the very man another paper names.

    >>> is_named("South Korean officials"), is_named("al-Qaeda"), is_named("officials"), is_named(UNNAMED)
    (True, True, False, False)
    """
    return label != UNNAMED and not label.partition(" ")[0].islower()


def named_sources(store: Store) -> Callable[[str, str], bool]:
    """
    Return what tells whether a source of a document is named, or is the document's own voice.

    A paper is known however it writes itself ("nyt"). Each document is read once.
    """

    @cache
    def voice(document: str) -> str:
        return store.document(document).voice

    return lambda source, document: is_named(source) or voice(document) == source
