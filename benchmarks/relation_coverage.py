"""
Measure how many of a corpus's predicates the relation vocabulary knows.

    python benchmarks/relation_coverage.py CORPUS.jsonl [more sources]

Each claim counts once, claims whose verb is only "be", "have" or "say" not at all. A predicate is known where
its relation is one of ontology/relations.ttl; the agentless passive is known where what was done is.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import quoth
from quoth.model.claim import Claim
from quoth.model.judgement import Voice
from quoth.ontology import Ontology, ontology
from quoth.read import documents

UNCOUNTED = frozenset({"be", "have", "say"})
SHOWN = 40


def main(sources: list[str]) -> None:
    """Print the share of known predicates and the commonest unknown ones."""
    terms = ontology()
    known, unknown = Counter[str](), Counter[str]()
    for claim in counted(sources):
        (known if is_known(claim, terms) else unknown)[claim.predicate.relation] += 1
    counts = known.total(), unknown.total()
    print(f"{sum(counts)} predicates, {counts[0] / sum(counts):.1%} of them in the vocabulary")
    print(f"{len(known)} different ones known, {len(unknown)} unknown; the commonest of these:")
    print(", ".join(f"{relation} {count}" for relation, count in unknown.most_common(SHOWN)))


def counted(sources: list[str]) -> Iterator[Claim]:
    """Yield the claims whose predicates count."""
    for source in sources:
        for document in documents(source):
            for claim in quoth.extract(document):
                if not _is_empty(claim):
                    yield claim


def is_known(claim: Claim, terms: Ontology) -> bool:
    """Tell whether the vocabulary knows the predicate, or for a passive without agent what was done."""
    if claim.predicate.relation in terms.relations:
        return True
    suffered = claim.voice is Voice.PASSIVE and claim.predicate.relation.startswith("be-")
    return suffered and _inner(claim.predicate.lemma, terms)


def _is_empty(claim: Claim) -> bool:
    """Tell whether the verb alone says nothing: "be", "have", "say", and "be expensive"."""
    relation = claim.predicate.relation
    return relation in UNCOUNTED or (relation.startswith("be-") and claim.voice is Voice.ACTIVE)


def _inner(lemma: str, terms: Ontology) -> bool:
    """Look up the verb at the end of a group: "promise to withdraw from" ends with "withdraw from"."""
    words = lemma.split()
    return any(terms.worded(" ".join(words[start:])) for start in range(len(words)))


if __name__ == "__main__":
    main(sys.argv[1:])
