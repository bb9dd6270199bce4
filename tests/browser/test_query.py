from __future__ import annotations

import pytest

from quoth.query import ask
from quoth.store import Solutions, Store
from quoth.view import page
from tests.browser.conftest import Open, Opened
from tests.view.samples import Sample

ADDRESSES = [
    "",
    "#polarity=negated",
    "#modality=future&modality=intended",
    "#certainty=possible",
    "#relation=committed-to&relation=call",
    "#document=gazette-9",
    "#since=2021-04-08&until=2021-04-15",
    "#confidence=0.7",
    "#source=tomas-reyl",
    "#source=harbor-courier",
    "#source=",
    "#source=&source=harbor-courier&source=veskland-officials&polarity=affirmed",
    "#search=strike",
    "#kind=person",
    "#disputed=true",
    "#focus=ane-solvik",
    "#focus=ane-solvik&focus=talks",
    "#polarity=negated&modality=questioned",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_copied_query_finds_exactly_the_claims_shown(
    browse: Open, store: Store, sample: Sample, address: str
) -> None:
    """What a reader sees she can ask again, in SPARQL, and get neither more nor less."""
    opened = browse(page(sample.claims, sample.documents, contradictions=sample.contradictions), address)

    assert found(store, copied(opened)) == shown(opened, sample)


def test_an_excerpt_names_its_claims(browse: Open, store: Store, sample: Sample) -> None:
    """A page made with filters of its own cannot say them; its query finds no claim it does not hold."""
    opened = browse(page(sample.claims[:4], sample.documents, excerpt=True))

    assert found(store, copied(opened)) == sorted(claim.id for claim in sample.claims[:4])


def copied(opened: Opened) -> str:
    """Return the query that the reader gets."""
    opened.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('shut')); }")
    opened.page.get_by_role("button", name="Copy query").click()
    return str(opened.page.get_by_role("dialog").get_by_role("textbox").input_value())


def found(store: Store, query: str) -> list[str]:
    """Return the ids of the claims the query finds, one for each row."""
    answer = ask(store, query)
    assert isinstance(answer, Solutions)
    return sorted(row[0].value.rpartition("/")[2] for row in answer.rows)


def shown(opened: Opened, sample: Sample) -> list[str]:
    """Return the ids of the claims whose cards are shown."""
    ordered = sorted(
        sample.claims,
        key=lambda c: (
            sample.documents[c.document].published.isoformat(),
            c.document,
            c.sentence.start,
            c.subject.passage.start,
            c.id,
        ),
    )
    numbers = opened.page.locator(".card").evaluate_all("all => all.map((card) => card.id.slice(5))")
    return sorted(ordered[int(number)].id for number in numbers)
