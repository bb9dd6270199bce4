"""
The worker's own process: one query on standard input, its answer in lines of JSON on standard output.

It opens a snapshot to read, takes no more memory than it may, and is killed by its parent when time is up:
neither Oxigraph's planner nor an aggregate can be interrupted from within.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from quoth.errors import QuothError
from quoth.query.wire import lines
from quoth.store import open_store


def main() -> None:
    """Answer the one query that stands on standard input."""
    asked = json.loads(sys.stdin.readline())
    store = open_store(Path(asked["graph"]), read_only=True)
    _limit(asked["memory_mb"])
    try:
        for line in lines(store.query(asked["sparql"]), most=asked["rows"]):
            sys.stdout.write(line)
    except QuothError as error:
        sys.stdout.write(json.dumps({"error": type(error).__name__, "message": str(error)}) + "\n")
    sys.stdout.flush()


def _limit(memory_mb: int) -> None:
    """Cap the address space above what is in use, and leave no core behind when a parser dies."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + memory_mb * 2**20,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
