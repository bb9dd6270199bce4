from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quoth.model.document import Document
from quoth.view.encoding import Tone
from quoth.view.tables import tables
from tests.view.samples import Sample, ferry


@pytest.fixture(scope="module")
def sample() -> Sample:
    return ferry()


def test_claims_stand_in_order_of_date_document_and_place(sample: Sample) -> None:
    """The same order as `quoth claims`."""
    found = tables(reversed(sample.claims), sample.documents)

    days = [row["stated"] for row in found.claims]
    assert days == sorted(days)
    assert [row["id"] for row in found.claims[:2]] == [claim.id for claim in sample.claims[:2]]


def test_a_denial_is_drawn_as_negated_though_its_content_is_affirmed(sample: Sample) -> None:
    """A solid arrow would have the graph say what the source says is not so."""
    found = {row["id"]: row for row in tables(sample.claims, sample.documents).claims}
    denial = sample.claims[10]

    assert denial.polarity.value == found[denial.id]["polarity"] == "affirmed"
    assert found[denial.id]["tone"] == Tone.NEGATED.value


def test_the_commonest_name_and_kind_win(sample: Sample) -> None:
    """Two papers may name one entity differently; ties go by code point, never by order."""
    first, second = sample.claims[0], sample.claims[1]
    renamed = replace(first, subject=replace(first.subject, label="Brandt the Elder"))
    names = {row["entity"]: row["label"] for row in tables([second, renamed], sample.documents).entities}

    assert names["ilse-brandt"] == "Brandt the Elder" < "Ilse Brandt"


def test_what_claims_share_is_written_once(sample: Sample) -> None:
    """A sentence with two claims is one sentence; so is an attribution that several claims share."""
    found = tables(sample.claims, sample.documents)

    starts = [(row["document"], row["start"]) for row in found.sentences]
    assert len(starts) == len(set(starts)) < len(found.claims)
    assert len(found.documents) == len(sample.documents)


def test_claims_without_an_object_share_an_end_only_with_the_same_proposition(sample: Sample) -> None:
    """An arrow to nowhere in particular must not join two who have nothing in common."""
    found = tables(sample.claims, sample.documents)
    ends = [row["to"] for row in found.claims if found.entities[row["to"]]["kind"] == "end"]

    assert len(ends) == 2 == len(set(ends))


def test_a_document_nobody_handed_over_is_no_reason_to_fail(sample: Sample) -> None:
    """The claim knows its sentence; the rest is left blank."""
    [row] = tables(sample.claims[:1], {}).claims
    [sentence] = tables(sample.claims[:1], {}).sentences

    assert row["stated"] is None
    assert sentence["text"] == sample.claims[0].sentence.text


def test_a_day_comes_from_the_document_where_the_saying_has_none(sample: Sample) -> None:
    """What the timeline sorts by."""
    claim = sample.claims[0]
    document = Document(claim.document, sample.documents[claim.document].text, published=date(2021, 4, 6))

    [row] = tables([claim], {claim.document: document}).claims

    assert row["stated"] == "2021-04-06"
