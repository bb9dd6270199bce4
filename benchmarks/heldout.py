"""
Score extraction on texts written after its rules: our own gold claims in, figures and errors out.

    python benchmarks/heldout.py ../shared/gold [--errors]

The folder holds the scorer, `score.py`, as for calibration.py. The texts are tests/extract/heldout.jsonl;
their claims were written by hand before the extractor saw them. Rules were mended after the first round, so
that only the second says how they do on what nobody has looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from calibration import documents, scorer

import quoth
from quoth.model.record import claim_record

GOLD = Path(__file__).parent.parent / "tests" / "extract" / "heldout.jsonl"


def main() -> int:
    """Score both rounds and print them, with their errors where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("folder", type=Path, help="folder that holds score.py")
    parser.add_argument("--errors", action="store_true", help="print every error with its text")
    options = parser.parse_args()
    score = scorer(options.folder / "score.py")
    results = scored(score)
    print("round  items  claims  triple P      R     F1   joint F1   full F1")
    for number in sorted(results):
        print(line(number, score.summarize(results[number])))
        if options.errors:
            score.print_errors(results[number], sys.maxsize)
    return 0


def scored(score: ModuleType) -> dict[int, list[Any]]:
    """Return the scorer's result of every item, by round."""
    records: dict[str, list[Any]] = defaultdict(list)
    for claim in quoth.extract(documents(GOLD)):
        records[claim.document].append(score.SystemClaim(0, claim_record(claim)))
    rounds = {item["id"]: item["round"] for item in map(json.loads, GOLD.open(encoding="utf-8"))}
    results: dict[int, list[Any]] = defaultdict(list)
    for name, item in score.load_gold(GOLD).items():
        results[rounds[name]].append(score.score_item(item, records[name]))
    return results


def line(number: int, summary: dict[str, Any]) -> str:
    """Lay out one round's figures."""
    triple = summary["triple"]
    return (
        f"{number:>5}{summary['items']:>7}{summary['gold_required']:>8}"
        f"{triple['precision']:>10.3f}{triple['recall']:>7.3f}{triple['f1']:>7.3f}"
        f"{summary['joint']['f1']:>11.3f}{summary['full']['f1']:>10.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
