"""
Run the benchmarks of two commits side by side, and fail where a ratio of the second slowed by over 20 %.

    python benchmarks/compare.py main~20 main [--only throughput] [--rounds 3] [--size full]

Each commit's files are laid out in a folder of their own and measured with this checkout's benchmarks in this
environment, by turns, so that what else the machine does falls on both; of each figure the median counts.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from comparison import TOLERANCE, slower, typical
from figures import ROOT, Figure, Kind, figures_from

REPORT = Path(__file__).with_name("report.py")
RATIOS = ("throughput", "extraction", "growth")


def main() -> int:
    """Measure both and print their ratios; 1 where the second is slower."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("before")
    parser.add_argument("after", nargs="?", default="HEAD")
    parser.add_argument("--only", action="append", help=f"parts of the table, else {', '.join(RATIOS)}")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--size", choices=["tiny", "quick", "full"], default="quick")
    options = parser.parse_args()
    asked = [f"--only={part}" for part in options.only or RATIOS]
    asked += [] if options.size == "quick" else [f"--{options.size}"]
    with tempfile.TemporaryDirectory() as folder:
        sides = [laid_out(commit, Path(folder)) for commit in (options.before, options.after)]
        rounds = [[measured(side, asked) for side in sides] for _ in range(options.rounds)]
    before, after = (typical(runs) for runs in zip(*rounds, strict=True))
    print(table(before, after, options.before, options.after))
    lines = list(slower(before, after, tolerance=TOLERANCE))
    print("\n".join(lines) or f"no ratio is more than {TOLERANCE:.0%} slower")
    return 1 if lines else 0


def laid_out(commit: str, folder: Path) -> Path:
    """Lay a commit's files out in a folder named by its hash; the repository is left as it is."""
    name = _git("rev-parse", "--verify", f"{commit}^{{commit}}").decode().strip()
    place = folder / name
    if not place.exists():
        with tarfile.open(fileobj=io.BytesIO(_git("archive", "--format=tar", name))) as archive:
            archive.extractall(place, filter="data")
    return place


def measured(side: Path, options: list[str]) -> list[Figure]:
    """Run this checkout's benchmarks with another commit's package."""
    environment = {**os.environ, "PYTHONPATH": str(side / "src")}
    ran = subprocess.run(
        [sys.executable, str(REPORT), "--json", *options], env=environment, capture_output=True, check=False
    )
    if ran.returncode:
        *_, last = ("", *ran.stderr.decode().splitlines())
        sys.exit(f"{side.name[:10]} cannot be measured by this checkout's benchmarks: {last}")
    return list(figures_from(json.loads(ran.stdout)))


def table(before: list[Figure], after: list[Figure], one: str, other: str) -> str:
    """Lay out the ratios of both, side by side."""
    now = {(figure.part, figure.what): figure.value for figure in after}
    lines = [f"{'':<64}{one[:12]:>12} {other[:12]:>12}"]
    for figure in before:
        value = now.get((figure.part, figure.what))
        if figure.kind is not Kind.FACT and value is not None:
            lines.append(f"{figure.part:<12}{figure.what:<52}{figure.value:>12.2f} {value:>12.2f}")
    return "\n".join(lines)


def _git(*arguments: str) -> bytes:
    ran = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=False)
    if ran.returncode:
        sys.exit(ran.stderr.decode().strip())
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
