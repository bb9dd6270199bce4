"""`quoth add`: texts into the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from quoth.cli import options
from quoth.cli.claim_rows import readable_row
from quoth.cli.incoming import incoming, listener
from quoth.cli.output import tell
from quoth.cli.progress import Course, watched
from quoth.cli.refusals import Refusals
from quoth.cli.stopping import stoppable
from quoth.cli.tally import Tally, leave
from quoth.workflow import ClaimGraph, open_graph, ready

if TYPE_CHECKING:
    from quoth.store import Added


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
    again: Annotated[
        bool, typer.Option("--again", help="Read again also what is stored as it would be read.")
    ] = False,
    report: Annotated[bool, typer.Option("--report", help="Say what each document changes.")] = False,
    errors: options.Errors = None,
    strict: options.Strict = False,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    gazetteer: options.Gazetteers = None,
    workers: options.Workers = None,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add texts: what they claim, on whose word, and the sentences that say so. Twice changes nothing."""
    from quoth.read import Given

    given = Given(id, title, author, publisher, published, url, language)
    read = options.reading(given, input=input, column=column, encoding=encoding, allow_private=allow_private)
    with Refusals(errors) as refused, stoppable() as stop:
        aside = listener(sources, refused, errors=errors, strict=strict)
        course = Course()
        texts = incoming(sources, read, course, aside=aside)
        # A text, and all that reading needs, is there before the graph is: a refusal leaves nothing behind.
        first = list(islice(texts, 1))
        ready(model=model, extractor=extractor, gazetteers=gazetteer or ())
        if first:
            with open_graph(graph) as opened:
                added_each = opened.add_each(
                    chain(first, texts),
                    update=update,
                    again=again,
                    singly=report,
                    model=model,
                    extractor=extractor,
                    gazetteers=gazetteer or (),
                    workers=workers,
                    stop=stop,
                    aside=aside,
                )
                tell_of(watched(added_each, course), opened, report=report)
        leave(refused, stopped=stop())


def tell_of(added_each: Iterable[Added], graph: ClaimGraph, *, report: bool = False) -> None:
    """Tell what became of documents, what a new version no longer says, and in a report what each changes."""
    from quoth.store import Outcome
    from quoth.workflow.versions import withdrawn

    tally = Tally()
    for added in added_each:
        tally.hear(added, by_name=report)
        if report:
            tell(f"{added.document}: {changes(graph, added.document)}")
        if added.outcome is Outcome.NEW_VERSION:
            for claim in withdrawn(graph.store, added.document):
                tell(f"{added.document}: no longer says: {' '.join(claim.sentence.text.split())}")
    tally.sum_up()


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
