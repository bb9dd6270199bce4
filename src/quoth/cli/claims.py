"""`quoth claims`: what is claimed, by whom, narrowed by filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from quoth.cli import options
from quoth.cli.claim_rows import READABLE, readable_rows
from quoth.cli.filters import filtered
from quoth.cli.options import Rows
from quoth.cli.output import print_rows, tell
from quoth.export.tables import COLUMNS, claim_rows
from quoth.model.claim import Claim
from quoth.model.record import claim_record
from quoth.workflow import ClaimGraph, Filters, open_graph


@filtered
def claims(
    filters: Filters,
    form: options.Format = Rows.TABLE,
    graph: options.Graph = options.GRAPH,
) -> None:
    """List claims, in order of date, document and place."""
    with open_graph(graph, read_only=True) as opened:
        found = opened.claims(
            **filters,
        )
        print_claims(found, opened, form)


def print_claims(found: Sequence[Claim], graph: ClaimGraph, form: Rows) -> None:
    """Print claims: in tables what a person reads, in CSV the export's columns, in JSON the whole records."""
    if form in (Rows.JSON, Rows.JSONL):
        print_rows(map(claim_record, found), (), form)
        return
    documents = {document.id: document for document in graph.documents()}
    if form is Rows.TABLE:
        print_rows(readable_rows(found, documents), READABLE, form)
        tell(f"{len(found)} claim{'' if len(found) == 1 else 's'}")
    else:
        print_rows(map(asdict, claim_rows(found, documents)), COLUMNS, form)
