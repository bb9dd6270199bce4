"""Extraction as it is set up: which extractor, model, names and decisions; documents in, accounts out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.model.decision import Decision
from quoth.model.document import Document

if TYPE_CHECKING:
    from quoth.model.entity import Account
    from quoth.model.reading import Provenance

DEFAULT_EXTRACTOR = "syntax"

_SPECIMEN = "Seoul agreed."
"""Read where only what a reading is made by is wanted."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """
    How documents are read; a value that is handed to other processes.

    `model` is any installed spaCy pipeline, None the shipped one; `gazetteers` are files of a user's own
    names, which go before the shipped ones; `decisions` are those people took about entities.
    """

    model: str | None = None
    extractor: str = DEFAULT_EXTRACTOR
    gazetteers: tuple[Path, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def accounts(self, documents: Iterable[Document]) -> Iterator[Account]:
        """Yield all that each document claims, in their order, read in this process."""
        from quoth.extract import readings
        from quoth.read import marked
        from quoth.resolve import account, gazetteer

        names, own = gazetteer(*self.gazetteers), self._own_names()
        for reading in readings(map(marked, documents), model=self.model, extractor=self.extractor):
            found = account(reading, gazetteer=names, decisions=self.decisions)
            yield replace(found, provenance=_named(found.provenance, own)) if own else found

    def made_by(self, language: str) -> Provenance:
        """Return what accounts of documents in a language are made by, without reading any of them."""
        [account] = self.accounts([Document("specimen", _SPECIMEN, language=language)])
        return account.provenance

    def ready(self) -> None:
        """
        See that what reading needs is there, so that what is not is refused before anything is made.

        The model is not loaded: where workers read, each loads its own.

        Raises:
            UnknownName: no extractor is registered by that name.
            ModelMissing: no such pipeline is installed.
            SourceError: a gazetteer cannot be read.
            LexiconError: a row of a gazetteer says something impossible.
        """
        from quoth.extract import registered
        from quoth.language.parser import DEFAULT_MODEL, seek
        from quoth.resolve import gazetteer

        registered(self.extractor)
        gazetteer(*self.gazetteers)
        seek(self.model or DEFAULT_MODEL)

    def _own_names(self) -> str:
        """Return a hash of the user's own names, or nothing; other names make another graph."""
        from quoth.resolve.gazetteer import own_files

        files = own_files(*self.gazetteers)
        return (
            hashlib.sha256(b"\f".join(path.read_bytes() for path in files)).hexdigest()[:12] if files else ""
        )


def _named(provenance: Provenance, names: str) -> Provenance:
    return replace(provenance, lexicon=f"{provenance.lexicon}+{names}")
