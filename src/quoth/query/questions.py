"""The named questions: a name and parameters in, typed rows out; each has its query in `ontology/queries`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from quoth.errors import UnknownName
from quoth.model.judgement import Position
from quoth.query.library import query_text
from quoth.query.names import entities
from quoth.query.rows import Commitment, Contradiction, Said, Stand
from quoth.query.typed import in_order, typed
from quoth.store import Solutions, Store, Term
from quoth.store.terms import node


@dataclass(frozen=True, slots=True)
class Parameter:
    """An entity by which a question is narrowed: it stands in the place of any of these variables."""

    name: str
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question with a name.

    `order` are the fields rows are sorted by. `finish` turns the query's rows into the answer's where
    SPARQL alone cannot.
    """

    name: str
    summary: str
    row: type[Any]
    order: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    finish: Callable[[Iterable[Any]], Iterable[Any]] = iter


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
    asked = question(name)
    rows: dict[Any, None] = {}
    for substitutions in _substitutions(store, asked, parameters):
        solutions = store.query(query_text(name), substitutions)
        if not isinstance(solutions, Solutions):
            raise TypeError(f"{name}.rq must be a SELECT")
        rows |= dict.fromkeys(typed(asked.row, solutions))
    return tuple(asked.finish(in_order(rows, asked.order)))


def _substitutions(store: Store, asked: Question, given: Mapping[str, str]) -> Iterator[Mapping[str, Term]]:
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
            yield {variable: node(entity) for variable, entity in chosen}


def _revisions(stands: Iterable[Stand]) -> Iterator[Stand]:
    """Mark where a source leaves its last position on a proposition; an open question is no position."""
    last: dict[tuple[str, str, str, str | None], Stand] = {}
    for stand in stands:
        held = last.get(key := (stand.source, stand.subject, stand.relation, stand.object))
        changed = held and stand.position is not held.position and stand.date != held.date
        yield replace(stand, revises=held.claim) if held and changed else stand
        if stand.position is not Position.OPEN:
            last[key] = stand


_TOLD = ("source", "date", "document", "subject", "relation", "object", "claim")

_QUESTIONS = {
    each.name: each
    for each in (
        Question(
            "claims-by-source",
            "who says what",
            row=Said,
            order=_TOLD,
            parameters=(
                Parameter("source", ("sourceNode",)),
                Parameter("about", ("subjectNode", "objectNode")),
            ),
        ),
        Question(
            "commitments",
            "who has committed to what, who is only willing, who to nothing",
            row=Commitment,
            order=("actor", "standing", "date", "document", "relation", "object", "claim"),
            parameters=(
                Parameter("actor", ("actorNode",)),
                Parameter("source", ("sourceNode",)),
            ),
        ),
        Question(
            "contradictions",
            "claims that cannot both hold, most direct first",
            row=Contradiction,
            order=("basis", "subject", "relation", "object", "date", "other_date", "claim", "other"),
            parameters=(
                Parameter("source", ("sourceNode", "otherSourceNode")),
                Parameter("about", ("subjectNode", "objectNode")),
            ),
        ),
        Question(
            "positions",
            "where sources stand, day by day, and where they changed",
            row=Stand,
            order=_TOLD,
            parameters=(
                Parameter("of", ("sourceNode", "subjectNode")),
                Parameter("on", ("objectNode", "subjectNode")),
            ),
            finish=_revisions,
        ),
    )
}
