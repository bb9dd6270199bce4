"""
Print the shape of graphs: what the claims generator imitates, and how near it comes.

    python benchmarks/shape.py graphs/summit-talks/claims.trig          a file that `quoth export` wrote
    python benchmarks/shape.py talks.graph                              a graph's folder
    python benchmarks/shape.py --claims 20000                           that many made-up claims

All shares are of claims unless a line says otherwise.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

from claims import accounts

from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.model.judgement import Modality, Polarity, Position
from quoth.query import run
from quoth.store import Store, open_store
from quoth.store.importing import held_in
from quoth.store.quads import quads


def main() -> None:
    """Print a line a figure, a column a graph."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("graphs", nargs="*", type=Path)
    parser.add_argument("--claims", type=int, default=0)
    asked = parser.parse_args()
    shapes = {path.parent.name if path.is_file() else path.name: shape_of(path) for path in asked.graphs}
    if asked.claims:
        made_up = open_store()
        list(made_up.add(accounts(asked.claims)))
        shapes["made up"] = dict(shape(made_up))
    print(f"{'':<44}" + "".join(f"{name:>16}" for name in shapes))
    for figure in next(iter(shapes.values()), ()):
        print(f"{figure:<44}" + "".join(f"{of_graph[figure]:>16.3f}" for of_graph in shapes.values()))


def shape_of(path: Path) -> dict[str, float]:
    """Return the shape of a graph in a folder or a file."""
    if path.is_file():
        with held_in(path) as store:
            return dict(shape(store))
    return dict(shape(open_store(path, read_only=True)))


def shape(store: Store) -> Iterator[tuple[str, float]]:
    """Yield the figures of a graph."""
    reports = [store.account(document.id) for document in store.documents()]
    claims = [claim for report in reports for claim in report.claims]
    yield "claims a report", len(claims) / len(reports)
    yield "entities named in a report", mean(len(report.entities) for report in reports)
    yield "letters of a report", mean(len(report.document.text) for report in reports)
    yield "quads", sum(len(quads(report)) for report in reports) / len(claims)
    yield from _parts(claims)
    yield from _recurring(reports, claims)
    for name in ("contradictions", "corroboration", "disputed", "commitments", "brokers"):
        yield f"rows of {name}", sum(1 for _ in run(store, name)) / len(claims)


def _parts(claims: list[Claim]) -> Iterator[tuple[str, float]]:
    yield "with an object", mean(claim.object is not None for claim in claims)
    yield "contexts", mean(len(claim.context) for claim in claims)
    yield "on a source's word", mean(bool(claim.attribution) for claim in claims)
    yield "on a source's word at second hand", mean(len(claim.attribution) > 1 for claim in claims)
    yield "with a time", mean(claim.time is not None for claim in claims)
    yield "negated", mean(claim.polarity is Polarity.NEGATED for claim in claims)
    yield "opposed by its source", mean(claim.position is Position.OPPOSES for claim in claims)
    yield "actual", mean(claim.modality is Modality.ACTUAL for claim in claims)


def _recurring(reports: list[Account], claims: list[Claim]) -> Iterator[tuple[str, float]]:
    telling: dict[tuple[str, str, str | None], list[str]] = defaultdict(list)
    for claim in claims:
        what = claim.subject.entity, claim.predicate.relation, claim.object.entity if claim.object else None
        telling[what].append(claim.document)
    elsewhere = (len(of_one) for of_one in telling.values() if len(set(of_one)) > 1)
    naming = Counter(entity.id for report in reports for entity in report.entities)
    yield "propositions", len(telling) / len(claims)
    yield "whose proposition another report has too", sum(elsewhere) / len(claims)
    yield "entities", len(naming) / len(claims)
    yield "entities in one report only, share of all", mean(count == 1 for count in naming.values())


if __name__ == "__main__":
    main()
