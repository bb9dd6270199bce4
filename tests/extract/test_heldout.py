"""The texts written after the rules: every word that a claim is expected to name stands in its text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.documented import ROOT

ITEMS = [json.loads(line) for line in (ROOT / "tests/extract/heldout.jsonl").open(encoding="utf-8")]


@pytest.mark.parametrize("item", ITEMS, ids=[item["id"] for item in ITEMS])
def test_expected_words_stand_in_the_text(item: dict[str, Any]) -> None:
    """A slip of the pen would count as an error of extraction for ever."""
    text = item["text"].casefold()
    for claim in item["claims"]:
        named = [*claim["subject"], *(claim["object"] or []), *(claim["source"] or [])]
        inside = {word for lemmas in claim["predicate"] for word in lemmas}  # "paid a visit": within the verb
        assert [
            word for word in named if word not in (None, "?", *inside) and word.casefold() not in text
        ] == []


def test_each_text_is_one_item_of_one_round() -> None:
    """Two items of one id would be scored as one."""
    assert len({item["id"] for item in ITEMS}) == len({item["text"] for item in ITEMS}) == len(ITEMS)
    assert {item["round"] for item in ITEMS} == {1, 2}
