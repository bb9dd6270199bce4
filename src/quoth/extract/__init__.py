"""Extraction: parses in, readings out, by an extractor that is looked up by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol

from quoth.errors import UnknownName

if TYPE_CHECKING:
    from quoth.language.lexicon import Lexicon
    from quoth.language.parser import Parse
    from quoth.model.document import Document
    from quoth.model.reading import Reading

__all__ = ["DEFAULT_EXTRACTOR", "Extractor", "readings", "registered"]

DEFAULT_EXTRACTOR = "syntax"
_GROUP = "quoth.extractors"


class Extractor(Protocol):
    """Read one parsed document: mentions, sayings, statements; order of appearance, no duplicates."""

    def __call__(self, parse: Parse, lexicon: Lexicon) -> Reading:
        """Return the reading."""
        ...


def registered(name: str = DEFAULT_EXTRACTOR) -> Extractor:
    """
    Return the extractor an installed package registered under the entry-point group `quoth.extractors`.

    Raises:
        UnknownName: none is registered by that name.
    """
    installed = entry_points(group=_GROUP)
    if name not in installed.names:
        raise UnknownName("extractor", name, known=installed.names)
    found: Extractor = installed[name].load()
    return found


def readings(
    documents: Iterable[Document], *, model: str | None = None, extractor: str = DEFAULT_EXTRACTOR
) -> Iterator[Reading]:
    """Read documents in their order; `model` is any installed spaCy pipeline, None the shipped one."""
    from quoth.language.lexicon import lexicon
    from quoth.language.parser import parses

    read = registered(extractor)
    for parse in parses(documents, model=model):
        yield read(parse, lexicon(parse.document.language))
