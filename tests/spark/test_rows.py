from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pytest

from quoth import Document
from quoth.model.account_record import account_from
from quoth.model.entity import Account
from quoth.model.reading import Provenance
from quoth.spark.rows import Row, account_rows

MADE_BY = Provenance("test/1", "none/1", "0", "0")


def read(documents: Iterable[Document]) -> Iterator[Account]:
    """Read documents as an extractor would that claims nothing and has a bug."""
    for document in documents:
        if "bug" in document.text:
            raise IndexError("list index out of range")
        yield Account(document, (), (), (), (), MADE_BY)


def test_each_text_becomes_an_account_in_the_order_of_the_rows() -> None:
    """What is read is all there is of a document, so that a graph can be built of the table alone."""
    [one, two] = account_rows(
        [
            {"id": "one", "text": "Seoul agreed.", "publisher": "The Courier", "published": "2018-03-09"},
            {"id": "two", "text": "Tokyo did not.", "publisher": None, "published": None},
        ],
        read,
    )

    assert (one.id, one.error, two.id) == ("one", None, "two")
    document = account_from(json.loads(one.account or "")).document
    assert (document.text, document.publisher) == ("Seoul agreed.", "The Courier")
    assert str(document.published) == "2018-03-09"


def test_a_row_without_an_id_gets_the_one_it_would_have_in_a_graph() -> None:
    """The same text by `quoth add` and through Spark is one document."""
    from quoth.read import document

    [row] = account_rows([{"id": None, "text": "Seoul agreed."}], read)

    assert row.id == document("Seoul agreed.").id


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        pytest.param({"id": "x", "text": None}, "no 'text'", id="no text"),
        pytest.param({"id": "x", "text": " \n"}, "no 'text'", id="blank text"),
        pytest.param({"id": "x", "text": "Seoul agreed.", "published": "Friday"}, "'Friday'", id="no date"),
        pytest.param({"id": "x", "text": "Seoul agreed.", "language": "ko"}, "Korean", id="foreign"),
        pytest.param({"id": "x", "text": "A bug."}, "IndexError: list index", id="bug"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_the_others_are_read(
    record: dict[str, str | None], problem: str
) -> None:
    """One text in a million must not cost the others' hours of work, nor be lost itself."""
    good = {"id": "good", "text": "Seoul agreed."}
    before, refused, after = account_rows([good, record, good], read)

    assert before == after
    assert before.account is not None
    assert refused.account is None
    assert problem in (refused.error or "")
    assert json.loads(refused.row or "") == record


def test_what_is_wrong_with_the_machine_stops_the_work() -> None:
    """Where memory or a file is wanting no row is to blame; Spark tries again on another machine."""

    def without_memory(documents: Iterable[Document]) -> Iterator[Account]:
        raise MemoryError

    with pytest.raises(MemoryError):
        list(account_rows([{"text": "Seoul agreed."}], without_memory))


def test_the_table_has_the_columns_the_rows_have() -> None:
    """Spark is told the columns in words of its own; a field that is not in them would be lost."""
    from quoth.spark.rows import SCHEMA

    assert tuple(column.split()[0] for column in SCHEMA.split(", ")) == Row._fields
