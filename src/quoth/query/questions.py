"""The named questions: a name and parameters in, typed rows out; each has its query in `ontology/queries`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any

from quoth.errors import UnknownName
from quoth.query import answers, rows
from quoth.query.hearing import Between, known
from quoth.query.ledger import Deed, ledger
from quoth.query.library import query_text
from quoth.query.names import entities, labels
from quoth.query.oppositions import Pair, contradictions
from quoth.query.typed import in_order, typed
from quoth.store import Solutions, Store, Term
from quoth.store.terms import node, value

Solve = Callable[[str, Mapping[str, str]], Solutions]
"""Answers a query in which these variables are these entities."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """An entity by which a question is narrowed: it stands in the place of any of these variables."""

    name: str
    variables: tuple[str, ...]


_MAY_BE_UNBOUND = frozenset({"object", "otherObject"})
"""Variables of OPTIONAL parts: put in beforehand they would be bound in every row, so rows are compared."""


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question with a name.

    `row` is what its answer is made of, `order` the fields the answer is sorted by (`-` before one turns it
    round). Where SPARQL alone cannot say it, `finish` makes the answer of the rows of the query, which is
    `query` if it is another's, and whose own rows are `read`.
    """

    name: str
    summary: str
    row: type[Any]
    order: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    query: str | None = None
    read: type[Any] | None = None
    finish: Callable[[Iterable[Any], Store], Iterable[Any]] = lambda rows, _: rows


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
    query = query_text(asked.query or asked.name)
    called, found = labels(names), dict[Any, None]()
    for entity_of in _choices(names, asked, parameters):
        found |= dict.fromkeys(typed(asked.read or asked.row, solve(query, entity_of), called))
    return in_order(asked.finish(found, store), asked.order)


def solutions(store: Store, query: str, entity_of: Mapping[str, str]) -> Solutions:
    """Answer a question's query where these variables are these entities."""
    compared = {name: entity for name, entity in entity_of.items() if name in _MAY_BE_UNBOUND}
    put_in: dict[str, Term] = {
        name: node(entity) for name, entity in entity_of.items() if name not in compared
    }
    answer = store.query(query, put_in)
    if not isinstance(answer, Solutions):
        raise TypeError("the query of a named question must be a SELECT")
    places = {answer.variables.index(name): entity for name, entity in compared.items()}
    rows = (row for row in answer.rows if all(value(row[at]) == entity for at, entity in places.items()))
    return Solutions(answer.variables, rows)


def _choices(store: Store, asked: Question, given: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
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
            yield dict(chosen)


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
        parameters=(_EITHER_SOURCE, _ABOUT),
        read=Pair,
        finish=contradictions,
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
        query="positions",
        read=rows.Stand,
        finish=answers.disputes,
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
        finish=answers.revisions,
    ),
)
_QUESTIONS = {question.name: question for question in _ALL}
