"""
Print how often claims of a given confidence are jointly right: a gold set and its scorer in, a table out.

    python benchmarks/calibration.py ../shared/gold

The folder holds `dev.jsonl` (or the file named by --gold) and `score.py`, whose judgement of a claim (triple,
polarity, modality and source all right) is the measure. Claims that the gold lists as optional count where
they are jointly right and are left out otherwise, as the scorer does.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import quoth
from quoth.model.document import Document
from quoth.model.record import claim_record

BANDS = (0.9, 0.8, 0.7, 0.5, 0.0)


def main() -> int:
    """Measure every claim of the gold texts and print the bands and the constructions."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("folder", type=Path, help="folder that holds the gold set and score.py")
    parser.add_argument("--gold", default="dev.jsonl", help="name of the gold file")
    options = parser.parse_args()
    judged = list(judgements(options.folder / options.gold, scorer(options.folder / "score.py")))
    print(table("confidence", ((band(record["confidence"]), right) for record, right in judged)))
    print(table("construction", ((record["construction"], right) for record, right in judged)))
    return 0


def scorer(path: Path) -> ModuleType:
    """Load the scorer from its file; it is no package."""
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def judgements(path: Path, score: ModuleType) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield each claim's record and whether it is jointly right."""
    gold = score.load_gold(path)
    records: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for claim in quoth.extract(documents(path)):
        records[claim.document].append(claim_record(claim))
    for name, item in gold.items():
        claims = [score.SystemClaim(0, record) for record in records[name]]
        matches = {id(match.system.raw): match for match in score.score_item(item, claims).matches}
        for record in records[name]:
            match = matches.get(id(record))
            if match is None or not match.gold.optional or match.joint:
                yield record, match is not None and match.joint


def documents(path: Path) -> Iterator[Document]:
    """Read the texts of a gold file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        published = date.fromisoformat(item["published"]) if item.get("published") else None
        yield Document(id=item["id"], text=item["text"], published=published)


def band(confidence: float) -> str:
    """Name the band a confidence falls in."""
    return f">= {next(floor for floor in BANDS if confidence >= floor):.1f}"


def table(title: str, rows: Iterable[tuple[str, bool]]) -> str:
    """Lay out how many claims of each kind there are, their share, and how many are right."""
    outcomes: dict[str, list[bool]] = defaultdict(list)
    for name, right in rows:
        outcomes[name].append(right)
    total = sum(map(len, outcomes.values()))
    lines = [f"{title:<16}{'claims':>8}{'share':>8}{'right':>8}"]
    for name in sorted(outcomes, reverse=True):
        found = outcomes[name]
        lines.append(f"{name:<16}{len(found):>8}{len(found) / total:>8.2f}{sum(found) / len(found):>8.3f}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
