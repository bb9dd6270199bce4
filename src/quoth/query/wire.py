"""Answers as lines of JSON, between the worker that finds them and the process that asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quoth.store import Answer, Solutions, Term, Triples

if TYPE_CHECKING:
    from pyoxigraph import Triple

END = {"end": True}
"""The last line of a whole answer: what ends without it was cut off."""


def lines(answer: Answer, *, most: int) -> Iterator[str]:
    """Write an answer; after `most` rows comes one line more, so that the reader knows there are more."""
    if isinstance(answer, bool):
        yield _line({"ask": answer})
    elif isinstance(answer, Solutions):
        yield _line({"variables": answer.variables})
        for row, _ in zip(answer.rows, range(most + 1), strict=False):
            yield _line([_written(term) for term in row])
    else:
        yield _line({"triples": True})
        for triple, _ in zip(answer.triples, range(most + 1), strict=False):
            yield _line([_written(term) for term in (triple.subject, triple.predicate, triple.object)])
    yield _line(END)


def answer(header: dict[str, Any], rows: Iterator[list[Any]]) -> Answer:
    """Read an answer back: what its first line says, and the lines that follow."""
    if "ask" in header:
        return bool(header["ask"])
    if "variables" in header:
        return Solutions(tuple(header["variables"]), (tuple(map(_read, row)) for row in rows))
    return Triples(_triple(row) for row in rows)


def _triple(row: list[Any]) -> Triple:
    from pyoxigraph import Triple

    subject, predicate, object_ = (_read(term) for term in row)
    return Triple(subject, predicate, object_)  # type: ignore[arg-type]  # the worker wrote a triple


def _line(content: object) -> str:
    return json.dumps(content, separators=(",", ":")) + "\n"


def _written(term: Term | None) -> list[str] | None:
    """Write a term as its kind and what it is made of."""
    from pyoxigraph import BlankNode, Literal, NamedNode

    if term is None:
        return None
    if isinstance(term, NamedNode):
        return ["iri", term.value]
    if isinstance(term, BlankNode):
        return ["blank", term.value]
    if isinstance(term, Literal):
        if term.language:
            return ["words", term.value, term.language]
        return ["literal", term.value, term.datatype.value]
    return ["literal", str(term), "http://www.w3.org/2001/XMLSchema#string"]


def _read(written: list[str] | None) -> Term | None:
    from pyoxigraph import BlankNode, Literal, NamedNode

    if written is None:
        return None
    kind, value, *rest = written
    if kind == "iri":
        return NamedNode(value)
    if kind == "blank":
        return BlankNode(value)
    if kind == "words":
        return Literal(value, language=rest[0])
    return Literal(value, datatype=NamedNode(rest[0]))
