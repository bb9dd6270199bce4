"""`quoth diff`: what one document, source or day says against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from quoth.analysis import Difference
from quoth.cli import options
from quoth.cli.claim_rows import readable_row
from quoth.cli.options import Rows
from quoth.cli.output import Row, print_rows
from quoth.model.record import claim_record
from quoth.workflow import ClaimGraph, open_graph

COLUMNS = ("change", "stated", "who says", "claim", "how", "against")
What = Annotated[str, typer.Argument(help="A document's id, a day (what was stated by then), or a source.")]


def diff(
    one: What, other: What, form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH
) -> None:
    """Compare two documents, sources or days: what the second opposes, adds, repeats and leaves out."""
    with open_graph(graph, read_only=True) as opened:
        found = opened.compare(one, other)
        rows = readable(found, opened) if form in (Rows.TABLE, Rows.CSV) else whole(found)
        print_rows(rows, COLUMNS, form)


def readable(found: Iterable[Difference], graph: ClaimGraph) -> Iterator[Row]:
    """Yield what a person reads of each difference; `against` says whose word it opposes or repeats."""
    documents = {document.id: document for document in graph.documents()}
    for each in found:
        row = readable_row(each.claim, documents[each.claim.document])
        against = readable_row(each.other, documents[each.other.document]) if each.other else None
        said = f"{against['who says']}, {against['document']}" if against else ""
        yield {"change": each.change.value, **row, "against": said}


def whole(found: Iterable[Difference]) -> Iterator[Row]:
    """Yield each difference with its claims as records of the extraction contract."""
    for each in found:
        other = claim_record(each.other) if each.other else None
        yield {"change": each.change.value, "claim": claim_record(each.claim), "other": other}
