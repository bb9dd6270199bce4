"""
quoth: a claim-tracking knowledge graph.

Reads news text, finds who claims what about whom, how firmly and on whose word, keeps every claim with the
sentence that carries it, and lets people ask, look and compute. `quoth.extract` needs no graph; `quoth.open`
gives one.
"""

from __future__ import annotations

import quoth.extract as _extraction  # noqa: F401 - the package first, so that its import cannot hide the function below
from quoth.errors import QuothError
from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.workflow import ClaimGraph, Filters, SharedGraph, extract, open_shared
from quoth.workflow import open_graph as open

__all__ = [
    "Claim",
    "ClaimGraph",
    "Document",
    "Filters",
    "QuothError",
    "SharedGraph",
    "extract",
    "open",
    "open_shared",
]
