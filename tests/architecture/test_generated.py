"""What is generated is up to date, and what is shipped beside the code parses."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

from quoth.ontology import ontology_folder
from quoth.vocab import PREFIXES

TURTLE = sorted(ontology_folder().rglob("*.ttl"))
QUERIES = sorted(ontology_folder().rglob("*.rq"))


@pytest.mark.parametrize("path", TURTLE, ids=lambda path: path.name)
def test_turtle_parses(path: Path) -> None:
    """A file nobody loads in a test is a file that breaks at a user's."""
    assert list(pyoxigraph.parse(path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.name)
def test_queries_parse(path: Path) -> None:
    """A named question that cannot be asked is worse than one that is missing."""
    pyoxigraph.Store().query(path.read_text(encoding="utf-8"), prefixes=dict(PREFIXES))
