"""Free indirect speech: what a sentence without a cue owes to the one before it."""

from __future__ import annotations

import pytest

from quoth.language.lexicon import Lexicon
from tests.extract.attribution.conftest import in_words
from tests.sentences import parsed


def test_a_sentence_put_into_the_past_goes_on_with_what_was_told(words: Lexicon) -> None:
    """'… was contained. No cases had been found, and the limits would be eased': the vet's, not ours."""
    told, free = in_words(parsed("free-indirect"), words)

    assert free.content == ("No cases had been found, and the limits would be eased",)
    assert (free.source, free.cue, free.report.parent) == (told.source, told.cue, None)


@pytest.mark.parametrize("name", ["free-condition", "free-present"])
def test_a_condition_or_another_tense_is_the_authors(name: str, words: Lexicon) -> None:
    """'would … if' is a condition and 'will' a forecast; neither needs somebody else's word."""
    assert len(in_words(parsed(name), words)) == 1
