"""Tables: a row is a document, its text to the letter; a mapping names the columns."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.read import Given, documents


def table(folder: Path, content: str) -> Path:
    path = folder / "table"
    path.write_text(content, newline="")
    return path


def test_columns_are_mapped_by_name(tmp_path: Path) -> None:
    """Every archive calls them otherwise."""
    path = table(tmp_path, 'nr;inhalt;tag\n7;"Seoul  agreed;\r\n""yes""";2018-03-09\n')

    [document] = documents(path, columns={"id": "nr", "text": "inhalt", "published": "tag"})

    assert (document.id, document.text) == ("7", 'Seoul  agreed;\r\n"yes"')
    assert document.published == date(2018, 3, 9)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("id,body\n1,Seoul agreed.\n", "no column 'text'; it has: id, body", id="no text column"),
        pytest.param("id,text\n1,a,b\n", ":2: 3 cells for 2 columns", id="too many cells"),
        pytest.param("id,text\n1,Yes.\n2,\n", ":3: no 'text', or an empty one", id="an empty text"),
        pytest.param("text,published\nYes.,soon\n", ":2: 'published' is 'soon'", id="no date"),
        pytest.param('text,id\n"Yes.,1\n', "a damaged table", id="an open quote"),
    ],
)
def test_a_broken_table_is_named_by_its_line(tmp_path: Path, content: str, message: str) -> None:
    """Before any of its rows is given out."""
    with pytest.raises(SourceError, match="table") as refusal:
        next(documents(table(tmp_path, content), input="csv"))
    assert message in str(refusal.value)


def test_an_id_given_for_a_file_names_no_row(tmp_path: Path) -> None:
    """Two documents cannot have one id."""
    path = table(tmp_path, "id,text\n1,Seoul agreed.\n2,Tokyo did not.\n")

    assert [document.id for document in documents(path, given=Given(id="x"))] == ["1", "2"]
