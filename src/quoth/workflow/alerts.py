"""Alerts: what a graph newly shows: contradictions, revisions, and what became of promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quoth.workflow.claim_graph import ClaimGraph


class Event(Enum):
    """What somebody who waits for news wants to be told."""

    CONTRADICTION = "contradiction"
    REVISION = "revision"
    PROMISE_KEPT = "promise kept"
    PROMISE_BROKEN = "promise broken"
    PROMISE_REFUSED = "promise refused"
    PROMISE_WITHDRAWN = "promise withdrawn"


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that is new; `row` is the row of the question that shows it, or the promise."""

    event: Event
    row: Any


class Watch:
    """
    What a graph shows, so that the next look tells only what is new.

    Made before documents come in; `news` is asked after each.
    """

    def __init__(self, graph: ClaimGraph) -> None:
        self._graph = graph
        self._seen = dict.fromkeys(_shown(graph))

    def news(self) -> Iterator[Alert]:
        """Yield what the graph shows now and did not show at the last look."""
        for alert in _shown(self._graph):
            if alert not in self._seen:
                self._seen[alert] = None
                yield alert


def _shown(graph: ClaimGraph) -> Iterator[Alert]:
    """Yield all there is to be told of a graph."""
    for row in graph.contradictions():
        yield Alert(Event.CONTRADICTION, row)
    for stand in graph.positions():
        if stand.revises:
            yield Alert(Event.REVISION, stand)
    for promise in graph.promises():
        yield Alert(Event(f"promise {promise.result.value}"), promise)
