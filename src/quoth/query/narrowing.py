"""
Narrowing: a question's query and what some of its variables are in, its rows out, found from there.

Oxigraph decides how to join before it knows what a variable is, so that a query about all claims sweeps whole
columns though one source is asked for. Changes that change no row make it look up instead: what a variable
can be is written as VALUES where the query speaks of it, and `{ SELECT * { … } }`, which keeps it from
looking up, is taken off (docs/decisions/0019-found-from-what-is-asked-for.md).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from quoth.query.groups import Column, Group, grouped
from quoth.store import Row, Solutions, Store, Term
from quoth.store.terms import node, value

_MAY_BE_UNBOUND = frozenset({"object"})
"""Variables of OPTIONAL parts: put in beforehand they would be bound in every row, so rows are compared."""

_FEW = 5_000
"""So many rows are looked up, at 10 µs a column; a sweep of 100,000 claims takes 35 to 100 ms a column."""


Among = Mapping[str, Collection[str]]
"""By variable (its name) the entities (by IRI) it is to be one of."""


@dataclass(frozen=True, slots=True)
class Given:
    """What some variables can be; whatever stands here came out of the store."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        if not self.rows:  # rdflib falls over a VALUES without rows
            return "FILTER(false)"
        rows = (f"({' '.join('UNDEF' if term is None else str(term) for term in row)})" for row in self.rows)
        return f"VALUES ({' '.join(self.variables)}) {{ {' '.join(rows)} }}"


def solutions(store: Store, query: str, among: Among) -> Solutions:
    """Answer a question's query where its variables are among these entities."""
    if not among:
        return _answer(store, query)
    return _looked_up(store, query, among) or _swept(store, query, among)


def _swept(store: Store, query: str, among: Among) -> Solutions:
    """Answer in sweeps of whole columns, but for those that are narrowed."""
    single = {name: entity for name, entities in among.items() for entity in entities if len(entities) == 1}
    put_in = {name: node(entity) for name, entity in single.items() if name not in _MAY_BE_UNBOUND}
    return _fitting(_answer(store, query, put_in), among)


def _looked_up(store: Store, sparql: str, among: Among) -> Solutions | None:
    """Answer from what is asked for; None where that is too much to look up, or cannot be begun with."""
    query = grouped(sparql)
    place = query.parts.index("WHERE") + 1
    body = query.parts[place]
    assert isinstance(body, Group)
    given = tuple(_keys(store, body, among))
    if who := _who(body):
        if not (_are_few(given) and all(who.selects_all(each.variables) for each in given)):
            return None
        given, body = (_asked(store, found_from(given, who)),), Group(body.parts[1:])
    if not _are_few(given):
        return None
    found = Group((*query.parts[:place], found_from(given, body), *query.parts[place + 1 :]))
    return _fitting(_answer(store, found.text), among)


def found_from(given: Iterable[Given], group: Group) -> Group:
    """
    Return a group that begins with what is given, where it speaks of it, and looks up what hangs on that.

    What is left out shares a variable with every row, so that MINUS leaves out what NOT EXISTS does.

    >>> about = Given(("?about",), ((node("https://w3id.org/quoth/id/entity/seoul"),),))
    >>> print(found_from([about], grouped("{ SELECT * { ?proposition q:subject ?about } }")).text)
    VALUES (?about) { (<https://w3id.org/quoth/id/entity/seoul>) } { ?proposition q:subject ?about }
    """
    given = tuple(given)
    here = [each for each in given if not group.is_select and group.speaks_of(each.variables)]
    parts: list[str | Group] = list(map(str, here))
    for place, part in enumerate(group.parts):
        if here and isinstance(part, Group) and group.is_minus(place) and part.is_of_columns:
            parts[-1:] = "FILTER", "NOT", "EXISTS", *_unswept(part)
        elif isinstance(part, str) or group.is_aside(place):
            parts.append(part)
        elif part.swept or group.is_optional(place):
            parts.extend(_unswept(part) if here else (part,))
        else:
            parts.append(found_from((each for each in given if part.selects_all(each.variables)), part))
    return Group(tuple(parts))


def _unswept(part: Group) -> tuple[str | Group, ...]:
    """
    Return a column, or those of an OPTIONAL, as triples that are looked up in their order.

    What every row must have and none tells (`?claim q:position q:supports`) is a condition: Oxigraph takes it
    for so rare that it would begin with it instead.
    """
    match part.swept and part.swept.parts:
        case (str(of), str(), str(to)) if of[0] == "?" != to[0]:
            return "FILTER", "EXISTS", part.swept or part
    if part.swept:
        return (part.swept,)
    return (Group(tuple(each.swept or each if isinstance(each, Group) else each for each in part.parts)),)


def _who(body: Group) -> Group | None:
    """Return the sub-select a query begins with, if it finds by itself whom its columns are of."""
    first = body.parts[0]
    return first if isinstance(first, Group) and first.selects else None


def _keys(store: Store, body: Group, among: Among) -> Iterator[Given]:
    """
    Yield what it is that a query is found from, given who some of its variables are.

    What is about a subject is found from the claims on propositions with that subject.
    """
    who = _who(body)
    ends = who.selects if who else {of for of, _, _ in body.columns[:1]}
    for name, entities in among.items():
        known = Given((f"?{name}",), tuple((node(entity),) for entity in sorted(entities)))
        path = _path(body.columns, f"?{name}", ends)
        yield _asked(store, _walk(known, path)) if path else known


def _path(columns: Sequence[Column], start: str, ends: Collection[str]) -> tuple[Column, ...]:
    """Return the columns that lead from a variable to the nearest of some others; none if it is one."""
    paths: dict[str, tuple[Column, ...]] = {start: ()}
    ahead = deque([start])
    while ahead:
        here = ahead.popleft()
        if here in ends:
            return paths[here]
        for column in columns:
            of, _, to = column
            for there in ({of, to} - paths.keys()) if here in (of, to) else ():
                paths[there] = (*paths[here], column)
                ahead.append(there)
    return ()


def _walk(known: Given, path: tuple[Column, ...]) -> Group:
    """Return the query that goes from what is known along a path of columns to its end."""
    [end] = {path[-1][0], path[-1][2]} - {
        *known.variables,
        *(name for column in path[:-1] for name in column),
    }
    triples = (f"{of} {term} {to} ." for of, term, to in path)
    return Group(("SELECT", "DISTINCT", end, "WHERE", Group((str(known), *triples))))


def _asked(store: Store, query: Group) -> Given:
    """Return what a query finds, as far as it is few."""
    answer = _answer(store, query.text)
    rows = islice(dict.fromkeys(answer.rows), _FEW + 1)
    return Given(tuple(f"?{name}" for name in answer.variables), tuple(rows))


def _answer(store: Store, query: str, put_in: Mapping[str, Term] = MappingProxyType({})) -> Solutions:
    answer = store.query(query, put_in)
    if not isinstance(answer, Solutions):
        raise TypeError("the query of a named question must be a SELECT")
    return answer


def _are_few(given: Iterable[Given]) -> bool:
    return all(len(each.rows) <= _FEW for each in given)


def _fitting(answer: Solutions, among: Among) -> Solutions:
    """Keep the rows in which these variables are among these entities."""
    places = {answer.variables.index(name): entities for name, entities in among.items()}
    rows = (row for row in answer.rows if all(value(row[at]) in found for at, found in places.items()))
    return Solutions(answer.variables, rows)
