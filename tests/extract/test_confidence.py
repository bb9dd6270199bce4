"""How sure a claim is, from what its construction and clause show."""

from __future__ import annotations

import pytest

from quoth.extract.confidence import confidence_of
from quoth.extract.draft import Construction, Draft
from quoth.model.judgement import Modality
from tests.extract.claims import clause


def draft(construction: Construction, *, bare: bool = False) -> Draft:
    """A claim with an object, or with neither object nor context."""
    _, found = clause("active", "crushed")
    subject = found.subjects[0]
    return Draft(construction, found, subject, None if bare else found.objects[0])


@pytest.mark.parametrize("construction", Construction)
def test_every_construction_has_a_measured_share(construction: Construction) -> None:
    """A construction without one would raise while a text is read."""
    assert 0.5 < confidence_of(draft(construction), sources=0, modality=Modality.ACTUAL) <= 1.0


@pytest.mark.parametrize(
    ("sources", "modality", "bare"),
    [
        pytest.param(2, Modality.ACTUAL, False, id="two-sources"),
        pytest.param(0, Modality.REQUIRED, False, id="required"),
        pytest.param(0, Modality.ABLE, False, id="able"),
        pytest.param(0, Modality.ACTUAL, True, id="nothing-beside-the-verb"),
    ],
)
def test_what_goes_wrong_more_often_is_less_sure(sources: int, modality: Modality, bare: bool) -> None:
    """Measured on the development texts: hearsay, wide modalities and bare verbs fail more often."""
    plain = confidence_of(draft(Construction.ACTIVE), sources=0, modality=Modality.ACTUAL)
    less = confidence_of(draft(Construction.ACTIVE, bare=bare), sources=sources, modality=modality)

    assert less < plain


def test_to_exist_needs_no_object() -> None:
    """'There were wolves' is whole as it stands."""
    whole = confidence_of(draft(Construction.EXISTENTIAL), sources=0, modality=Modality.ACTUAL)
    bare = confidence_of(draft(Construction.EXISTENTIAL, bare=True), sources=0, modality=Modality.ACTUAL)

    assert whole == bare
