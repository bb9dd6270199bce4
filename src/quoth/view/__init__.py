"""The page: claims in, one self-contained HTML file out; the sentence behind each claim is one click away."""

from __future__ import annotations

from quoth.view.frame import frame
from quoth.view.page import Theme, page

__all__ = ["Theme", "frame", "page"]
