"""Where quoted words begin and end, whatever the marks."""

from __future__ import annotations

import pytest

from quoth.extract.attribution.paragraphs import paragraphs
from quoth.extract.attribution.quotations import Quotations, quotations
from tests.extract.attribution.random_trees import flat_tree


def quoted(text: str) -> tuple[Quotations, list[str]]:
    """The quotations of a text whose words stand one by one, and their words."""
    tree, plain = flat_tree(text)
    found = quotations(tree, plain, paragraphs(tree))
    return found, [" ".join(tree.text[slice(*each.words)]) for each in found.those]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“ We left , ” she said", ["We left ,"], id="curly"),
        pytest.param('" We left , " she said', ["We left ,"], id="straight"),
        pytest.param("'' We left , '' she said", ["We left ,"], id="doubled-singles"),
        pytest.param("She said “ he told us , ‘ Go . ’ ”", ["he told us , ' Go . '", "Go ."], id="nested"),
        pytest.param("the voters ’ choice was ours", [], id="apostrophe"),
        pytest.param("“ We left , she said . \n\n He stayed", [], id="never-closed"),
        pytest.param("left , ” she said . “ We stay . ”", ["We stay ."], id="closed-only"),
        pytest.param("“ We left “ and stayed , ” she said", ["and stayed ,"], id="opened-twice"),
    ],
)
def test_quotations_are_found_by_the_marks(text: str, expected: list[str]) -> None:
    """An odd mark costs its own quotation at most, never the text that follows."""
    assert quoted(text)[1] == expected


def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    """Newspapers open every paragraph of a long quotation and close the last."""
    found, words = quoted("“ We left . \n\n “ We stayed , ” she said")

    assert words == ["We left .", "We stayed ,"]
    assert [each.goes_on for each in found.those] == [True, False]


def test_a_nested_quotation_knows_the_one_around_it() -> None:
    """Whose words the inner ones are depends on who speaks in the outer."""
    found, _ = quoted("“ he told us , ‘ Go . ’ ”")

    assert [each.around for each in found.those] == [None, 0]
