"""The library's handle on a graph: add texts, settle who is who, ask, look, compute."""

from __future__ import annotations

from quoth.workflow.deciding import Deciding
from quoth.workflow.keeping import Keeping
from quoth.workflow.showing import Showing


class ClaimGraph(Keeping, Deciding, Showing):
    """
    A graph of claims; close it, or use it in a `with` block. Filters are those of `quoth.Filters`.

    >>> import quoth
    >>> with quoth.open() as graph:
    ...     graph.documents()
    ()
    """
