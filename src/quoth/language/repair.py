"""Repairs: named rules for what the small English parser gets wrong time and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.language.syntax import Columns


def repaired(columns: Columns) -> Columns:
    """Apply every repair to the columns of one document, in order, and return them."""
    return columns
