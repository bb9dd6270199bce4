"""
Named questions over documents that are shared out over many stores: the rows that one store would give.

How a question can be split goes by what its rows hang on. A row that hangs on one document is found where
that lies; counts are added up; pairs of claims are looked for among those of all stores that could make one.
A question of which nobody has said how it can be split is refused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from types import MappingProxyType
from typing import Any

from quoth import vocab
from quoth.errors import QueryError
from quoth.model.entity import Account
from quoth.query.library import query_text
from quoth.query.narrowing import Among, solutions
from quoth.query.pairable import Pairable, contestable, pairable, repeated
from quoth.query.questions import Question, Solve, answer, question
from quoth.store import Row, Solutions, Store, open_store
from quoth.store.directory import directory, name_as
from quoth.store.quads.wording import named
from quoth.store.terms import BROADER, ENTITIES, EXACT_MATCH, TYPE, entity_iri, local, number, value

Claims = Mapping[str, Collection[str] | None]
"""Claims by document, by their ids; None for all of a document's."""

_COUNTS = ("claims", "documents")
_FACTS = {
    "q:kind": vocab.kind,
    "q:actsFor": vocab.actsFor,
    "q:Concept": TYPE,
    "skos:broader": BROADER,
    "skos:exactMatch": EXACT_MATCH,
}
"""What a query can look at of an entity, as queries write it; what it is called is put in afterwards."""


class Shares:
    """
    Stores among which documents are shared out, each document with all its versions in one of them.

    They are only read. What a person would have to wait for is done once: their names are gathered when the
    first question is asked.
    """

    def __init__(self, stores: Iterable[Store]) -> None:
        self.stores = tuple(stores)

    def run(self, name: str, **parameters: str) -> tuple[Any, ...]:
        """
        Return the rows of a named question over all stores, as one store of all documents would.

        Raises:
            UnknownName: there is no such question, it has no such parameter, or nobody is called that.
            QueryError: the question cannot be split.
            GraphError: a document lies in two of the stores.
        """
        asked = question(name)
        if name not in _WAYS:
            raise QueryError(
                f"'{name}' cannot be asked of several graphs; these can: {', '.join(sorted(_WAYS))}; "
                "for others import the documents into one graph"
            )
        store, solve = _WAYS[name](self, asked)
        return answer(asked, parameters, store, names=self.names, solve=solve)

    @cached_property
    def names(self) -> Store:
        """Return what all documents together call everything."""
        return directory(self.stores)

    def gathered(self, wanted: Iterable[tuple[Store, Claims]]) -> Store:
        """Return a store in memory of these claims, with the documents they stand in."""
        held = open_store()
        for store, claims in wanted:
            accounts = (_only(store.account(document), claims[document]) for document in sorted(claims))
            for _ in held.add(accounts):
                pass
        name_as(held, self.names)
        return held


Way = Callable[[Shares, Question], tuple[Store, Solve]]


def splittable() -> tuple[str, ...]:
    """Return the names of the questions that can be asked of several stores, in order."""
    return tuple(sorted(_WAYS))


def _by_document(shares: Shares, asked: Question) -> tuple[Store, Solve]:
    """
    Ask each store of its own documents.

    Where the query looks at what an entity is, which all documents decide together, those documents are asked
    apart that name one of which their own store holds something else.
    """
    text = query_text(asked.query or asked.name)
    looked_at = [term for name, term in _FACTS.items() if name in text]
    misled = [(store, _misled(store, shares.names, looked_at)) for store in shares.stores]
    apart = shares.gathered(misled)

    def solve(query: str, among: Among) -> Solutions:
        [first, *others] = [
            _without(solutions(store, query, among), claims) for store, claims in [*misled, (apart, {})]
        ]
        return Solutions(first.variables, chain(first.rows, *(other.rows for other in others)))

    return apart, solve


def _misled(store: Store, names: Store, looked_at: Iterable[str]) -> Claims:
    """Return the documents of a store that name an entity of which it does not know what all say of it."""
    astray = {entity for fact in looked_at for entity, _ in _facts(store, fact) ^ _facts(names, fact)}
    if not astray:
        return {}
    namings = store.select(query_text("namings"))
    return {
        local(value(document)): None
        for document, naming in namings
        if entity_iri(named(value(naming)).entity) in astray
    }


def _facts(store: Store, fact: str) -> set[tuple[str, str]]:
    found = store.quadstore.match(predicate=fact, graph=ENTITIES)
    return {(value(quad.subject), value(quad.object)) for quad in found}


def _without(answered: Solutions, documents: Collection[str]) -> Solutions:
    """Leave out the rows of some documents."""
    place = answered.variables.index("document")
    return Solutions(
        answered.variables, (row for row in answered.rows if local(value(row[place])) not in documents)
    )


def _by_sum(shares: Shares, _asked: Question) -> tuple[Store, Solve]:
    """Add up the counts: no claim and no document is in two stores."""

    def solve(query: str, among: Among) -> Solutions:
        return _summed([solutions(store, query, among) for store in shares.stores])

    return shares.names, solve


def _by_sources(shares: Shares, _asked: Question) -> tuple[Store, Solve]:
    """Count each source of each proposition, and keep propositions that have one in all stores together."""
    summed = _summed([solutions(store, query_text("sourced"), {}) for store in shares.stores])
    rows, place = tuple(summed.rows), summed.variables.index("proposition")
    sources = Counter(row[place] for row in rows)
    single = [row for row in rows if sources[row[place]] == 1]
    return shares.names, lambda _, among: _narrowed(Solutions(summed.variables, iter(single)), among)


def _summed(parts: Sequence[Solutions]) -> Solutions:
    """Add up what rows count that agree in everything else."""
    variables = parts[0].variables
    counted = [variables.index(name) for name in _COUNTS]
    sums: dict[Row, Counter[int]] = defaultdict(Counter)
    for row in chain.from_iterable(part.rows for part in parts):
        alike = tuple(None if place in counted else term for place, term in enumerate(row))
        sums[alike].update({place: int(value(row[place])) for place in counted})
    return Solutions(variables, (_with_counts(row, counts) for row, counts in sums.items()))


def _with_counts(row: Row, counts: Mapping[int, int]) -> Row:
    return tuple(number(counts[place]) if place in counts else term for place, term in enumerate(row))


def _narrowed(answered: Solutions, among: Among) -> Solutions:
    """Keep the rows in which these variables are these entities."""
    places = {answered.variables.index(name): entities for name, entities in among.items()}
    rows = (row for row in answered.rows if all(value(row[at]) in found for at, found in places.items()))
    return Solutions(answered.variables, rows)


def _by_pairs(
    could_pair: Callable[[Sequence[Pairable]], set[Pairable]], shares: Shares, _: Question
) -> tuple[Store, Solve]:
    """Gather the claims that could be one of a pair, wherever they lie, and look for pairs among them."""
    by_store = [tuple(pairable(store)) for store in shares.stores]
    chosen = could_pair(tuple(chain.from_iterable(by_store)))
    wanted = [
        (store, _by_their_documents(claim for claim in claims if claim in chosen))
        for store, claims in zip(shares.stores, by_store, strict=True)
    ]
    held = shares.gathered(wanted)
    return held, partial(solutions, held)


def _by_document_and_pairs(shares: Shares, asked: Question) -> tuple[Store, Solve]:
    """Ask each store of its own documents, and gather what may have been revised, wherever it lies."""
    _, solve = _by_document(shares, asked)
    held, _ = _by_pairs(contestable, shares, asked)
    return held, solve


def _by_their_documents(claims: Iterable[Pairable]) -> Claims:
    found: dict[str, set[str]] = defaultdict(set)
    for each in claims:
        found[local(value(each.document))].add(local(value(each.claim)))
    return found


def _only(account: Account, claims: Collection[str] | None) -> Account:
    """Return an account of these claims alone; what they do not need is left behind."""
    if claims is None:
        return account
    kept = tuple(claim for claim in account.claims if claim.id in claims)
    return replace(account, claims=kept, attributions=())


_WAYS: Mapping[str, Way] = MappingProxyType(
    {
        "brokers": _by_sum,
        "claims-by-source": _by_document,
        "commitments": _by_document,
        "contradictions": partial(_by_pairs, contestable),
        "corroboration": partial(_by_pairs, repeated),
        "disputed": partial(_by_pairs, contestable),
        "hearsay": _by_document,
        "known": _by_document,
        "one-sourced": _by_sources,
        "positions": _by_document_and_pairs,
    }
)
