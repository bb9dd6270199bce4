"""Reading: bytes, a path or an address in, documents with their blocks out."""

from __future__ import annotations

from quoth.read.blocks import marked
from quoth.read.given import Given, document
from quoth.read.manners import Manners
from quoth.read.places import places, stands_for_file
from quoth.read.sources import documents, holds_many

__all__ = ["Given", "Manners", "document", "documents", "holds_many", "marked", "places", "stands_for_file"]
