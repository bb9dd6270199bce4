"""Score extraction on the gold claims and the public benchmarks beside the checkout: `make bench`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def main() -> None:
    """Print both tables; say what is missing where there is nothing to score."""
    if not SHARED.is_dir():
        sys.exit(f"{SHARED}: no gold claims and benchmarks beside this checkout")
    gold()
    ran = subprocess.run(
        [sys.executable, SHARED / "bench/run.py", *sys.argv[1:]], env=ENVIRONMENT, check=False
    )
    sys.exit(ran.returncode)


def gold() -> None:
    """Print how the claims of the gold texts compare with the claims a careful reader lists."""
    score, texts = SHARED / "gold/score.py", SHARED / "gold/dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "input.jsonl"
        claims = Path(folder) / "claims.jsonl"
        run(lines, sys.executable, score, texts, "--emit-input")
        run(claims, BIN / "quoth", "extract", "--input", "jsonl", lines)
        subprocess.run([sys.executable, score, texts, claims], check=True)


def run(output: Path, *command: str | Path) -> None:
    """Run a command with its output in a file."""
    with output.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)


if __name__ == "__main__":
    main()
