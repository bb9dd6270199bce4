"""Word lists about the dress of news texts, as rows and as small word classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from quoth.language.lexicon import Row, rows


@cache
def words() -> Mapping[str, frozenset[str]]:
    """Return the shipped words by class: call, channel, agency, finite, relative, month, small."""
    classes: dict[str, set[str]] = defaultdict(set)
    for row in table("words"):
        classes[row["class"]].add(row["word"])
    return {name: frozenset(members) for name, members in classes.items()}


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one of this floor's word lists."""
    path = f"lexicons/{name}.tsv"
    return tuple(rows((files("quoth.read") / path).read_text(encoding="utf-8"), path=path))
