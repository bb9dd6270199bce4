"""The named questions: a name and parameters in, typed rows out; each has its query in `ontology/queries`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, product
from typing import Any

from quoth.errors import UnknownName
from quoth.query import answers, contested, rows
from quoth.query.hearing import Between, known
from quoth.query.ledger import Deed, ledger
from quoth.query.library import query_text
from quoth.query.names import entities, labels
from quoth.query.narrowing import Among, solutions
from quoth.query.sides import Side
from quoth.query.typed import in_order, typed
from quoth.store import Row, Solutions, Store
from quoth.store.terms import local, value

Solve = Callable[[str, Among], Solutions]
"""Answers a query in which these variables are among these entities."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """An entity by which a question is narrowed: it stands in the place of any of these variables."""

    name: str
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question with a name.

    `row` is what its answer is made of, `order` the fields the answer is sorted by (`-` before one turns it
    round). Where SPARQL alone cannot say it, `finish` makes the answer of the rows of the query, which is
    `query` if it is another's, and whose own rows are `read`. Where it makes `pairs` of claims, it is
    narrowed to those of which either claim is asked for.
    """

    name: str
    summary: str
    row: type[Any]
    order: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    query: str | None = None
    read: type[Any] | None = None
    finish: Callable[[Iterable[Any], Store], Iterable[Any]] = lambda rows, _: rows
    pairs: bool = False


def questions() -> tuple[Question, ...]:
    """Return all named questions in order of name."""
    return tuple(_QUESTIONS[name] for name in sorted(_QUESTIONS))


def question(name: str) -> Question:
    """
    Return a named question.

    Raises:
        UnknownName: there is none of that name.
    """
    if name not in _QUESTIONS:
        raise UnknownName("question", name, known=_QUESTIONS)
    return _QUESTIONS[name]


def run(store: Store, name: str, **parameters: str) -> tuple[Any, ...]:
    """
    Return the rows of a named question; parameters narrow it.

    Raises:
        UnknownName: there is no such question, it has no such parameter, or nobody is called that.
    """
    return answer(question(name), parameters, store, names=store, solve=partial(solutions, store))


def answer(
    asked: Question, parameters: Mapping[str, str], store: Store, *, names: Store, solve: Solve
) -> tuple[Any, ...]:
    """
    Return the rows of a question where `solve` answers its query, for every way to narrow it.

    The answer is finished by `store`; `names` is the one that knows what everything is called.
    """
    query, read, called = query_text(asked.query or asked.name), asked.read or asked.row, labels(names)
    choices = tuple(_choices(names, asked, parameters))
    if asked.pairs:
        every = solve(query, _concerned(query, choices, solve))
        claims = tuple(every.rows)
        pairs = asked.finish(typed(read, Solutions(every.variables, iter(claims)), called), store)
        return in_order(_of_either(pairs, every.variables, claims, choices), asked.order)
    found = chain.from_iterable(typed(read, solve(query, chosen), called) for chosen in choices)
    return in_order(asked.finish(dict.fromkeys(found), store), asked.order)


def _concerned(query: str, choices: Collection[Among], solve: Solve) -> Among:
    """Return the subjects of what is asked for: two claims that make a pair have one."""

    def subjects(name: str, entities: Collection[str]) -> set[str]:
        answered = solve(query, {name: entities})
        place = answered.variables.index("subject")
        return {value(row[place]) for row in answered.rows}

    if not all(choices):
        return {}
    of_each = (set.intersection(*(subjects(*each) for each in chosen.items())) for chosen in choices)
    return {"subject": set().union(*of_each)}


def _of_either(
    pairs: Iterable[Any], variables: tuple[str, ...], claims: Collection[Row], choices: Iterable[Among]
) -> Iterator[Any]:
    """Yield the pairs in which, for one of the choices, each variable is its entity in either claim."""

    def fitting(name: str, entities: Collection[str]) -> set[str]:
        place, claim = variables.index(name), variables.index("claim")
        return {local(value(row[claim])) for row in claims if value(row[place]) in entities}

    wanted = [[fitting(*each) for each in chosen.items()] for chosen in choices]
    for pair in pairs:
        both = {pair.claim, pair.other}
        if any(all(both & claims for claims in chosen) for chosen in wanted):
            yield pair


def _choices(store: Store, asked: Question, given: Mapping[str, str]) -> Iterator[Among]:
    """Return every way in which the parameters can stand in the query: a name may mean several entities."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    choices = []
    for name, entity in given.items():
        if name not in known:
            raise UnknownName(f"parameter of '{asked.name}'", name, known=known)
        choices.append(list(product(known[name].variables, entities(store, entity))))
    for chosen in product(*choices):
        # Two parameters may not fight over one variable; each then stands in one of its others.
        if len({variable for variable, _ in chosen}) == len(chosen):
            yield {variable: (entity,) for variable, entity in chosen}


_ABOUT = Parameter("about", ("subject", "object"))
_SOURCE = Parameter("source", ("source",))
_EITHER_SOURCE = Parameter("source", ("source", "otherSource"))
_TOLD = ("source", "date", "document", "subject", "relation", "object", "claim")
_PAIRED = ("subject", "relation", "object", "date", "other_date", "claim", "other")

_ALL = (
    Question(
        "brokers",
        "through whom others are heard",
        row=rows.Broker,
        order=("-claims", "broker", "of", "passes"),
        parameters=(Parameter("broker", ("broker",)), Parameter("of", ("of",))),
    ),
    Question(
        "claims-by-source",
        "who says what",
        row=rows.Said,
        order=_TOLD,
        parameters=(_SOURCE, _ABOUT),
    ),
    Question(
        "commitments",
        "who has committed to what, who is only willing, who to nothing",
        row=rows.Commitment,
        order=("actor", "standing", "date", "document", "relation", "object", "claim"),
        parameters=(Parameter("actor", ("actor",)), _SOURCE),
        read=Deed,
        finish=ledger,
    ),
    Question(
        "contradictions",
        "claims that cannot both hold, most direct first",
        row=rows.Contradiction,
        order=("basis", *_PAIRED),
        parameters=(_SOURCE, _ABOUT),
        query="contested",
        read=Side,
        finish=contested.contradictions,
        pairs=True,
    ),
    Question(
        "corroboration",
        "who else says so, independently",
        row=rows.Corroboration,
        order=_PAIRED,
        parameters=(_EITHER_SOURCE, _ABOUT),
        finish=answers.independent,
    ),
    Question(
        "disputed",
        "what some sources support and others oppose, most disputed first",
        row=rows.Disputed,
        order=("-weaker_side", "subject", "relation", "object"),
        parameters=(_ABOUT,),
        query="contested",
        read=Side,
        finish=contested.disputes,
    ),
    Question(
        "hearsay",
        "through whom claims came, longest chain first",
        row=rows.Hearsay,
        order=("-length", "date", "document", "subject", "relation", "object", "claim"),
        parameters=(_ABOUT,),
        read=rows.Step,
        finish=answers.chains,
    ),
    Question(
        "known",
        "what one knows of another's position, and only through whom",
        row=rows.Known,
        order=("by", "of", "date", "document", "subject", "relation", "object", "claim"),
        parameters=(Parameter("by", ("by",)), Parameter("of", ("of",))),
        read=Between,
        finish=known,
    ),
    Question(
        "one-sourced",
        "what rests on a single source",
        row=rows.OneSourced,
        order=("source", "subject", "relation", "object"),
        parameters=(_SOURCE, _ABOUT),
    ),
    Question(
        "positions",
        "where sources stand, day by day, and where they changed",
        row=rows.Stand,
        order=_TOLD,
        parameters=(
            Parameter("of", ("source", "subject")),
            Parameter("on", ("object", "subject")),
        ),
        finish=contested.revisions,
    ),
)
_QUESTIONS = {question.name: question for question in _ALL}
