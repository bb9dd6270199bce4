"""Web Annotations select the words they say they select."""

from __future__ import annotations

from collections import defaultdict

from quoth import vocab
from quoth.store import open_store, terms
from quoth.store.annotating import web_annotations

from ..contract.accounts import accounts


def test_place_and_quotation_select_the_sentence_of_the_claim() -> None:
    """A reader without the graph finds the words by either."""
    store = open_store()
    list(store.add(accounts()))
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in web_annotations(store):
        said[terms.value(quad.subject)][quad.predicate.value] = terms.value(quad.object)
    claims = [claim for account in accounts() for claim in account.claims]
    texts = {account.document.id: account.document.text for account in accounts()}

    for claim in claims:
        annotation = f"{vocab.C}{claim.id}:annotation"
        place, quotation = said[f"{annotation}:place"], said[f"{annotation}:quotation"]
        text, start, end = texts[claim.document], int(place[terms.START]), int(place[terms.END])
        assert text[start:end] == quotation[terms.EXACT] == claim.sentence.text
        assert text[:start].endswith(quotation[f"{vocab.OA}prefix"])
        assert text[end:].startswith(quotation[f"{vocab.OA}suffix"])
        assert said[f"{annotation}:target"][f"{vocab.OA}hasSource"] == terms.document_iri(claim.document)
    assert len(said) == 4 * len(claims)
