"""What a worker does: rows of texts in, a row for each out: its account, or why there is none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quoth.errors import QuothError, SourceError
from quoth.model.account_record import account_record
from quoth.model.document import Document
from quoth.model.entity import Account
from quoth.read.given import Given
from quoth.read.records import Place, document_from
from quoth.read.tongues import refuse_foreign
from quoth.workflow.shards import as_line

Record = Mapping[str, str | None]
Read = Callable[[Iterable[Document]], Iterator[Account]]

SCHEMA = "id STRING, account STRING, claims INT, error STRING, row STRING"
"""The account table as Spark declares it; the fields of `Row`."""

OF_THE_TEXT = (
    QuothError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""
What one text among millions can bring out of us, our mistakes included: hours of work on the others must not
be lost with it. What is the machine's (memory, files, modules) is left to Spark, which tries elsewhere.
"""

_PLACE = Place("row", 0, {})


class Row(NamedTuple):
    """
    What became of one text: `account` is its record as a line of a shard, `claims` how many it holds.

    Where there is none, `error` says why, and `row` is the row as it came, so that it can be mended.
    """

    id: str | None
    account: str | None = None
    claims: int = 0
    error: str | None = None
    row: str | None = None


def account_rows(records: Sequence[Record], read: Read) -> Iterator[Row]:
    """Yield a row for each record, in their order; one that cannot be read does not stop the others."""
    outcomes = [_document(record) for record in records]
    documents = [outcome for outcome in outcomes if isinstance(outcome, Document)]
    accounts = iter(_accounts(documents, read))
    for record, outcome in zip(records, outcomes, strict=True):
        found = next(accounts) if isinstance(outcome, Document) else outcome
        yield _read(found) if isinstance(found, Account) else _refused(record, found)


def _document(record: Record) -> Document | Exception:
    try:
        return refuse_foreign("row", document_from(record, _PLACE, Given()))
    except SourceError as error:
        return error


def _accounts(documents: Sequence[Document], read: Read) -> Sequence[Account | Exception]:
    """Read documents together; where that fails it was one of them, and each is read by itself."""
    try:
        return tuple(read(documents))
    except OF_THE_TEXT:
        return tuple(_account(document, read) for document in documents)


def _account(document: Document, read: Read) -> Account | Exception:
    try:
        [account] = read([document])
    except OF_THE_TEXT as error:
        return error
    return account


def _read(account: Account) -> Row:
    line = as_line(account_record(account)).decode().removesuffix("\n")
    return Row(account.document.id, line, len(account.claims))


def _refused(record: Record, error: Exception) -> Row:
    return Row(record.get("id"), error=_said(error), row=json.dumps(record, ensure_ascii=False))


def _said(error: Exception) -> str:
    """Say what is wrong, but not where: a row's place in its partition tells nobody anything."""
    if isinstance(error, SourceError):
        return error.problem
    return str(error) if isinstance(error, QuothError) else f"{type(error).__name__}: {error}"
