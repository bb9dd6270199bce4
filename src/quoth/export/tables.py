"""Claims as tables and lines: CSV for spreadsheets, Parquet for data frames, JSON Lines as they are."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date

from quoth.errors import ModelMissing
from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.model.record import claim_record


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim, flat: entities by id and name, the judgements' own words, offsets in code points."""

    id: str
    document: str
    stated: date | None
    source: str
    stance: str
    subject: str
    subject_label: str
    relation: str
    object: str
    object_label: str
    polarity: str
    modality: str
    certainty: str
    position: str
    confidence: float
    start: int
    end: int
    sentence: str


COLUMNS = tuple(field.name for field in fields(ClaimRow))


def claim_rows(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[ClaimRow]:
    """Yield a flat row for each claim; the source is the innermost, else the document's own voice."""
    for claim in claims:
        document = documents[claim.document]
        innermost = claim.attribution[-1].source if claim.attribution else None
        yield ClaimRow(
            id=claim.id,
            document=claim.document,
            stated=claim.stated_on(document.published),
            source=innermost.label if innermost else "" if claim.attribution else document.voice,
            stance=claim.stance.value,
            subject=claim.subject.entity,
            subject_label=claim.subject.label,
            relation=claim.predicate.relation,
            object=claim.object.entity if claim.object else "",
            object_label=claim.object.label if claim.object else "",
            polarity=claim.polarity.value,
            modality=claim.modality.value,
            certainty=claim.certainty.value,
            position=claim.position.value,
            confidence=claim.confidence,
            start=claim.sentence.start,
            end=claim.sentence.end,
            sentence=claim.sentence.text,
        )


def csv_table(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """Return comma-separated values with a header; UTF-8 with the mark that spreadsheets look for."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in claim_rows(claims, documents):
        writer.writerow([guarded(str("" if cell is None else cell)) for cell in astuple(row)])
    return written.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """
    Return a cell no spreadsheet takes for a formula: news text is hostile input.

    >>> guarded("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def json_lines(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:  # noqa: ARG001 - an export
    """Return the records of the extraction contract, one a line."""
    return "".join(json.dumps(claim_record(claim), ensure_ascii=False) + "\n" for claim in claims).encode()


def parquet(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bytes:
    """
    Return a Parquet file with the columns of the CSV.

    Raises:
        ModelMissing: pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise ModelMissing("pyarrow", install="python -m pip install 'quoth[parquet]'") from error
    rows = tuple(claim_rows(claims, documents))
    table = pyarrow.table({name: [getattr(row, name) for row in rows] for name in COLUMNS})
    written = io.BytesIO()
    pyarrow.parquet.write_table(table, written)
    return written.getvalue()
