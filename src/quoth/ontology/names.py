"""Names in Turtle: a user's SKOS concepts in, the rows of a gazetteer out; nothing above sees a triple."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from quoth import vocab
from quoth.errors import SourceError
from quoth.ontology.turtle import local_name

_COLUMNS: Mapping[str, str] = {
    f"{vocab.SKOS}prefLabel": "label",
    f"{vocab.SKOS}altLabel": "aliases",
    f"{vocab.SKOS}exactMatch": "same_as",
    f"{vocab.OWL}sameAs": "same_as",
    vocab.kind: "kind",
    vocab.actsFor: "acts_for",
}


def rows_of_names(path: Path) -> tuple[Mapping[str, str], ...]:
    """
    Return one row for each entity a Turtle file names, in order of ids.

    An entity is a subject with `skos:prefLabel`; `skos:altLabel` are its other names, `q:kind` its kind,
    `q:actsFor` whom it acts for, `owl:sameAs` and `skos:exactMatch` the same thing elsewhere. Its id is the
    last part of its IRI. Terms of office need a table.

    Raises:
        SourceError: the file is missing or is not Turtle.
    """
    from pyoxigraph import RdfFormat, parse

    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            column = _COLUMNS.get(triple.predicate.value)
            if column:
                said[triple.subject.value][column].append(_cell(triple.object.value, column))
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error.strerror}") from error
    except SyntaxError as error:
        raise SourceError(path, f"not Turtle: {error.msg}", line=error.lineno) from error
    return tuple(_row(subject, said[subject]) for subject in sorted(said) if "label" in said[subject])


def _row(subject: str, cells: Mapping[str, list[str]]) -> Mapping[str, str]:
    return {
        "id": local_name(subject),
        **{column: "|".join(sorted(values)) for column, values in cells.items()},
    }


def _cell(value: str, column: str) -> str:
    return local_name(value) if column in ("kind", "acts_for") else value
