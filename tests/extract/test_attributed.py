"""On whose word a clause is."""

from __future__ import annotations

import pytest

from quoth.extract.attributed import Attributed
from quoth.extract.attribution import reports
from quoth.extract.words import words
from quoth.language.lexicon import lexicon
from tests.extract.claims import word
from tests.sentences import parsed


def sources_over(name: str, form: str) -> list[str]:
    """The sources over a word, outermost first, by their heads."""
    parse = parsed(name)
    found = reports(parse, lexicon())
    over = Attributed(parse.tree, words(lexicon()), found).over(word(parse.tree, form))
    heads = [found[number].source for number in over]
    return ["?" if head is None else parse.tree.text[head] for head in heads]


@pytest.mark.parametrize(
    ("name", "form", "sources"),
    [
        pytest.param("reported-future", "sell", ["abbot"], id="content"),
        pytest.param("reported-future", "said", [], id="cue"),
        pytest.param("active", "crushed", [], id="nobody"),
        pytest.param("urged-relative", "free", ["queen"], id="wish"),
        pytest.param("urged-relative", "postponed", [], id="told-in-a-relative-clause"),
        pytest.param("doubted-paid", "vanished", ["auditor"], id="doubt"),
        pytest.param("doubted-paid", "paid", [], id="taken-for-granted-in-a-doubt"),
        pytest.param("doubted-any", "help", ["mayor"], id="of-none-that-is-known"),
        pytest.param("nested-said", "sound", ["sailors", "captain"], id="hearsay"),
    ],
)
def test_the_sources_over_a_word_stand_outermost_first(name: str, form: str, sources: list[str]) -> None:
    """Hearsay keeps its order, and what is told beside a wish or a doubt is nobody's wish or doubt."""
    assert sources_over(name, form) == sources


def test_a_report_knows_how_deep_it_stands() -> None:
    """The outermost is at 0."""
    parse = parsed("nested-said")
    found = reports(parse, lexicon())
    places = Attributed(parse.tree, words(lexicon()), found)

    assert sorted(places.depth(report) for report in found) == [0, 1]
