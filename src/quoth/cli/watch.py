"""`quoth watch`: files added as they appear, and what is new as JSON Lines."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Annotated

import typer

from quoth.analysis import Promise
from quoth.cli import options
from quoth.cli.answers import record
from quoth.cli.output import Row, tell
from quoth.errors import QuothError
from quoth.model.record import claim_record
from quoth.workflow import ClaimGraph, open_graph, ready
from quoth.workflow.alerts import Alert, Watch
from quoth.workflow.arrivals import SETTLE_S, arrivals


def watch(
    folder: Annotated[Path, typer.Argument(help="The folder whose new files are added.")],
    settle: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.05, help="How long a file is left alone to be whole.")
    ] = SETTLE_S,
    publisher: Annotated[str | None, typer.Option(help="Who published the files.")] = None,
    model: options.Model = None,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Add files as they appear; tell what contradicts, revises, keeps or breaks promises; Ctrl-C ends it."""
    # Started in the background, a process is born deaf to Ctrl-C.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    ready(model=model)
    with open_graph(graph) as opened:
        watched = Watch(opened)
        try:
            for path in arrivals(folder, settle_s=settle):
                add(opened, path, publisher=publisher, model=model)
                for alert in watched.news():
                    print(json.dumps(told(alert), ensure_ascii=False, default=str), flush=True)
        except KeyboardInterrupt:
            tell("stopped")


def add(graph: ClaimGraph, path: Path, *, publisher: str | None, model: str | None) -> None:
    """Add what a file holds; what cannot be read of it is said, and the watch goes on."""
    from quoth.read import Given, documents

    texts = documents(path, given=Given(publisher=publisher), aside=refuse)
    for added in graph.add_each(texts, update=True, model=model, aside=refuse):
        tell(f"{added.document}: {added.outcome.value}")


def refuse(error: QuothError) -> None:
    """Say what could not be read or kept."""
    tell(f"quoth: {error}")


def told(alert: Alert) -> Row:
    """Return an alert as one JSON object."""
    if isinstance(alert.row, Promise):
        promise, outcome = map(claim_record, (alert.row.promise, alert.row.outcome))
        return {"event": alert.event.value, "promise": promise, "outcome": outcome}
    return {"event": alert.event.value, **record(alert.row)}
