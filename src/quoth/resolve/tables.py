"""Tables: the tab-separated files beside this module in, their rows out."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from quoth.language.lexicon import Row, rows


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one shipped table, by the name of its file."""
    path = files("quoth.resolve") / "gazetteers" / f"{name}.tsv"
    return tuple(rows(path.read_text(encoding="utf-8"), path=f"gazetteers/{name}.tsv"))
