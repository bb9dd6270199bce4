"""What an export asks of the documents its claims stand in."""

from __future__ import annotations

from typing import Protocol

from quoth.model.document import Document


class Documents(Protocol):
    """Documents by id: a dictionary, or something that reads one when it is asked for."""

    def __getitem__(self, id: str, /) -> Document:
        """Return one document."""
        ...
