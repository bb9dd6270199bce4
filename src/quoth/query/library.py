"""The queries shipped as files: a name in, its text out."""

from __future__ import annotations

from functools import cache

from quoth.ontology import ontology_folder


@cache
def query_text(name: str) -> str:
    """Return the text of `ontology/queries/<name>.rq`."""
    return (ontology_folder() / "queries" / f"{name}.rq").read_text(encoding="utf-8")
