"""Claims for fact-checkers: schema.org `ClaimReview`s with all but the verdict, which is theirs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from textwrap import indent
from typing import Any

from quoth.export.documents import Documents
from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.model.judgement import Kind
from quoth.vocab import C, D

_TYPES = {Kind.PERSON: "Person", Kind.ORGANIZATION: "Organization", Kind.PLACE: "Organization"}
"""What schema.org calls a source; a state that speaks is an organization there."""


def claim_reviews(claims: Iterable[Claim], documents: Documents) -> Iterator[bytes]:
    """
    Yield one JSON-LD file of `ClaimReview`s, a claim each, in the order of the claims.

    They lack `reviewRating`, `author` and `url`: quoth does not say what is true, nor who checked it.

    Source: schema.org/ClaimReview and schema.org/Claim.
    """
    yield b'{\n "@context": "https://schema.org",\n "@graph": ['
    comma = ""
    for claim in claims:
        review = json.dumps(_review(claim, documents[claim.document]), ensure_ascii=False, indent=1)
        yield f"{comma}\n{indent(review, '  ')}".encode()
        comma = ","
    yield b"\n ]\n}\n"


def _review(claim: Claim, document: Document) -> dict[str, Any]:
    stated = claim.stated_on(document.published)
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim.sentence.text,
        "itemReviewed": _present(
            {
                "@type": "Claim",
                "@id": C + claim.id,
                "text": claim.sentence.text,
                "author": _author(claim, document),
                "datePublished": stated.isoformat() if stated else None,
                "appearance": _appearance(document),
            }
        ),
    }


def _author(claim: Claim, document: Document) -> dict[str, Any] | None:
    """Return on whose word the claim stands; None where nobody is named."""
    if not claim.attribution:
        return {"@type": "Organization" if document.publisher else "Person", "name": document.voice}
    source = claim.attribution[-1].source
    return {"@type": _TYPES.get(source.kind, "Thing"), "name": source.label} if source else None


def _appearance(document: Document) -> dict[str, Any]:
    published = document.published.isoformat() if document.published else None
    publisher = {"@type": "Organization", "name": document.publisher} if document.publisher else None
    return _present(
        {
            "@type": "NewsArticle",
            "@id": document.url or D + document.id,
            "headline": document.title,
            "url": document.url,
            "publisher": publisher,
            "datePublished": published,
        }
    )


def _present(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact is not None}
