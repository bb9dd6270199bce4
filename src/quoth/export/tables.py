"""Claims as tables and lines: CSV for spreadsheets, JSON Lines as they are."""

from __future__ import annotations

import csv
import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date

from quoth.export.documents import Documents
from quoth.model.claim import Claim
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


def claim_rows(claims: Iterable[Claim], documents: Documents) -> Iterator[ClaimRow]:
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


class _Line:
    """What the csv module writes to: each line is handed back at once."""

    @staticmethod
    def write(line: str) -> bytes:
        return line.encode()


def csv_table(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """Yield comma-separated values with a header; UTF-8 with the mark that spreadsheets look for."""
    writer = csv.writer(_Line, lineterminator="\n")
    yield BOM_UTF8
    yield writer.writerow(COLUMNS)
    for row in claim_rows(claims, documents):
        yield writer.writerow([guarded(str("" if cell is None else cell)) for cell in astuple(row)])


def guarded(cell: str) -> str:
    """
    Return a cell no spreadsheet takes for a formula: news text is hostile input.

    >>> guarded("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def json_lines(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:  # noqa: ARG001 - an export
    """Yield the records of the extraction contract, one a line."""
    for claim in claims:
        yield f"{json.dumps(claim_record(claim), ensure_ascii=False)}\n".encode()
