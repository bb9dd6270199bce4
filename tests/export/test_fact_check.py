"""Fact-checkers get the claim, its speaker and where it stands, and no verdict."""

from __future__ import annotations

import json
from typing import Any

from quoth.export import exported

from ..contract.accounts import accounts


def reviews() -> list[dict[str, Any]]:
    documents = {account.document.id: account.document for account in accounts()}
    claims = [claim for account in accounts() for claim in account.claims]
    found: list[dict[str, Any]] = json.loads(b"".join(exported(claims, documents, "claimreview")))["@graph"]
    return found


def test_each_claim_is_to_be_reviewed_and_none_has_been() -> None:
    """What is true, quoth does not say."""
    assert len(reviews()) == 16
    assert not any("reviewRating" in review for review in reviews())


def test_the_author_of_a_claim_is_who_says_it() -> None:
    """The paper where it speaks itself, the innermost source elsewhere, nobody where nobody is named."""
    authors = {
        review["claimReviewed"]: review["itemReviewed"].get("author", {}).get("name") for review in reviews()
    }

    assert authors["Donald Trump has committed to a summit."] == "The Harbor Courier"
    assert authors["The White House denied that Donald Trump had committed to a summit."] == "White House"
    assert authors["It was reported that Japan may close the embassy."] is None


def test_a_claim_says_where_it_appeared() -> None:
    """The reader of a review wants to look it up."""
    appearance = reviews()[0]["itemReviewed"]["appearance"]
    assert appearance["headline"] == "A treaty fails, a summit nears"
    assert appearance["datePublished"] == "2018-03-09"
