"""Naming: what somebody is called in, whether that is a name out."""

from __future__ import annotations

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


def is_named_source(source: str, document: str, store: Store) -> bool:
    """Tell whether a source is named, or is a document's own voice, however it writes itself ("nyt")."""
    return is_named(source) or store.document(document).voice == source
