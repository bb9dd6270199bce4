"""
One table of all that is measured: `make bench`.

    python benchmarks/report.py                     a quick profile, some minutes
    python benchmarks/report.py --full              up to 500,000 claims, all articles
    python benchmarks/report.py --only growth --json    parts of it, for programs
    python benchmarks/report.py --save              keep it under benchmarks/results
    python benchmarks/report.py --against 20261125  beside a kept result; fails where a ratio slowed

Ratios within one run are what a busy machine changes least; seconds are this machine's. A figure that has
a bound says so, and whether it is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from comparison import TOLERANCE, slower
from extraction import LENGTHS, extraction
from figures import ROOT, Figure, cpu_s, figures_from, line, record
from growth import growth
from scores import scores
from texts import texts
from throughput import second_worker, throughput

sys.path.insert(0, str(ROOT))
RESULTS = ROOT / "benchmarks" / "results"


@dataclass(frozen=True, slots=True)
class Profile:
    """How much is measured."""

    texts: int
    runs: int
    lengths: tuple[int, ...]
    claims: tuple[int, ...]
    page_claims: tuple[int, ...]
    scored: int | None


TINY = Profile(texts=2, runs=1, lengths=(1_000, 2_000), claims=(100, 200), page_claims=(50,), scored=1)
QUICK = Profile(
    texts=30,
    runs=3,
    lengths=LENGTHS,
    claims=(3_000, 10_000, 30_000),
    page_claims=(1_000,),
    scored=20,
)
FULL = Profile(
    texts=84,
    runs=3,
    lengths=LENGTHS,
    claims=(10_000, 100_000, 500_000),
    page_claims=(1_000, 5_000, 20_000),
    scored=None,
)


def main() -> int:
    """Measure, print, keep and compare as asked; 1 where something slowed."""
    options = _options()
    profile = FULL if options.full else TINY if options.tiny else QUICK
    parts = parts_of(profile)
    measured = []
    for part in options.only or parts:
        for figure in parts[part]():
            measured.append(figure)
            if not options.json:
                print(line(figure), flush=True)
    kept = record(measured)
    if options.json:
        json.dump(kept, sys.stdout)
    if options.save:
        print(f"kept as {saved(kept).relative_to(ROOT)}", file=sys.stderr)
    if options.against:
        return compared(options.against, measured)
    return 0


def parts_of(profile: Profile) -> Mapping[str, Callable[[], Iterator[Figure]]]:
    """Return the parts of the table, each measured when it is called."""
    return {
        "throughput": lambda: throughput(texts(profile.texts), runs=profile.runs),
        "extraction": lambda: extraction(texts(profile.texts), runs=profile.runs, lengths=profile.lengths),
        "workers": lambda: second_worker(texts(profile.texts), runs=1),
        "growth": lambda: growth(profile.claims),
        "viewer": lambda: painted(profile.page_claims),
        "scores": lambda: scores(limit=profile.scored),
    }


def painted(sizes: tuple[int, ...]) -> Iterator[Figure]:
    """Yield what making the page takes; benchmarks/viewer.py measures it in a browser."""
    from tests.view.invented import invented

    from quoth.view import page

    for size in sizes:
        sample = invented(size)
        made: list[str] = []
        seconds = cpu_s(lambda of=sample, to=made: to.append(page(of.claims, of.documents, texts=False)))
        yield Figure("viewer", f"page of {size:,} claims: seconds", seconds)
        limit = 1.2e6 + 500 * size
        yield Figure("viewer", f"page of {size:,} claims: bytes, of its limit", len(made[0].encode()) / limit)


def saved(kept: dict[str, object]) -> Path:
    """Write a result under its day and commit."""
    day = str(kept["measured"])[:10].replace("-", "")
    path = RESULTS / f"{day}-{kept['commit']}.json"
    RESULTS.mkdir(exist_ok=True)
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return path


def compared(day: str, measured: list[Figure]) -> int:
    """Print what slowed since the newest kept result whose name begins so; 1 where something did."""
    found = sorted(RESULTS.glob(f"{day}*.json"))
    if not found:
        sys.exit(f"{RESULTS}: no result whose name begins with '{day}'")
    before = figures_from(json.loads(found[-1].read_text(encoding="utf-8")))
    lines = list(slower(before, measured, tolerance=TOLERANCE))
    print("\n".join(lines) or f"no ratio is more than {TOLERANCE:.0%} slower than in {found[-1].name}")
    return 1 if lines else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--full", action="store_true", help="all articles, up to 500,000 claims")
    size.add_argument("--tiny", action="store_true", help="just try whether everything runs")
    parser.add_argument("--only", action="append", choices=sorted(parts_of(TINY)), help="a part (repeatable)")
    parser.add_argument("--json", action="store_true", help="print the record instead of the table")
    parser.add_argument("--save", action="store_true", help="keep the result under benchmarks/results")
    parser.add_argument("--against", metavar="DAY", help="compare with a kept result")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
