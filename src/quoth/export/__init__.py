"""Export: claims in, files other programs read out."""

from __future__ import annotations

from quoth.export.formats import FORMATS, exported

__all__ = ["FORMATS", "exported"]
