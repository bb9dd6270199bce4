"""Refusals: what of many documents could not be read or kept, told and written down; the rest goes on."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from quoth.cli.output import tell
from quoth.errors import QuothError, SourceError

TOLD = 20
"""So many are told one by one; who wants all names a file for them."""


class Refusals:
    """Hears of each failure; with a path they are written there as JSON Lines: source, line, problem."""

    def __init__(self, path: Path | None = None) -> None:
        self.count = 0
        self._file: IO[str] | None = path.open("w", encoding="utf-8") if path else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def __call__(self, error: QuothError) -> None:
        """Hear of one failure."""
        self.count += 1
        if self._file:
            print(json.dumps(_record(error)), file=self._file, flush=True)
        if self.count <= TOLD:
            tell(f"quoth: {error}")
        elif self.count == TOLD + 1 and not self._file:
            tell("quoth: and more; --errors FILE writes all of them down")


def _record(error: QuothError) -> dict[str, object]:
    if isinstance(error, SourceError):
        return {"source": error.source, "line": error.line, "problem": error.problem}
    return {"source": getattr(error, "document", None), "line": None, "problem": str(error)}
