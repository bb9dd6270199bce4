from __future__ import annotations

import json
import random
import re
from dataclasses import replace

import pytest

from quoth.query import run
from quoth.query.rows import Standing
from quoth.store import open_store
from quoth.view import page
from quoth.view.markup import source_hash
from tests.view.invented import invented
from tests.view.samples import Sample, accounts, ferry


@pytest.fixture(scope="module")
def sample() -> Sample:
    return ferry()


def written(html: str) -> dict[str, object]:
    """Return the page's block of JSON."""
    [block] = re.findall(r'<script id="claims" type="application/json">(.*?)</script>', html, re.DOTALL)
    return dict(json.loads(block))


def test_the_same_claims_in_any_order_give_the_same_bytes(sample: Sample) -> None:
    """Pages are compared in CI and kept under version control: order of arrival must not show."""
    shuffled = list(sample.claims)
    random.Random(7).shuffle(shuffled)
    documents = dict(reversed(sample.documents.items()))
    pairs = [pair[::-1] for pair in reversed(sample.contradictions)]

    one = page(sample.claims, sample.documents, contradictions=sample.contradictions)
    other = page(shuffled, documents, contradictions=pairs)

    assert one == other


def test_every_script_and_style_of_the_page_is_named_by_its_hash(sample: Sample) -> None:
    """The policy runs what we wrote and nothing else; a stray byte and the page would stay blank."""
    html = page(sample.claims, sample.documents)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    allowed = policy[1].replace("&#39;", "'").replace("&#43;", "+")

    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", html, re.DOTALL
    )

    assert len(inline) >= 4
    assert "default-src 'none'" in allowed
    assert all(source_hash(text) in allowed for text in inline)


def test_each_claim_stands_in_the_page_once_with_its_sentence(sample: Sample) -> None:
    """One row a claim; a reader who saves the page has the whole record."""
    shown = written(page(sample.claims, sample.documents, texts=False))
    rows, columns = shown["claims"]["rows"], shown["claims"]["columns"]  # type: ignore[index]
    ids = [row[columns.index("id")] for row in rows]
    texts = {row[shown["sentences"]["columns"].index("text")] for row in shown["sentences"]["rows"]}  # type: ignore[index]

    assert sorted(ids) == sorted(claim.id for claim in sample.claims)
    assert {claim.sentence.text for claim in sample.claims} <= texts


def test_without_texts_the_page_holds_no_more_of_a_document_than_its_sentences(sample: Sample) -> None:
    """`--no-text` is for texts one may quote from but not hand on whole."""
    silent = "Passengers waited."

    assert silent in page(sample.claims, sample.documents)
    assert silent not in page(sample.claims, sample.documents, texts=False)


def test_markup_in_names_titles_and_texts_cannot_leave_the_block(sample: Sample) -> None:
    """News text is hostile input: no word of it may become an element."""
    poison = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028\u202e\ud800"
    claim = sample.claims[0]
    hostile = replace(claim, subject=replace(claim.subject, label=poison))
    documents = {key: replace(value, title=poison) for key, value in sample.documents.items()}

    html = page([hostile], documents, title=poison)

    assert "alert(1)</script>" not in html
    assert "<img" not in html
    assert html.encode()


def test_a_theme_nobody_made_is_refused(sample: Sample) -> None:
    """A misspelt theme would silently be the reader's own."""
    with pytest.raises(ValueError, match="sepia"):
        page(sample.claims, sample.documents, theme="sepia")


def test_a_page_without_claims_is_a_page(sample: Sample) -> None:
    """A filter that leaves nothing is an answer."""
    assert "<main>" in page([], {})


def test_what_takes_long_is_told(sample: Sample) -> None:
    """A person who waits for seconds wants to know for what; a small page is silent."""
    told: list[str] = []
    crowd = invented(1600)

    page(sample.claims, sample.documents, tell=told.append)
    assert told == []

    page(crowd.claims, crowd.documents, tell=told.append)
    assert told == ["placing 389 entities of 1,600 claims on the page"]


def test_of_the_ledger_the_page_holds_the_rows_of_its_claims(sample: Sample) -> None:
    """A page of a part of a graph is given the whole ledger; the rest has no claim to lead to."""
    store = open_store()
    list(store.add(accounts(sample)))
    rows = run(store, "commitments")
    [refused] = [row for row in rows if row.standing is Standing.REFUSED]
    [at] = [number for number, claim in enumerate(sample.claims) if claim.id == refused.claim]

    shown = written(page([sample.claims[at]], sample.documents, commitments=rows))

    assert shown["ledger"] == {
        "columns": ["claim", "standing", "recipient", "condition", "due"],
        "rows": [[0, "refused", None, None, None]],
    }
    assert written(page(sample.claims, sample.documents))["ledger"] is None
