"""A person's SPARQL in, its answer out; nothing beyond the graph is reached and nothing in it is changed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

from quoth.errors import QueryError, QueryLimit, QuerySyntax
from quoth.query.guard import refuse
from quoth.query.limits import Limits
from quoth.query.wire import END, answer
from quoth.store import Answer, Store


def ask(store: Store, sparql: str, *, limits: Limits | None = None, network: bool = False) -> Answer:
    """
    Answer a query; within limits, in a process of its own that is stopped where it goes beyond them.

    Limits hold for graphs on disk, whose newest snapshot the process reads. Others are asked in this
    process, which a hard query can keep as long as it likes. With `network` a query may ask other servers
    by SERVICE; whom it asks then learns what it asks.

    Raises:
        QueryForbidden: it would reach the network or change the graph.
        QueryLimit: it is too long or too deeply nested to be parsed safely, or went beyond its limits.
        QuerySyntax: it cannot be parsed.
    """
    refuse(sparql, network=network)
    if limits is None or store.path is None:
        return store.query(sparql)
    return ask_apart(store.path, sparql, limits)


def ask_apart(graph: Path, sparql: str, limits: Limits) -> Answer:
    """
    Answer a query of a graph on disk in a process of its own; `ask` refuses what should not come so far.

    Raises:
        QueryLimit: it ran out of time, memory or rows, or the process died of it.
        QuerySyntax: it cannot be parsed.
    """
    worker = subprocess.Popen(
        [sys.executable, "-m", "quoth.query.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    replies = _replies(worker, _request(graph, sparql, limits), limits)
    return answer(next(replies), replies)


def _request(graph: Path, sparql: str, limits: Limits) -> str:
    asked = {"graph": str(graph), "sparql": sparql, "memory_mb": limits.memory_mb, "rows": limits.rows}
    return json.dumps(asked) + "\n"


def _replies(worker: subprocess.Popen[str], request: str, limits: Limits) -> Iterator[Any]:
    """Return the lines of the answer as they come, and let the worker go, whoever stops first."""
    assert worker.stdin and worker.stdout
    deadline = Timer(limits.timeout_s, worker.kill)
    deadline.start()
    try:
        with worker:
            worker.stdin.write(request)
            worker.stdin.flush()
            for count, line in enumerate(worker.stdout):
                reply = json.loads(line)
                if reply == END:
                    return
                _refuse_reply(reply, count, limits)
                yield reply
    except BrokenPipeError:
        pass
    finally:
        worker.kill()
        finished_in_time = deadline.is_alive()
        deadline.cancel()
    raise _cut_off(limits, in_time=finished_in_time)


def _refuse_reply(reply: Any, count: int, limits: Limits) -> None:
    if isinstance(reply, dict) and "error" in reply:
        refusal = QuerySyntax if reply["error"] == QuerySyntax.__name__ else QueryError
        raise refusal(reply["message"])
    if count > limits.rows:
        raise QueryLimit(f"more than {limits.rows:,} rows; narrow the query or give it a LIMIT")


def _cut_off(limits: Limits, *, in_time: bool) -> QueryLimit:
    """Say why an answer ended before its end."""
    if in_time:
        return QueryLimit(
            f"the query needed more than {limits.memory_mb:,} MB, or was more than a parser bears"
        )
    return QueryLimit(
        f"the query ran longer than {limits.timeout_s:g} seconds; narrow it, or give it more time"
    )
