"""Who stands where on what: sources on one side, propositions on the other, a position on each edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from quoth.model.claim import Claim
from quoth.model.identity import proposition_id
from quoth.model.judgement import Position

if TYPE_CHECKING:
    from networkx import Graph


@dataclass(frozen=True, slots=True)
class Standing:
    """One named source's latest position on one proposition."""

    source: str
    proposition: str
    claim: Claim

    @property
    def position(self) -> Position:
        """Return where the source stands."""
        return self.claim.position


def standings(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Iterator[Standing]:
    """
    Yield each named source's latest claim on each proposition, sources and propositions in order of id.

    The document's own voice and sources nobody names have no standing here: the first is counted by who
    reads many papers, the second is nobody in particular.
    """
    dates = published or {}
    latest: dict[tuple[str, str], tuple[tuple[str, str, int], Claim]] = {}
    for claim in claims:
        innermost = claim.attribution[-1].source if claim.attribution else None
        if innermost is None:
            continue
        key = innermost.entity, proposition_of(claim)
        when = str(claim.stated_on(dates.get(claim.document)) or ""), claim.document, claim.sentence.start
        if key not in latest or latest[key][0] <= when:
            latest[key] = when, claim
    for (source, proposition), (_, claim) in sorted(latest.items(), key=lambda each: each[0]):
        yield Standing(source, proposition, claim)


def bipartite_graph_of(
    claims: Iterable[Claim], *, published: Mapping[str, date | None] | None = None
) -> Graph[str]:
    """
    Return sources (`bipartite=0`) and propositions (`bipartite=1`), joined by the sources' latest positions.

    networkx's bipartite algorithms take it as it is.
    """
    from networkx import Graph

    graph: Graph[str] = Graph()
    for standing in standings(claims, published=published):
        source, claim = standing.claim.attribution[-1].source, standing.claim
        graph.add_node(standing.source, bipartite=0, label=source.label if source else standing.source)
        graph.add_node(standing.proposition, bipartite=1, label=" ".join(filter(None, claim.triple)))
        graph.add_edge(
            standing.source, standing.proposition, position=standing.position.value, claim=claim.id
        )
    return graph


def proposition_of(claim: Claim) -> str:
    """Return the id of the proposition a claim is about."""
    object = claim.object.entity if claim.object else None
    return proposition_id(claim.subject.entity, claim.predicate.relation, object)
