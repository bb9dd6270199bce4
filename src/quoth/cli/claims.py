"""`quoth claims`: what is claimed, by whom, narrowed by filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from quoth.cli import options
from quoth.cli.claim_rows import READABLE, readable_rows
from quoth.cli.options import Rows
from quoth.cli.output import print_rows, tell
from quoth.export.tables import COLUMNS, claim_rows
from quoth.model.claim import Claim
from quoth.model.record import claim_record
from quoth.workflow import ClaimGraph, open_graph


def claims(
    about: options.About = None,
    by: options.By = None,
    relation: options.Relation = None,
    polarity: options.OfPolarity = None,
    modality: options.OfModality = None,
    since: options.Since = None,
    until: options.Until = None,
    words: options.Words = None,
    limit: options.Limit = None,
    form: options.Format = Rows.TABLE,
    graph: options.Graph = options.GRAPH,
) -> None:
    """List claims, in order of date, document and place."""
    with open_graph(graph, read_only=True) as opened:
        found = opened.claims(
            about=about,
            by=by,
            relation=relation,
            polarity=polarity,
            modality=modality,
            since=since,
            until=until,
            words=words,
            limit=limit,
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
