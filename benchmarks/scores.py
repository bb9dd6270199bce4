"""
Score extraction on the gold claims and the public benchmarks, where they lie beside the checkout.

    python benchmarks/scores.py [--limit 10]

What is given goes on to the scorer of the public benchmarks.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from figures import Figure

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def main() -> None:
    """Print both tables; say what is missing where there is nothing to score."""
    if not SHARED.is_dir():
        sys.exit(f"{SHARED}: no gold claims and benchmarks beside this checkout")
    print(gold().decode(), end="", flush=True)
    ran = subprocess.run([sys.executable, *_public(*sys.argv[1:])], env=ENVIRONMENT, check=False)
    sys.exit(ran.returncode)


def scores(*, limit: int | None = None) -> Iterator[Figure]:
    """Yield the figures a reader asks for first; none where nothing lies beside the checkout."""
    if not SHARED.is_dir():
        return
    own = json.loads(gold("--json"))
    for level in ("triple", "joint", "full"):
        yield Figure("gold", f"{level} F1", own[level]["f1"])
    some = ("--limit", str(limit)) if limit else ()
    ran = subprocess.run(
        [sys.executable, *_public("--json", "--no-startup", *some)],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        check=True,
    )
    public: dict[str, Any] = json.loads(ran.stdout)
    yield Figure("bench", "triples F1 (CaRB)", public["triples"]["scores"]["f1"])
    yield Figure("bench", "who said what F1 (PolNeAR)", public["attributions"]["scores"]["who_what"]["f1"])
    yield Figure("bench", "factuality Pearson r (UDS)", public["factuality"]["scores"]["pearson"])


def gold(*options: str) -> bytes:
    """Return how the claims of the gold texts compare with the claims a careful reader lists."""
    score, texts = SHARED / "gold/score.py", SHARED / "gold/dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "input.jsonl"
        claims = Path(folder) / "claims.jsonl"
        lines.write_bytes(told(sys.executable, score, texts, "--emit-input"))
        claims.write_bytes(told(BIN / "quoth", "extract", "--input", "jsonl", lines))
        return told(sys.executable, score, texts, claims, *options)


def _public(*options: str) -> tuple[str | Path, ...]:
    return (SHARED / "bench/run.py", *options)


def told(*command: str | Path) -> bytes:
    """Run a command and return what it prints."""
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    main()
