"""`quoth add`: texts into the graph."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.claim_rows import readable_row
from quoth.cli.output import tell, watched
from quoth.workflow import ClaimGraph, open_graph, ready


def add(
    sources: options.Sources,
    published: options.Published = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it: the text's own voice.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address; its id, where none is given.")] = None,
    id: Annotated[str | None, typer.Option(help="Its id, fixed from now on.")] = None,
    language: options.Language = None,
    input: options.Input = "auto",
    column: options.Columns = None,
    encoding: options.Encoding = None,
    allow_private: options.AllowPrivate = False,
    update: Annotated[bool, typer.Option("--update", help="Keep a changed text as a new version.")] = False,
    report: Annotated[bool, typer.Option("--report", help="Say what each document changes.")] = False,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    gazetteer: options.Gazetteers = None,
    workers: options.Workers = 1,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add texts: what they claim, on whose word, and the sentences that say so. Twice changes nothing."""
    from quoth.read import Given
    from quoth.store import Outcome
    from quoth.workflow.versions import withdrawn

    given = Given(id, title, author, publisher, published, url, language)
    # All is read and loaded before the graph is touched: what is not there leaves nothing half-written.
    texts = list(
        options.read(
            sources, given, input=input, column=column, encoding=encoding, allow_private=allow_private
        )
    )
    ready(model=model, extractor=extractor, gazetteers=gazetteer or ())
    with open_graph(graph) as opened:
        added_each = opened.add_each(
            texts,
            update=update,
            model=model,
            extractor=extractor,
            gazetteers=gazetteer or (),
            workers=workers,
        )
        for added in watched(added_each, len(texts)):
            tell(f"{added.document}: {added.outcome.value}")
            if report:
                tell(f"{added.document}: {changes(opened, added.document)}")
            if added.outcome is Outcome.NEW_VERSION:
                for claim in withdrawn(opened.store, added.document):
                    tell(f"{added.document}: no longer says: {' '.join(claim.sentence.text.split())}")


def changes(graph: ClaimGraph, document: str) -> str:
    """
    Say in one line what a document does to what the others say.

    "opposes 1, adds 12, repeats 3; Ri Yong Ho denies: North Korea demand sanctions relief"
    """
    from quoth.analysis import Change

    found = graph.news(document)
    counts = Counter(difference.change for difference in found)
    kept = graph.store.document(document)
    opposed = (readable_row(each.claim, kept) for each in found if each.change is Change.OPPOSES)
    told = "".join(f"; {row['who says']}: {row['claim']} {row['how']}" for row in opposed)
    return ", ".join(f"{change.value} {counts[change]}" for change in Change if counts[change]) + told
