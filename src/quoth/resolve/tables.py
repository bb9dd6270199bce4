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


def file_rows(path: Path) -> tuple[Row, ...]:
    """
    Return the rows of a user's own table, or of a Turtle file (`.ttl`) with SKOS concepts.

    Raises:
        SourceError: the file is missing, a folder, not UTF-8 text, or not Turtle.
    """
    if path.suffix == ".ttl":
        return rows_of_names(path)
    try:
        return tuple(rows(path.read_text(encoding="utf-8"), path=str(path)))
    except OSError as error:
        raise SourceError(path, (error.strerror or "cannot be read").lower()) from error
    except UnicodeDecodeError as error:
        raise SourceError(path, f"byte {error.start} is not UTF-8") from error
