"""Tables: tab-separated files, the shipped ones beside this module and a user's own, in; their rows out."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from quoth.errors import SourceError
from quoth.language.lexicon import Row, rows
from quoth.ontology.names import rows_of_names


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one shipped table, by the name of its file."""
    path = files("quoth.resolve") / "gazetteers" / f"{name}.tsv"
    return tuple(rows(path.read_text(encoding="utf-8"), path=f"gazetteers/{name}.tsv"))


def numbered_table(name: str) -> tuple[tuple[int, Row], ...]:
    """Return the rows of one shipped table with the numbers of their lines."""
    path = files("quoth.resolve") / "gazetteers" / f"{name}.tsv"
    return _numbered(path.read_text(encoding="utf-8"), f"gazetteers/{name}.tsv")


def numbered_file(path: Path) -> tuple[tuple[int, Row], ...]:
    """
    Return the rows of a user's own table with the numbers of their lines.

    A Turtle file (`.ttl`) with SKOS concepts will do; its rows are numbered as they follow one another.

    Raises:
        SourceError: the file is missing, a folder, not UTF-8 text, or not Turtle.
    """
    if path.suffix == ".ttl":
        return tuple(enumerate(map(Row, rows_of_names(path)), 1))
    try:
        return _numbered(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise SourceError(path, (error.strerror or "cannot be read").lower()) from error
    except UnicodeDecodeError as error:
        raise SourceError(path, f"byte {error.start} is not UTF-8") from error


def _numbered(text: str, path: str) -> tuple[tuple[int, Row], ...]:
    found = tuple(rows(text, path=path))
    numbers = [number for number, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"]
    return tuple(zip(numbers[1:], found, strict=True))
