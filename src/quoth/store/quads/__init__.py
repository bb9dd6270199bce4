"""The only place where a claim becomes RDF and RDF a claim; nothing of an account is lost on the way."""

from __future__ import annotations

from quoth.store.quads.notes import Note, Notes, gathered
from quoth.store.quads.reader import Reader, blocks_from
from quoth.store.quads.reading import account_from, claims_from
from quoth.store.quads.sheet import Sheet
from quoth.store.quads.writing import quads, sheet_of

__all__ = [
    "Note",
    "Notes",
    "Reader",
    "Sheet",
    "account_from",
    "blocks_from",
    "claims_from",
    "gathered",
    "quads",
    "sheet_of",
]
